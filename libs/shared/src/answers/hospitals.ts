import * as z from 'zod';
import { Day, Next, RecordPlace, Total } from '@ioc/shared/answers/words';

/** Quality of hospitals: rates from counts that their own system sent. A count that was not sent is null, never zero. */
const Rate = z
  .object({
    measure: z.string(),
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    value: z.number().nullable().describe('per × numerator / denominator; null: nothing was counted'),
    few: z.boolean().describe('the denominator is too small to judge: the fraction is shown'),
    judgement: z.enum(['none', 'met', 'attention', 'breach']),
  })
  .meta({ id: 'HospitalRate' });
export type HospitalRate = z.infer<typeof Rate>;

const Measure = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  per: z.int(),
  unit: z.string(),
  unitEn: z.string(),
  direction: z.enum(['higher', 'lower', 'none']),
  attention: z.number().nullable(),
  breach: z.number().nullable(),
  small: z.int(),
  decimals: z.int(),
});
const Row = z.object({
  hospital: z.string(),
  name: z.string(),
  unitName: z.string(),
  days: z.int().describe('days that it sent, in the window'),
  rates: z.array(Rate),
});
export const HospitalQuality = z
  .object({
    from: Day,
    to: Day,
    measures: z.array(Measure).describe('as quality.yaml has them, thresholds too'),
    all: z.array(Rate).describe('of all hospitals together: sums divided, not rates averaged'),
    hospitals: z.array(Row),
  })
  .meta({ id: 'HospitalQuality' });
export type HospitalQuality = z.infer<typeof HospitalQuality>;

const Count = z.int().nullable();
export const HospitalDays = z
  .object({
    ...{ hospital: z.string(), name: z.string(), unitName: z.string(), from: Day, to: Day, total: Total },
    measures: z.array(Measure),
    rates: z.array(Rate).describe('of the whole window; each is the sum of its rows divided'),
    rows: z.array(
      z.object({
        day: Day,
        counts: z.object({
          ...{ visits: Count, waitingMinutes: Count, rated: Count, satisfied: Count },
          ...{ complaints: Count, transfers: Count, beds: Count, bedsUsed: Count },
        }),
        record: RecordPlace,
      }),
    ),
    next: Next,
  })
  .meta({ id: 'HospitalDays' });
export type HospitalDays = z.infer<typeof HospitalDays>;
