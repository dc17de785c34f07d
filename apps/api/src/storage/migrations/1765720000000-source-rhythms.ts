import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be expected of each source by hour: learned from the journal, and what was written on the page. */
export class SourceRhythms1765720000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table source_rhythm (
    source text primary key, learned_on date not null, days integer not null,
    hours real[] not null check (array_length(hours, 1) = 24))`,
  `create table source_rhythm_change (
    id bigint generated always as identity primary key, at timestamptz not null, author text not null, role text not null,
    source text not null, hours real[] check (hours is null or array_length(hours, 1) = 24), reason text not null)`,
  `create index source_rhythm_change_of on source_rhythm_change (source, id desc)`,
  `create trigger source_rhythm_change_only_grows before update or delete or truncate on source_rhythm_change
    for each statement execute function refuse_change()`,
  `comment on table source_rhythm is 'Events to be expected of each source in each hour of a working day, learned from the journal.'`,
  `comment on table source_rhythm_change is 'Rhythms of sources that were written on the page; without hours, the learned one holds again; only grows.'`,
];
