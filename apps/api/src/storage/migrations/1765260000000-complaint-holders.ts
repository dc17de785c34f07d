import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who had a complaint, day by day: `desk_*` are parallel arrays, from each day on the holder at the day's end. The citizen's
 * clock (`total_*`), the unit that sent it back or whose answer was reopened, and the first that let it go late. Rows of
 * before are told anew by `npm run rebuild -- --apply`.
 */
export class ComplaintHolders1765260000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table complaint
    add desk_days date[] not null default '{}', add desk_units text[] not null default '{}',
    add total_overdue datemultirange not null default '{}', add total_late boolean,
    add let_go_late_day date, add let_go_late_unit text, add sent_back_unit text, add reopened_unit text`,
];
