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

/** How far the intake is with a backlog. */
export const CatchUp = z
  .object({
    share: z
      .number()
      .nullable()
      .describe('how much of the history is in, 0 to below 1; null: the log has not said yet how much there is'),
    since: z.iso.datetime(),
  })
  .meta({ id: 'CatchUp' });
export type CatchUp = z.infer<typeof CatchUp>;

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
    figuresFrom: z
      .enum(['memory', 'tables'])
      .describe(
        'memory: this process keeps the ledger and answers from it; tables: it is being read, answers take longer',
      ),
    catchUp: CatchUp.nullable().describe('a backlog is read, figures are not of now; null: they are'),
    degraded: z
      .array(z.string())
      .describe('what is wrong although everything answers, and the command that mends it; empty: nothing'),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

/** Whether the process itself lives; whatever lies outside it makes no difference. */
export const Liveness = z
  .object({ live: z.literal(true), uptimeSeconds: z.int().describe('since the process was started') })
  .meta({ id: 'Liveness' });
export type Liveness = z.infer<typeof Liveness>;

/** Whether events are accepted; the same shape with 200 and 503. */
export const Readiness = z
  .object({
    ready: z.boolean(),
    reasons: z.array(HealthProblem).describe('what keeps the door closed, as in /health; empty: it is open'),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
