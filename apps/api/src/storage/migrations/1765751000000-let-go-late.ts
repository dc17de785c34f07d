import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What left a unit's counts while it was late (decisions 0447 to 0449). Rows of before are replayed at the next start. */
export class LetGoLate1765751000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table dossier add let_go_late_day date, add let_go_late_unit text`,
  `alter table task add cancelled_late boolean not null default false`,
  `alter table document add cancelled_late boolean not null default false`,
  `alter table complaint add duplicate_of text`,
];
