import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Things on the layers of the map: where each lies and whether it works. */
export class Assets1765410000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table register_entry add column lat double precision, add column lon double precision, add column condition text`,
  `create index register_entry_asset on register_entry (of_code, unit, code) where book = 'asset'`,
  `comment on column register_entry.condition is 'working, faulty, stopped; null: not said, or no thing that works.'`,
];
