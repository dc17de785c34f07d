import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import type { Problem } from '#catalogue/problem.js';
import type { YamlFile } from '#catalogue/read-yaml.js';
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

const counted = [
  ...(['visits', 'waitingMinutes', 'rated', 'satisfied', 'complaints', 'transfers', 'beds', 'bedsUsed'] as const),
] as const;

/** quality.yaml: what is said of hospitals: which counts are divided, and from which value on somebody must look. */
export const QualityFile = z
  .array(
    z.strictObject({
      code: Code,
      name: Name,
      nameEn: Name,
      numerator: z.enum(counted),
      denominator: z.enum(counted),
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

/** Repeated codes, units and sources that are not there. Pure. */
export function checkHospitals(
  { data, problem }: YamlFile<readonly Hospital[]>,
  units: readonly { code: string }[] | null,
  sources: readonly { code: string; kinds: readonly string[] }[] | null,
): Problem[] {
  const hospitals = data ?? [];
  const faults: Problem[] = [];
  const knows = (rows: readonly { code: string }[] | null, code: string) =>
    rows?.some((one) => one.code === code) ?? true;
  hospitals.forEach(({ code, unit, source }, i) => {
    if (hospitals.findIndex((one) => one.code === code) < i)
      faults.push(problem([i, 'code'], 'mã chưa dùng', 'a code that is not yet taken'));
    if (!knows(units, unit))
      faults.push(problem([i, 'unit'], 'mã một đơn vị có trong units.yaml', 'the code of a unit in units.yaml'));
    if (!knows(sources?.filter(({ kinds }) => kinds.includes('register')) ?? null, source))
      faults.push(
        problem(
          [i, 'source'],
          'mã một nguồn gửi register trong sources.yaml',
          'the code of a source that sends register',
        ),
      );
  });
  return faults;
}
