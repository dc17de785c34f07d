import type { PinnedLookups } from '#cases/pinned-lookups.js';
import type { QueryRunner } from 'typeorm';
import type { IncomingEvent } from '#cases/engine/case-snapshot.js';
import { copyRows } from '#storage/copy.js';
import type { Values } from '#storage/unnest.js';

export type Journaled = IncomingEvent & { readonly judged?: PinnedLookups | null };

const columns: Values<Journaled>[] = [
  { type: 'bigint', of: ({ place }) => place.toString() },
  { type: 'text', of: ({ event }) => event.source },
  { type: 'text', of: ({ event }) => event.id },
  { type: 'text', of: ({ event }) => event.type },
  { type: 'text', of: ({ event }) => event.subject },
  { type: 'timestamptz', of: ({ event }) => event.time },
  { type: 'text', of: ({ event }) => (event.sequence === undefined ? null : String(event.sequence)) },
  { type: 'timestamptz', of: ({ record }) => new Date(record.appendedAt).toISOString() },
  { type: 'jsonb', of: ({ event }) => JSON.stringify(event.data) },
  { type: 'bytea', of: ({ sha256 }) => `\\x${sha256.toString('hex')}` },
  { type: 'jsonb', of: ({ judged }) => (judged ? JSON.stringify(judged) : null) },
  { type: 'bigint', of: ({ erasedSum }) => erasedSum?.toString() ?? null },
];

/** Keeps the parsed events with their place in the log and the hash of their raw bytes, which stay in the log. */
export async function journal(runner: QueryRunner, events: readonly Journaled[]): Promise<void> {
  const into =
    'journal (place, source, event_id, type, subject, time, sequence, appended_at, data, sha256, judged, erased_sum)';
  await copyRows(runner, into, columns, events);
}
