import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an ingest process knows to be wrong, and how much of the log's history it has read while it catches up
 * (null: it reads what comes), so that every serve process can say it.
 */
export class Health1765240000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      `alter table intake_beat add column problems jsonb not null default '[]', add column catch_up jsonb`,
    );
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
