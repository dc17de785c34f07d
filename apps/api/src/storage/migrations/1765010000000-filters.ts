import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Both ledgers know the channel, so that a field or procedure of one channel needs no joint ledger; a case row says on which
 * days it waited for papers, was due soon, and when its result was handed over; where a dossier was received finds it. What
 * was there before stands under channel '-' and without those days until a rebuild.
 */
export class Filters1765010000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table ledger_topic add channel text not null default '-'`,
  `alter table ledger_topic alter channel drop default, drop constraint ledger_topic_pkey,
    add primary key (measure, topic, channel, day, known)`,
  `create index ledger_topic_known on ledger_topic (known)`,
  `alter table dossier add returned_day date, add waiting datemultirange not null default '{}',
    add due_soon datemultirange not null default '{}'`,
  // Results that nobody has fetched: the days before that are many, the ones without a day few.
  `create index dossier_returned on dossier (returned_day, unit) where outcome = 'resolved'`,
  // Known from the first event on and hardly ever changed: their indexes cost an insert, not every update.
  `create index dossier_receiving on dossier (receiving_unit, received_day) include (procedure, channel)`,
  `create index dossier_helping on dossier (helping_unit, received_day) where helping_unit is not null`,
];
