import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What corrections of the past say of an alarm stands beside it. */
export class Hindsight1765740600000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table alarm add column hindsight text check (hindsight in ('right', 'wrong'))`,
  `comment on column alarm.hindsight is 'By the figure of the day on which it was raised, as corrections since have made it; null: they changed nothing that matters.'`,
  `create index alarm_raised on alarm (raised_at)`,
];
