import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row that a crash takes away: PostgreSQL empties unlogged tables when it recovers, and a promoted standby or a
 * restored base backup begins with an empty one. See storage/incarnation.ts.
 */
export class Incarnation1765200000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`create unlogged table store_incarnation (
      one boolean primary key default true check (one), id uuid not null default gen_random_uuid())`);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
