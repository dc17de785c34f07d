import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many steps of a case two systems tell differently; the list of them needs only the few that have any. */
export class Disputes1764900000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const table of ['dossier', 'complaint', 'task', 'observation']) {
      await db.query(`alter table ${table} add column disputes int not null default 0`);
      await db.query(`create index ${table}_disputed on ${table} (last_at) where disputes > 0`);
    }
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
