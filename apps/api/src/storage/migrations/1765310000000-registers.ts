import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries of the registers of an office: procedures, runs of processes, sheets, reports, equipment. */
export class Registers1765310000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table register_entry (
    code text primary key, source text not null, book text not null, unit text not null, of_code text not null,
    period text not null, status text not null, since timestamptz, disputes int not null default 0, state jsonb not null,
    event_ids bigint[] not null, event_sums bigint[] not null, event_places bigint[] not null,
    version int not null, last_at timestamptz not null) with (fillfactor = 80)`,
  `create index register_entry_book on register_entry (book, code)`,
  `create index register_entry_of on register_entry (book, of_code, period)`,
  `create index register_entry_disputed on register_entry (code) where disputes > 0`,
  `comment on table register_entry is 'An entry of an office''s register: a procedure, a run of a process, a rating sheet, a report, equipment.'`,
];
