import * as z from 'zod';
import { UnitKind } from '@ioc/shared/answers/words';
import { Code } from '@ioc/shared/events/envelope';
import { deviceKinds } from '#catalogue/subject-schemas.js';
import { Name } from '#catalogue/words.js';
import type { Path } from '#catalogue/read-yaml.js';

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
        kinds: z.array(UnitKind).min(1),
      }),
      z.strictObject({ ...head, of: z.literal('hospitals') }),
      z.strictObject({ ...head, of: z.literal('indicator'), indicator: Code }),
    ]),
  )
  .max(40);
export type LayerDefinition = z.infer<typeof LayersFile>[number];

type Say = (path: Path, expected: string, expectedEn: string) => void;

/** A layer of an indicator needs one that is observed; `indicators`: null where their file is itself unreadable. Pure. */
export function checkLayers(
  layers: readonly LayerDefinition[],
  indicators: readonly { code: string; formula: { kind: string } }[] | null,
  say: Say,
): void {
  const isObserved = (code: string) =>
    indicators?.some((one) => one.code === code && one.formula.kind === 'observed') ?? true;
  layers.forEach((layer, i) => {
    if (layer.of === 'indicator' && !isObserved(layer.indicator))
      say(
        [i, 'indicator'],
        'mã một chỉ số quan sát (kind: observed) trong indicators.yaml',
        'the code of an observed indicator',
      );
  });
}
