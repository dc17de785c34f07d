import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Intake, handling and publication of a complaint, each with its days of waiting and of being overdue. Petitions get
 * measures of their own in the ledger. Complaints that were there before are told anew by `npm run rebuild`.
 */
export class ComplaintClocks1765020000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table complaint
    add stage text,
    add intake_due_at timestamptz, add intake_day date, add intake_late boolean not null default false,
    add intake_waiting datemultirange not null default '{}', add intake_overdue datemultirange not null default '{}',
    add publication_due_at timestamptz, add publication_day date, add publication_late boolean not null default false,
    add publication_waiting datemultirange not null default '{}', add publication_overdue datemultirange not null default '{}',
    add disliked boolean not null default false, add reopened_day date, add reopened_from text,
    add wrong_routes int not null default 0, add sent_back_day date`,
  `create index complaint_raised_again on complaint (reopened_from) where reopened_from is not null`,
  `create index complaint_finished on complaint (finished_day, unit) where finished_day is not null`,
  `update ledger_unit set measure = 'petition.' || substr(measure, length('complaint.') + 1)
   where channel = 'petition' and starts_with(measure, 'complaint.')`,
];
