import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

/** No more of an index's formulas than the codes in it; the whole is judged where it is scored. */
const Codes = z.object({
  groups: z.array(
    z.object({ code: z.string(), total: z.string(), components: z.array(z.object({ code: z.string() })) }),
  ),
});

/**
 * Codes under which official scores and counts may be observed (vn.ioc.kpi.observed.v1) without an indicator of the
 * province's own: every component, group and total of `indices/<index>/<version>.yaml`. Empty where there is no index.
 */
export async function readScoreCodes(dir: string): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  for (const entry of await readdir(join(dir, 'indices'), { withFileTypes: true }).catch(() => [])) {
    if (!entry.isDirectory()) continue;
    const folder = join(dir, 'indices', entry.name);
    for (const name of (await readdir(folder)).filter((one) => one.endsWith('.yaml'))) {
      const found = Codes.safeParse(parse(await readFile(join(folder, name), 'utf8')));
      if (!found.success) continue;
      codes.add('OVERALL');
      for (const { code, total, components } of found.data.groups)
        for (const one of [code, total, ...components.map((component) => component.code)]) codes.add(one);
    }
  }
  return codes;
}
