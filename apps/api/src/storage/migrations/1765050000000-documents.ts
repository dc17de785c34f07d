import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents and their signatures. `desk_*` are parallel arrays: from each day on, who had it at the day's end. */
export class Documents1765050000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table document (
    code text primary key, source text not null, status text not null, direction text, class text not null,
    electronic boolean not null, number text, dated date, doc_type text, title text, recipient text,
    unit text not null, official text not null,
    desk_days date[] not null, desk_units text[] not null, desk_officials text[] not null,
    begun_at timestamptz, begun_day date, due_at timestamptz, due_day date,
    finished_at timestamptz, finished_day date, issued_day date, outcome text, late boolean,
    handled_online boolean not null, signature text not null,
    overdue datemultirange not null default '{}', disputes int not null default 0, state jsonb not null,
    event_ids bigint[] not null, event_sums bigint[] not null, event_places bigint[] not null,
    version int not null, last_at timestamptz not null) with (fillfactor = 80)`,
  `create index document_begun on document (begun_day)`,
  `create index document_open on document (begun_day) where finished_day is null`,
  `create index document_finished on document (finished_day) where finished_day is not null`,
  `create index document_issued on document (issued_day) where issued_day is not null`,
  `create index document_overdue on document using gist (overdue) where not isempty(overdue)`,
  `create index document_page on document (begun_at, code) where begun_at is not null`,
  `create index document_disputed on document (code) where disputes > 0`,
];
