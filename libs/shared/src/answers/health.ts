import * as z from 'zod';

/** Whether a process can do its work; the same shape with 200 and 503. */
export const Health = z
  .object({
    database: z.boolean(),
    log: z.object({
      kind: z.string().describe('kafka or embedded'),
      alive: z.boolean(),
      lag: z.int().describe('records of the log that wait to be taken in'),
    }),
    degraded: z
      .array(z.string())
      .describe('what is wrong although everything answers, and the command that mends it; empty: nothing'),
  })
  .meta({ id: 'Health' });
