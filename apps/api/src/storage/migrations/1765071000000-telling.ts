import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which telling (storage/projection-version.ts) the tables of cases and the ledger were written; no row: by one before there was any. */
export class Telling1765071000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      `create table telling (
         one boolean primary key default true check (one), number int not null, since timestamptz not null default now())`,
    );
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
