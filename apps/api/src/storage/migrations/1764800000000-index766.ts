import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What Index 766 asks of a case row (cases/dossiers/dossier.marks.ts): since which local day each thing holds, and on which
 * days the dossier is late or not satisfied by its rules. Rows that were there before say "not known" until a rebuild.
 */
export class Index7661764800000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table dossier
    add late_766 datemultirange not null default '{}', add unsatisfied datemultirange not null default '{}',
    add result_due boolean not null default false, add papers_day date, add digitised_day date, add reused_day date,
    add synced_day date, add linked_day date, add e_result_day date, add paid_online_day date`,
  `alter table complaint add reopenings int not null default 0`,
  // Which procedures a unit used, and which of them were paid online: one probe each, never a scan.
  `create index dossier_procedure on dossier (procedure, unit, received_day)`,
  `create index dossier_paid_online on dossier (procedure, unit, received_day) where paid_online_day is not null`,
  `create index complaint_petition on complaint (submitted_day, unit) where kind = 'petition'`,
];
