import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import { hospitalCounts } from '@ioc/shared/figures/hospital-counts';
import type { Path } from '#catalogue/read-yaml.js';
import { Name, optional } from '#catalogue/words.js';

/** hospitals.yaml: hospitals whose system sends its counts. */
export const HospitalsFile = z.array(
  z.strictObject({
    code: Code,
    name: Name,
    unit: Code,
    source: Code.describe('the system that counts for it'),
    lat: optional(z.number().min(-90).max(90)),
    lon: optional(z.number().min(-180).max(180)),
  }),
);
export type Hospital = z.infer<typeof HospitalsFile>[number];

/** quality.yaml: what is said of hospitals: which counts are divided, and from which value on somebody must look. */
export const QualityFile = z
  .array(
    z.strictObject({
      code: Code,
      name: Name,
      nameEn: Name,
      numerator: z.enum(hospitalCounts),
      denominator: z.enum(hospitalCounts),
      per: z.literal([1, 100, 1000]),
      unit: Name,
      unitEn: Name,
      direction: z.enum(['higher', 'lower', 'none']),
      attention: optional(z.number()),
      breach: optional(z.number()),
      small: z.int().min(0).default(10),
      decimals: z.int().min(0).max(4).default(1),
    }),
  )
  .max(12);
export type QualityMeasure = z.infer<typeof QualityFile>[number];

type Say = (path: Path, expected: string, expectedEn: string) => void;

/** A hospital is of a unit that there is, and is counted by a source that sends registers. Pure. */
export function checkHospitals(
  hospitals: readonly Hospital[],
  known: { readonly unit: (code: string) => boolean; readonly register: (code: string) => boolean },
  say: Say,
): void {
  hospitals.forEach(({ unit, source }, i) => {
    if (!known.unit(unit)) say([i, 'unit'], 'mã một đơn vị có trong units.yaml', 'the code of a unit in units.yaml');
    if (!known.register(source))
      say([i, 'source'], 'mã một nguồn gửi register trong sources.yaml', 'the code of a source that sends register');
  });
}
