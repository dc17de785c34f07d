import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An id that a source used for another case is found in the journal (ingest/other-case.sql.ts). */
export class EventIds1765290000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('create index journal_event_id on journal using hash (event_id)');
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
