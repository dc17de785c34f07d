import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists and counts of half a million dossiers without a scan (docs/benchmarks.md): counts read an index alone, pages walk
 * an index of beginnings, days overdue have their own. `known` finds what today added to the ledger.
 */
export class Reading1764950000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `drop index dossier_received`,
  `drop index dossier_finished`,
  `create index dossier_received on dossier (received_day, unit) include (finished_day, channel, has_fee, paid_online, procedure)`,
  `create index dossier_finished on dossier (finished_day, unit) include (received_day, late, due_day, procedure)
   where finished_day is not null`,
  `create index dossier_overdue on dossier using gist (overdue) where not isempty(overdue)`,
  `create index dossier_page on dossier (received_at, code) where received_at is not null`,
  `create index complaint_page on complaint (submitted_at, code) where submitted_at is not null`,
  `create index task_page on task (assigned_at, code) where assigned_at is not null`,
  `create index ledger_unit_known on ledger_unit (known)`,
];
