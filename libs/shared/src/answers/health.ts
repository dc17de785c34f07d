import * as z from 'zod';

/** One thing that is wrong, in words for people, and what it means for senders and for the figures. */
export const HealthProblem = z
  .object({
    code: z.string().describe('stable name of the kind of problem, e.g. intake-stuck, topic-changed, disk-full'),
    topic: z.string().nullable().describe('the topic that it concerns; null: not one topic alone'),
    message: z.string().describe('what is wrong and what mends it, in Vietnamese'),
    messageEn: z.string().describe('the same in English'),
    closesDoor: z.boolean().describe('true: while it lasts no event is accepted, POST /api/events answers 503'),
    stale: z.boolean().describe('true: while it lasts figures may lack events that were sent'),
    since: z.iso.datetime().nullable().describe('when it began; null: not known'),
  })
  .meta({ id: 'HealthProblem' });
export type HealthProblem = z.infer<typeof HealthProblem>;

/** Whether a process can do its work; the same shape with 200 and 503. */
export const Health = z
  .object({
    database: z.boolean(),
    log: z.object({
      kind: z.string().describe('kafka or embedded'),
      alive: z.boolean(),
      lag: z.int().describe('records of the log that wait to be taken in'),
    }),
    problems: z.array(HealthProblem).describe('everything that is wrong, in this process and in every ingest process'),
    degraded: z
      .array(z.string())
      .describe('what is wrong although everything answers, and the command that mends it; empty: nothing'),
  })
  .meta({ id: 'Health' });
