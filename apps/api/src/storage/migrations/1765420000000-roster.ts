import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is on duty: slots, exceptions of single days, and what was taken back, as lines that only grow. Primary data. */
export class Roster1765420000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table roster_change (
    id bigint generated always as identity primary key, at timestamptz not null, author text not null, role text not null,
    kind text not null check (kind in ('slot', 'exception', 'withdrawal')),
    slot bigint references roster_change, day date, of bigint references roster_change, data jsonb not null default '{}',
    check ((kind = 'exception') = (slot is not null and day is not null)), check ((kind = 'withdrawal') = (of is not null)))`,
  `create unique index roster_change_withdrawn on roster_change (of) where of is not null`,
  `create index roster_change_of_day on roster_change (day) where day is not null`,
  `create trigger roster_change_only_grows before update or delete or truncate on roster_change
    for each statement execute function refuse_change()`,
  `comment on table roster_change is 'Who is on duty: slots, exceptions of single days and what was taken back; only grows.'`,
];
