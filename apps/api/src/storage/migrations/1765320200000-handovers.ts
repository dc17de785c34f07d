import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one shift gave to the next: the facts of that moment, who gave it and who took it. Primary data. */
export class Handovers1765320200000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table shift_handover (
    id bigint generated always as identity primary key, at timestamptz not null, since timestamptz not null,
    given_by text not null, given_role text not null, note text, facts jsonb not null,
    taken_by text, taken_role text, taken_at timestamptz, check (taken_by is null or taken_by <> given_by))`,
  `create index shift_handover_at on shift_handover (at desc)`,
  `comment on table shift_handover is 'What one shift gave to the next: the facts of that moment, who gave it and who took it.'`,
];
