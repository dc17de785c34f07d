import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import type { Problem } from '#catalogue/problem.js';
import { deviceKinds } from '#catalogue/subject-schemas.js';
import { Name } from '#catalogue/words.js';
import type { YamlFile } from '#catalogue/read-yaml.js';

const head = {
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/),
  name: Name,
  nameEn: Name,
  note: Name.optional(),
  noteEn: Name.optional(),
};

/**
 * layers.yaml: what the map shows besides cases. Of assets: sent one by one (register.asset-recorded); of devices, units and hospitals:
 * standing facts of this catalogue; of an indicator: what was observed of it, unit by unit.
 */
export const LayersFile = z
  .array(
    z.discriminatedUnion('of', [
      z.strictObject({ ...head, of: z.literal('assets') }),
      z.strictObject({ ...head, of: z.literal('devices'), kinds: z.array(z.enum(deviceKinds)).min(1) }),
      z.strictObject({
        ...head,
        of: z.literal('units'),
        kinds: z.array(z.enum(['province', 'department', 'commune', 'centre', 'district'])).min(1),
      }),
      z.strictObject({ ...head, of: z.literal('hospitals') }),
      z.strictObject({ ...head, of: z.literal('indicator'), indicator: Code }),
    ]),
  )
  .max(40);
export type LayerDefinition = z.infer<typeof LayersFile>[number];

/** Repeated codes, and indicators that nobody observes. Pure. */
export function checkLayers(
  { data, problem }: YamlFile<readonly LayerDefinition[]>,
  indicators: readonly { code: string; formula: { kind: string } }[] | null,
): Problem[] {
  const layers = data ?? [];
  return layers.flatMap((layer, i): Problem[] => {
    const first = layers.findIndex(({ code }) => code === layer.code);
    if (first < i) {
      const taken = [
        `mã chưa dùng (đã có ở mục ${first})`,
        `a code that is not yet taken (by entry ${first})`,
      ] as const;
      return [problem([i, 'code'], ...taken)];
    }
    if (layer.of !== 'indicator' || indicators === null) return [];
    const observed = indicators.some(({ code, formula }) => code === layer.indicator && formula.kind === 'observed');
    const wanted = [
      'mã một chỉ số quan sát (kind: observed) trong indicators.yaml',
      'the code of an observed indicator',
    ];
    return observed ? [] : [problem([i, 'indicator'], ...(wanted as [string, string]))];
  });
}
