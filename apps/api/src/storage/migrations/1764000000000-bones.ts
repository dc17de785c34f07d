import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. `place` is a record's place in the event log (topic, partition, offset) packed into one bigint, see
 * event-log/place.ts. Days are local days, Asia/Ho_Chi_Minh.
 */
export class Bones1764000000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table topic (id smallint primary key, name text not null unique)`,
  `create table log_position (
    topic text not null, partition int not null, next bigint not null,
    updated_at timestamptz not null default now(), primary key (topic, partition))`,
  `create table journal (
    place bigint primary key, source text not null, event_id text not null, type text not null, subject text not null,
    time timestamptz not null, sequence bigint, appended_at timestamptz not null,
    recorded_at timestamptz not null default now(), data jsonb not null, sha256 bytea not null)`,
  `create index journal_recorded on journal using brin (recorded_at) with (pages_per_range = 16)`,
  `create table quarantine (
    place bigint primary key, reason text not null, path text, detail text not null, source text, subject text, type text,
    key text, headers jsonb not null default '{}', raw bytea, size int not null, appended_at timestamptz not null,
    recorded_at timestamptz not null default now(), replayed_at timestamptz, outcome text)`,
  `create index quarantine_waiting on quarantine (recorded_at) where outcome is null`,
  `create table dossier (
    code text primary key, source text not null, status text not null, unit text not null, receiving_unit text,
    helping_unit text, procedure text not null, channel text not null, applicant text,
    registered_at timestamptz, received_at timestamptz, received_day date, due_at timestamptz, due_day date,
    waiting_since timestamptz, finished_at timestamptz, finished_day date, outcome text, late boolean,
    overdue datemultirange not null default '{}', has_fee boolean not null default false,
    paid_online boolean not null default false, rating text, state jsonb not null,
    event_ids bigint[] not null, event_sums bigint[] not null, event_places bigint[] not null,
    version int not null, last_at timestamptz not null) with (fillfactor = 80)`,
  `create index dossier_open on dossier (unit, procedure, received_day) where finished_day is null and received_day is not null`,
  `create index dossier_received on dossier (received_day, unit)`,
  `create index dossier_finished on dossier (finished_day, unit) where finished_day is not null`,
  `create table complaint (
    code text primary key, source text not null, kind text not null, status text not null, category text not null,
    unit text, commune text, lat double precision, lon double precision, place_quality text not null,
    title text, urgent boolean not null default false, private boolean not null default false,
    published boolean not null default false, submitted_at timestamptz, submitted_day date,
    due_at timestamptz, due_day date, finished_at timestamptz, finished_day date, outcome text, late boolean,
    overdue datemultirange not null default '{}', rating text, state jsonb not null,
    event_ids bigint[] not null, event_sums bigint[] not null, event_places bigint[] not null,
    version int not null, last_at timestamptz not null) with (fillfactor = 80)`,
  `create index complaint_open on complaint (unit, category) where finished_day is null and submitted_day is not null`,
  `create index complaint_submitted on complaint (submitted_day)`,
  `create table observation (
    code text primary key, source text not null, indicator text not null, unit text not null, period text not null,
    value double precision, numerator double precision, denominator double precision, plan double precision,
    same_period double precision, rank int, rank_of int, status text, as_of timestamptz, state jsonb not null,
    event_ids bigint[] not null, event_sums bigint[] not null, event_places bigint[] not null,
    version int not null, last_at timestamptz not null)`,
  `create index observation_series on observation (indicator, unit, period)`,
  `create table task (
    code text primary key, source text not null, status text not null, assigner text not null, unit text not null,
    document text, title text, assigned_at timestamptz, assigned_day date, due_at timestamptz, due_day date,
    finished_at timestamptz, finished_day date, outcome text, late boolean,
    overdue datemultirange not null default '{}', state jsonb not null,
    event_ids bigint[] not null, event_sums bigint[] not null, event_places bigint[] not null,
    version int not null, last_at timestamptz not null)`,
  `create index task_assigned on task (assigned_day, unit)`,
  `create table ledger_unit (
    measure text not null, unit text not null, channel text not null, day date not null, known date not null,
    n int not null, primary key (measure, unit, channel, day, known)) with (fillfactor = 80)`,
  `create table ledger_topic (
    measure text not null, topic text not null, day date not null, known date not null,
    n int not null, primary key (measure, topic, day, known)) with (fillfactor = 80)`,
  `create table source_state (
    source text primary key, last_event_at timestamptz, last_received_at timestamptz, last_heartbeat_at timestamptz)`,
  `create table source_day (
    source text not null, day date not null, accepted int not null default 0, duplicate int not null default 0,
    quarantined int not null default 0, primary key (source, day))`,
  `create table source_totals (
    source text not null, day date not null, measure text not null, count int not null,
    stated_at timestamptz not null, primary key (source, day, measure))`,
  `create table intake_beat (
    process text primary key, at timestamptz not null, log_alive boolean not null, lag bigint not null,
    commits bigint not null, latency jsonb not null default '{}')`,
  `create table embedded_log (
    topic text not null, partition int not null, "offset" bigint not null, key text, headers jsonb not null default '{}',
    value bytea, appended_at timestamptz not null default now(), primary key (topic, partition, "offset"))`,
  `create table embedded_log_end (
    topic text not null, partition int not null, next bigint not null default 0, primary key (topic, partition))`,
];
