import * as z from 'zod';
import { At, Total } from '@ioc/shared/answers/words';

/** Records that wait for one and the same reason. */
export const QuarantineGroup = z
  .object({
    reason: z.string(),
    path: z.string().nullable(),
    detail: z.string(),
    source: z.string().nullable().describe('as the records name it'),
    n: z.int().describe('records that wait'),
    first: At.describe('when the oldest of them was appended'),
    last: At,
  })
  .meta({ id: 'QuarantineGroup' });
export type QuarantineGroup = z.infer<typeof QuarantineGroup>;

export const QuarantineGroups = z
  .object({ total: Total.describe('records that wait, of all groups'), groups: z.array(QuarantineGroup) })
  .meta({ id: 'QuarantineGroups', description: 'The 200 largest groups.' });
export type QuarantineGroups = z.infer<typeof QuarantineGroups>;

export const Replayed = z
  .object({
    replayed: z.int(),
    gone: z.int().describe('not kept, and no longer in the log: their source must send them again'),
    left: z.int().describe('of the same words, still waiting: ask again'),
  })
  .meta({ id: 'QuarantineReplayed' });
export type Replayed = z.infer<typeof Replayed>;
