import { Target } from '@ioc/shared/answers/books';
import * as z from 'zod';
import { QueryDay, pageLimit } from '#platform/query-words.js';

export const ObservationQuery = z.strictObject({
  indicator: z.string().optional().describe('indicator codes, joined by commas'),
  unit: z.string().optional().describe('unit code: this unit alone; its parts are observed under their own codes'),
  period: z.string().optional().describe('period key as sent: 2020, 2023-Q1, 2022-11'),
  status: z.enum(['estimate', 'preliminary', 'official']).optional().describe('of the revision in force'),
  after: z.string().max(400).optional().describe('`next` of the page before'),
  limit: pageLimit(100),
});
export type ObservationQuery = z.infer<typeof ObservationQuery>;

export const LatestQuery = z.strictObject({
  unit: z.string().optional().describe('unit code; absent: the province'),
  period: z.string().optional().describe('the latest revision of this period; absent: the latest period'),
  asOf: QueryDay.optional().describe('only what was true by the end of this local day'),
});
export type LatestQuery = z.infer<typeof LatestQuery>;

/** `topic`, `partition`, `offset`: the record of the event log, for GET /api/events/:topic/:partition/:offset. */
const Place = z.object({ topic: z.string(), partition: z.int(), offset: z.string() });

/** What was sent for one indicator, unit and period, as it stood after one event. */
const Said = z.object({
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  plan: z.number().nullable(),
  samePeriod: z.number().nullable().describe('value of the same period of the year before'),
  rank: z.int().nullable(),
  rankOf: z.int().nullable(),
  moved: z.enum(['up', 'down', 'same']).nullable().describe('direction as published, with or without a value'),
  status: z.enum(['estimate', 'preliminary', 'official']).nullable(),
  asOf: z.string().describe('when the value was true'),
  note: z.string().nullable().describe('source, date, and words such as "khoảng" where the source rounds'),
  source: z.string(),
});

export const ObservationAnswer = Said.extend({
  indicator: z.string(),
  name: z.string(),
  unitOfMeasure: z.string(),
  unit: z.string(),
  unitName: z.string(),
  period: z.string(),
  from: z.string().describe('first local day of the period'),
  to: z.string().describe('last local day of the period'),
  revision: z.int().describe('how often it was sent'),
  event: Place,
  history: z
    .array(Said.extend({ sentAt: z.string(), recordedAt: z.string(), effect: z.string(), event: Place }))
    .describe('every revision, oldest first, retracted ones too'),
}).meta({ id: 'Observation' });
export type ObservationAnswer = z.infer<typeof ObservationAnswer>;
export type ObservationStatement = z.infer<typeof Said>;

export const ObservationPage = z
  .object({ total: z.int(), rows: z.array(ObservationAnswer), next: z.string().nullable() })
  .meta({ id: 'Observations' });
export type ObservationPage = z.infer<typeof ObservationPage>;

/** The latest of one indicator; `observation: null`: none was ever sent. */
export const LatestObservation = z
  .object({
    indicator: z.object({
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      direction: z.string(),
      lead: z.string().nullable(),
      note: z.string().nullable(),
    }),
    unit: z.string(),
    state: z.enum(['known', 'unknown']),
    observation: ObservationAnswer.nullable(),
    periods: z.array(ObservationAnswer).describe('the last 24 periods of the same unit, newest first'),
    targets: z.array(Target),
  })
  .meta({ id: 'LatestObservation' });
