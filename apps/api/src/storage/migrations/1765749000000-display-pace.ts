import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A display says how fast it is. */
export class DisplayPace1765749000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table display add column pace jsonb`,
  `comment on column display.pace is
    'What it measured of itself last: events drawn, milliseconds from the log to the frame (p50, p99), frames of a second, longest script.'`,
];
