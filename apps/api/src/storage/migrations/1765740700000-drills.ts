import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drills of the shift: when each was run, so that whatever happened in it is known as an exercise. */
export class Drills1765740700000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table drill_run (
    id bigint generated always as identity primary key,
    drill text not null,
    definition jsonb not null,
    started_at timestamptz not null,
    started_by text not null,
    ends_at timestamptz not null,
    ended_early_by text,
    check (ends_at >= started_at))`,
  `comment on table drill_run is 'Exercises of the shift on the simulated province: when each ran, and the drill as it was then.'`,
  `comment on column drill_run.ends_at is 'The end of its time, or when somebody ended it early.'`,
  `create index drill_run_time on drill_run (started_at, ends_at)`,
];
