import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since which local day dossiers are judged by rules that answer otherwise than the ones before, and which dossiers that
 * restated (decision 0118). A database in which nothing was journaled yet knows no other rules.
 */
export class RuleChange1765230000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`create table rule_change (rule text primary key, since date not null)`);
    await db.query(
      `create table rule_restated (rule text references rule_change, kind text, code text, primary key (rule, kind, code))`,
    );
    await db.query(
      `insert into rule_change select '0115', (now() at time zone 'Asia/Ho_Chi_Minh')::date where exists (select from journal)`,
    );
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
