import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dossiers whose wait ended on a rest day are judged again once (decision 0450), as 0115 was. */
export class NoWaitOutruns1765753000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      `insert into rule_change (rule, since, kind)
       select '0450', (now() at time zone 'Asia/Ho_Chi_Minh')::date, 'dossier' where exists (select from journal)`,
    );
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
