import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a simulator has ever sent into this database; no row: never. Simulated events cannot be taken out again. */
export class Simulation1765240100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      `create table simulation (one boolean primary key default true check (one), since timestamptz not null default now())`,
    );
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
