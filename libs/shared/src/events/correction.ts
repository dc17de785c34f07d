import * as z from 'zod';
import { Instant, Text } from '@ioc/shared/events/envelope';

/**
 * Corrections of an earlier event of the same source and subject. The earlier event stays in the journal; the case is
 * replayed without it (retracted) or with other contents in its place (replaced). They may arrive before it.
 */
export const Retracted = z
  .object({ event: z.string().min(1).max(200).describe('id of the event taken back'), reason: Text.optional() })
  .meta({ id: 'EventRetracted', description: 'The named event never happened.' });
export const Replaced = z
  .object({
    event: z.string().min(1).max(200).describe('id of the event replaced'),
    type: z.string().describe('type of the new contents'),
    time: Instant.describe('time of the new contents'),
    data: z.record(z.string(), z.unknown()).describe('new contents, of the schema of `type`'),
    reason: Text.optional(),
  })
  .meta({ id: 'EventReplaced', description: 'The named event happened otherwise.' });

type Correctable = 'dossier' | 'complaint' | 'task' | 'document' | 'kpi' | 'register';
export const correctionsOf = <Kind extends Correctable>(kind: Kind) =>
  ({ [`vn.ioc.${kind}.retracted.v1`]: Retracted, [`vn.ioc.${kind}.replaced.v1`]: Replaced }) as {
    [K in `vn.ioc.${Kind}.retracted.v1`]: typeof Retracted;
  } & { [K in `vn.ioc.${Kind}.replaced.v1`]: typeof Replaced };
