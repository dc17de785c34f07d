import type { QueryRunner } from 'typeorm';
import type { Quarantined } from '#ingest/effects.js';
import { erasedText } from '#cases/redaction.js';
import { sha256 } from '#cases/engine/event-identity.js';
import { type Values, withRows } from '#storage/unnest.js';

/** What a broken record says of itself may hold what PostgreSQL cannot store; its raw bytes are kept whole beside it. */
const clean = (text: string | null | undefined) => text?.replaceAll('\0', '␀').toWellFormed() ?? null;

const columns: Values<Quarantined>[] = [
  { type: 'bigint', of: ({ place }) => place.toString() },
  { type: 'text', of: ({ rejection }) => rejection.reason },
  { type: 'text', of: ({ rejection }) => clean(rejection.path) },
  { type: 'text', of: ({ rejection, erased }) => (erased ? erasedText : clean(rejection.detail)) },
  { type: 'text', of: ({ rejection }) => clean(rejection.source) },
  { type: 'text', of: ({ rejection }) => clean(rejection.subject) },
  { type: 'text', of: ({ rejection }) => clean(rejection.type) },
  { type: 'text', of: ({ record, bytes }) => (bytes ? clean(record.key) : null) },
  {
    type: 'jsonb',
    of: ({ record, bytes }) => {
      const headers = bytes ? Object.entries(record.headers) : [];
      return JSON.stringify(Object.fromEntries(headers.map(([k, v]) => [clean(k), clean(v)])));
    },
  },
  { type: 'bytea', of: ({ record, bytes }) => (bytes ? record.value : null) },
  { type: 'bytea', of: ({ record }) => (record.value === null ? null : sha256(record.value)) },
  { type: 'int', of: ({ record }) => record.value?.length ?? 0 },
  { type: 'timestamptz', of: ({ record }) => new Date(record.appendedAt).toISOString() },
  { type: 'timestamptz', of: ({ erased }) => (erased ? new Date().toISOString() : null) },
];

/** A record that is read again, from the beginning of its log, lies there already. */
export async function quarantine(runner: QueryRunner, records: readonly Quarantined[]): Promise<void> {
  await withRows(
    runner,
    `insert into quarantine (place, reason, path, detail, source, subject, type, key, headers, raw, sha256, size, appended_at, erased_at)
     select * from $rows on conflict (place) do nothing`,
    columns,
    records,
  );
}
