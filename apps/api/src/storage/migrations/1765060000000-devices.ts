import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readings of sensors and cameras stand beside the observations of units and are never taken for them. */
export class Devices1765060000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`alter table observation add column device text`);
    await db.query(
      `create index observation_reading on observation (device, indicator, as_of desc) where device is not null`,
    );
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
