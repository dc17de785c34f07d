import * as z from 'zod';
import { Target } from '@ioc/shared/answers/books';
import { At, Day, RecordPlace } from '@ioc/shared/answers/words';

/** How a target stands on a day, by its value and by the pace since the first value that is known. */
export const Pace = z
  .enum(['reached', 'on-pace', 'behind', 'missed', 'unknown'])
  .describe(
    'on-pace, behind: whether the pace since the first known value reaches the target by the end of its year; missed: its ' +
      'year is over; unknown: no value, or one alone',
  );
export type Pace = z.infer<typeof Pace>;

const Value = z.object({
  value: z.number().nullable(),
  rank: z.int().nullable(),
  period: z.string().nullable().describe('null: counted here, up to the day'),
  asOf: At.nullable(),
  status: z.enum(['estimate', 'preliminary', 'official']).nullable(),
  event: RecordPlace.nullable().describe('null: counted here; the figure has its list'),
});

export const TargetRow = Target.extend({
  indicator: z.string(),
  name: z.string(),
  nameEn: z.string(),
  unit: z.string().describe('of measure'),
  direction: z.enum(['higher', 'lower', 'none']),
  lead: z.string().nullable().describe('code of the unit that answers for it'),
  page: z.enum(['figure', 'scoreboard']).describe('where it is shown in full'),
  current: Value.nullable().describe('null: nothing is known by the day'),
  first: Value.nullable().describe('the value from which the pace is measured'),
  due: z
    .number()
    .nullable()
    .describe('to be reached by the day: on the plan of its indicator, else straight from the first value'),
  expected: z.number().nullable().describe('at the end of the year, if it goes on as since the first value'),
  pace: Pace,
}).meta({ id: 'TargetRow' });
export type TargetRow = z.infer<typeof TargetRow>;

export const TargetBoard = z
  .object({ asOf: Day, years: z.array(z.int()), rows: z.array(TargetRow) })
  .meta({ id: 'TargetBoard' });
export type TargetBoard = z.infer<typeof TargetBoard>;
