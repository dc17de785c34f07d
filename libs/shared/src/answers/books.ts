import * as z from 'zod';
import { Day, UnitKind } from '@ioc/shared/answers/words';

/** All rows there are, and their number. */
const rowsOf = <Row extends z.ZodType>(row: Row) => z.object({ total: z.int(), rows: z.array(row) });

/** Periods, targets, processes, rating sheets and report sets. */
export const PeriodKinds = rowsOf(
  z.object({
    code: z.string(),
    name: z.string(),
    months: z.int(),
    startDay: z.int(),
    startsInMonthBefore: z.boolean(),
    startTime: z.string(),
    source: z.string(),
  }),
).meta({ id: 'PeriodKinds' });
export const NamedPeriod = z
  .looseObject({ kind: z.string(), key: z.string(), name: z.string(), from: Day, to: Day, wholeDays: z.boolean() })
  .meta({ id: 'NamedPeriod' });

export const Target = z.object({
  year: z.int(),
  value: z.number().optional(),
  rank: z.int().optional(),
  text: z.string().optional(),
  level: UnitKind.optional(),
  source: z.string().optional(),
});
export const Targets = rowsOf(
  Target.extend({ indicator: z.string(), name: z.string(), unit: z.string(), direction: z.string() }),
).meta({ id: 'Targets' });

export const Processes = rowsOf(
  z.object({
    code: z.string(),
    name: z.string(),
    standard: z.string(),
    unit: z.string(),
    steps: z.array(z.object({ name: z.string(), owner: z.string(), limitDays: z.number().nullable() })),
  }),
).meta({ id: 'Processes' });

const Sheet = z.object({
  code: z.string(),
  name: z.string(),
  basis: z.string(),
  criteria: z.array(z.object({ indicator: z.string(), name: z.string(), max: z.number() })),
  classes: z.array(z.object({ name: z.string(), from: z.number() })),
});
export const RatingSheets = rowsOf(Sheet.extend({ units: z.array(z.string()) })).meta({ id: 'RatingSheets' });
const RatedUnit = z.object({
  unit: z.string(),
  name: z.string(),
  points: z.array(
    z.object({
      criterion: z.string(),
      max: z.number(),
      value: z.number().nullable(),
      status: z.string().nullable(),
    }),
  ),
  total: z.number().nullable().describe('null while a criterion is unknown'),
  max: z.number(),
  class: z.string().nullable(),
  state: z.enum(['known', 'unknown']),
});
export const RatingSheet = Sheet.extend({ period: z.string(), units: z.array(RatedUnit) }).meta({ id: 'RatingSheet' });

export const ReportSets = rowsOf(
  z.object({
    code: z.string(),
    name: z.string(),
    to: z.string(),
    period: z.enum(['month', 'quarter', 'year']),
    indicators: z.array(z.string()),
  }),
).meta({ id: 'ReportSets' });
export const ReportSet = z
  .object({
    code: z.string(),
    name: z.string(),
    to: z.string(),
    period: z.string(),
    complete: z.boolean(),
    missing: z.array(z.string()),
    rows: z.array(
      z.object({
        indicator: z.string(),
        name: z.string(),
        unit: z.string(),
        value: z.number().nullable(),
        plan: z.number().nullable(),
        samePeriod: z.number().nullable(),
        status: z.string().nullable(),
        asOf: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReportSet' });
