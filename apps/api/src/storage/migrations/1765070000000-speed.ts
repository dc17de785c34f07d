import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums of both ledgers by month beside those by day, kept in the same transaction: a window is its months and the days at its
 * two ends. The days come first in the ledgers' keys: a day's entries lie together, where they are written and where they
 * are read. What became known after a day about the days before it is found by both.
 */
export class Speed1765070000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const ledger = (name: string, place: string) => [
  `alter table ${name} drop constraint ${name}_pkey, add primary key (day, measure, ${place}, channel, known)`,
  `create table ${name}_month (
    measure text not null, ${place} text not null, channel text not null, month date not null, n int not null,
    primary key (measure, ${place}, channel, month)) with (fillfactor = 80)`,
  `drop index ${name}_known`,
  `create index ${name}_known on ${name} (known, day)`,
  `insert into ${name}_month select measure, ${place}, channel, date_trunc('month', day)::date, sum(n)
   from ${name} group by 1, 2, 3, 4`,
];

const statements = [...ledger('ledger_unit', 'unit'), ...ledger('ledger_topic', 'topic')];
