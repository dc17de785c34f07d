import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

/** Writes one generated document, or with --check compares it and exits 1 where the committed one is out of date. */
export async function oneDocument(path: string, command: string, make: () => Promise<string>): Promise<void> {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, out: { type: 'string', default: path } },
  });
  const wanted = await make();
  const found = await readFile(values.out, 'utf8').catch(() => null);
  if (found === wanted) return console.log(`${values.out}: khớp / up to date`);
  if (values.check) {
    console.error(`${values.out}: ${found === null ? 'thiếu / missing' : 'cũ / out of date'}`);
    console.error(`Chạy lại / run again: ${command}`);
    process.exitCode = 1;
    return;
  }
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, wanted);
  console.log(`${values.out}: đã ghi / written`);
}
