import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What calendar and limits were asked because of an event, and answered then (cases/pinned-lookups.ts). */
export class Judged1765080000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`alter table journal add column judged jsonb`);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
