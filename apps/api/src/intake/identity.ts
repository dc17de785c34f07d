import { createHash } from 'node:crypto';
import type { AnyEvent } from '@ioc/shared/events/contract';

const first64 = (text: string): bigint => createHash('sha1').update(text).digest().readBigInt64BE(0);

/** The 64-bit name of an event for ever: CloudEvents says that source + id are unique. */
export const eventId = (source: string, id: string): bigint => first64(`${source}\n${id}`);

/** What the event says. The same id with another sum is a conflict, not a duplicate. */
export const eventSum = (event: AnyEvent): bigint =>
  first64(JSON.stringify([event.type, event.subject, Date.parse(event.time), event.sequence ?? null, event.data]));

export const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
