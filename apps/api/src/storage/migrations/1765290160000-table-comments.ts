import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One sentence on each table, for whoever opens the database. Columns follow when their form is stable. */
export class TableComments1765290160000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const [table, text] of Object.entries(comments)) await db.query(`comment on table ${table} is '${text}'`);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const comments = {
  complaint: 'A field report or petition of a citizen: state now, columns of its lists, places of its events.',
  document: 'An official document, incoming, outgoing or a draft: state now and columns of its lists.',
  dossier: 'An application under one administrative procedure: state now and columns of its lists.',
  embedded_log: 'The event log where there is no Kafka: one row for each record of a partition.',
  embedded_log_end: 'The next offset of each partition of the embedded log.',
  embedded_log_topic: 'Topics of the embedded log, each with the identity that its positions belong to.',
  erasure: 'Cases whose texts were erased, applied again after a restore, a rebuild and a re-read of the log.',
  erasure_run: 'When erasures were applied, and to how much.',
  intake_beat: 'When each writer was last alive, and how far it had come.',
  journal:
    'Every event that was applied, with its place in the log and its hash; all tables of cases and the ledger are made from it.',
  ledger_topic: 'Day ledger by procedure or category: what cases add to the counts of a day, and when it became known.',
  ledger_topic_month: 'The ledger by procedure or category, added up by month.',
  ledger_unit: 'Day ledger by unit: what cases add to the counts of a day, and when it became known.',
  ledger_unit_month: 'The ledger by unit, added up by month.',
  log_gap: 'Offsets of the log that were never read, because retention had taken them.',
  log_position: 'How far each partition of the log has been applied; written in the transaction of its effects.',
  migration: 'Migrations that this database has had.',
  observation: 'Values of indicators that a source observes, with their versions.',
  quarantine: 'Records that could not be applied: where they lie, why, and what of them is harmless to keep.',
  rule_change: 'Rules that were changed by an upgrade, and since when.',
  rule_restated: 'Cases whose answers a changed rule gave again, listed as restatements.',
  simulation: 'Whether this database has simulated events; once true it stays so.',
  source_day: 'What each source sent on each day, as it arrived.',
  source_event_day: 'What each source sent of each day, by the time of its events.',
  source_refusal: 'What was refused of each source, by reason and day.',
  source_state: 'When each source was last heard, and of what.',
  source_totals: 'What a source itself counted for a day, to compare with what arrived.',
  store_incarnation: 'Unlogged: its row is gone after a crash, which ends what a process remembers.',
  task: 'A task that a leader gave to a unit: state now and columns of its lists.',
  telling: 'Version of the rules by which cases and ledger were written; an older one asks for a rebuild.',
  topic: 'Topics of the log by a short number, as places are stored.',
};
