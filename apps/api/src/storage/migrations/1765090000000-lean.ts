import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * No index names `last_at`: every event changes it, and one index that does makes each update of a row write to all of them
 * (a heap-only update is one in which no indexed column changes).
 */
export class Lean1765090000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const table of ['dossier', 'complaint', 'task', 'observation']) {
      await db.query(`drop index ${table}_disputed`);
      await db.query(`create index ${table}_disputed on ${table} (code) where disputes > 0`);
    }
    await db.query(`drop index dossier_begun`);
    await db.query(
      `create index dossier_begun on dossier (coalesce(received_at, registered_at, timestamptz '1970-01-01 00:00:00+00'), code)`,
    );
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
