import type { DataSource } from 'typeorm';
import { placeOf } from '@ioc/api/event-log/place';
import { writeLedger } from '@ioc/api/ledger/ledger.sql';

/** Rows as the intake writes them, for tests of what reads them. */
export async function ledger(
  db: DataSource,
  ...rows: [measure: string, unit: string, day: string, n: number, channel?: string][]
) {
  const runner = db.createQueryRunner();
  for (const [measure, unit, day, n, channel = 'online'] of rows)
    await writeLedger(runner, [{ measure, unit, topic: null, channel, day, n }], day);
  await runner.release();
}

export interface ComplaintColumns {
  kind: string;
  unit: string | null;
  private: boolean;
  place_quality: string;
  lat: number | null;
  lon: number | null;
  submitted_at: string;
  submitted_day: string;
  due_at: string | null;
  finished_day: string | null;
  outcome: string | null;
  overdue: string;
  stage: string;
  intake_due_at: string;
  intake_overdue: string;
}
export async function complaint(db: DataSource, code: string, more: Partial<ComplaintColumns> = {}) {
  const row = {
    code,
    source: '1022',
    kind: 'field-report',
    status: 'handling',
    category: 'rac',
    unit: '19001',
    commune: '19001',
    place_quality: 'ok',
    lat: 17.123456,
    lon: 106.654321,
    private: false,
    submitted_at: '2026-11-20T02:00:00Z',
    submitted_day: '2026-11-20',
    overdue: '{}',
    ...more,
    withheld: more.private ?? false,
  };
  await insertCase(db, 'complaint', row);
}

export async function dossier(db: DataSource, code: string, more: Record<string, unknown> = {}) {
  const row = {
    code,
    source: 'mot-cua',
    status: 'processing',
    unit: '19001',
    procedure: '1.000948',
    channel: 'online',
  };
  await insertCase(db, 'dossier', { ...row, ...more });
}

async function insertCase(db: DataSource, table: string, row: Record<string, unknown>) {
  const kept = {
    state: '{}',
    event_ids: [],
    event_sums: [],
    event_places: [],
    version: 1,
    last_at: '2026-11-20T02:00:00Z',
  };
  const all: Record<string, unknown> = { ...kept, ...row };
  for (const { name, type } of await mandatory(db, table, Object.keys(all))) all[name] = fillers[type] ?? '';
  const names = Object.keys(all);
  await db.query(
    `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  );
}

/** Columns that later migrations made mandatory; a test of reading does not care what they hold. */
const mandatory = (db: DataSource, table: string, given: string[]): Promise<{ name: string; type: string }[]> =>
  db.query(
    `select column_name as name, data_type as type from information_schema.columns
     where table_name = $1 and is_nullable = 'NO' and column_default is null and column_name <> all($2)`,
    [table, given],
  );
const fillers: Record<string, unknown> = { ARRAY: [], jsonb: '{}', integer: 0, bigint: 0, boolean: false };

/** One event in the journal of topic 1 (`dossier.events`) or 2 (`complaint.events`), with its topic and position. */
export async function event(
  db: DataSource,
  at: {
    topic?: 1 | 2;
    partition?: number;
    offset: number;
    subject: string;
    type?: string;
    appendedAt?: string;
    /** When it happened; absent: when it came. */
    time?: string;
    data?: object;
  },
): Promise<string> {
  const { topic = 1, partition = 0, offset, subject, appendedAt = '2026-11-22T02:00:00Z', data = {} } = at;
  const time = at.time ?? appendedAt;
  const name = topic === 1 ? 'dossier.events' : 'complaint.events';
  const type = at.type ?? `vn.ioc.${topic === 1 ? 'dossier' : 'complaint'}.received.v1`;
  const place = placeOf(topic, partition, BigInt(offset)).toString();
  await db.query(`insert into topic (id, name) values ($1, $2) on conflict do nothing`, [topic, name]);
  await db.query(
    `insert into log_position (topic, partition, next) values ($1, $2, $3)
     on conflict (topic, partition) do update set next = excluded.next`,
    [name, partition, offset + 1],
  );
  await db.query(
    `insert into journal (place, source, event_id, type, subject, time, appended_at, data, sha256)
     values ($1::bigint, 'mot-cua', $1::text, $2, $3, $6, $4, $5, '')`,
    [place, type, subject, appendedAt, data, time],
  );
  return place;
}

export const heard = (db: DataSource, source: string, at: string) =>
  db.query(
    `insert into source_state (source, last_received_at) values ($1, $2)
     on conflict (source) do update set last_received_at = excluded.last_received_at`,
    [source, at],
  );

export const intakeBeat = (
  db: DataSource,
  at: string,
  more: { process?: string; alive?: boolean; lag?: number; latency?: object } = {},
) =>
  db.query(
    `insert into intake_beat (process, at, log_alive, lag, commits, latency) values ($1, $2, $3, $4, 1, $5)
     on conflict (process) do update set at = excluded.at, log_alive = excluded.log_alive`,
    [more.process ?? 'p1', at, more.alive ?? true, more.lag ?? 0, JSON.stringify(more.latency ?? {})],
  );

export const notify = (db: DataSource, kinds: string[], places: string[] = []) =>
  db.query(`select pg_notify('ioc', $1)`, [JSON.stringify({ kinds, places, n: places.length })]);
