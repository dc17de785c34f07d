import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sequence may be digits of any length, or other text: more than a bigint holds. */
export class SequenceText1765220000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`alter table journal alter column sequence type text using sequence::text`);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
