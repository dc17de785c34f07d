import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Complaints that were passed back and forth are judged again once (decision 0390), as dossiers were by 0115. */
export class RuleChangeOfComplaints1765730000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`alter table rule_change add kind text not null default 'dossier'`);
    await db.query(
      `insert into rule_change (rule, since, kind)
       select '0390', (now() at time zone 'Asia/Ho_Chi_Minh')::date, 'complaint' where exists (select from journal)`,
    );
    await db.query(`comment on column rule_change.kind is 'the kind of cases that are judged otherwise since then'`);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
