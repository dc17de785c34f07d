import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { PeriodKind } from '#calendar/periods.js';
import { CatalogueRefused, parseYaml } from '#calendar/yaml-text.js';

const PeriodsFile = z.strictObject({
  periods: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z][a-z0-9-]*$/),
      name: z.string().min(1),
      months: z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]),
      startDay: z.int().min(1).max(28),
      startsInMonthBefore: z.boolean().default(false),
      startTime: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .default('00:00'),
      source: z.string().min(1),
    }),
  ),
});

export const loadPeriods = (path: string): ReadonlyMap<string, PeriodKind> =>
  parsePeriods(readFileSync(path, 'utf8'), path);

/** @throws CatalogueRefused naming file, line and reason. */
export function parsePeriods(text: string, file: string): ReadonlyMap<string, PeriodKind> {
  const yaml = parseYaml(text, file, PeriodsFile);
  const kinds = new Map<string, PeriodKind>();
  yaml.value.periods.forEach((kind, i) => {
    if (kinds.has(kind.code))
      throw new CatalogueRefused([`${yaml.at('periods', i, 'code')}: ${kind.code} is already said above`]);
    kinds.set(kind.code, kind);
  });
  return kinds;
}
