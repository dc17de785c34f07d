import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';

/** What a source says of itself. `subject` is the code of the source. */

const Heartbeat = z
  .object({ sent: z.int().nonnegative().optional().describe('events sent since the last heartbeat') })
  .meta({ id: 'SourceHeartbeat', description: 'The source is alive, with or without news.' });
const Totals = z
  .object({
    day: z.iso.date().describe('local day, Asia/Ho_Chi_Minh'),
    counts: z
      .record(Code, z.int().nonnegative())
      .describe('event type → events whose time lies on that day, each id once; other names are shown, not compared'),
    ids: z
      .record(Code, z.array(z.string().min(1).max(200)).max(5000))
      .optional()
      .describe('event type → their ids, so that the ones that are missing here can be named'),
  })
  .meta({ id: 'SourceTotals', description: 'Control totals: what the source itself counts for a day.' });

export const sourceEvents = {
  'vn.ioc.source.heartbeat.v1': Heartbeat,
  'vn.ioc.source.totals.v1': Totals,
} as const;
