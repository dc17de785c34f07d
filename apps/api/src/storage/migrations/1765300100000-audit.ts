import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed in, read which case, exported which list and changed what: append-only, each row with the hash of all before it. */
export class Audit1765300100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table audit (
    seq bigint primary key, at timestamptz(3) not null, who text not null, kind text not null, what text not null,
    address text not null, hash bytea not null)`,
  `create index audit_who on audit (who, seq)`,
  `create function audit_is_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'audit is append-only'; end $$`,
  `create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function audit_is_append_only()`,
  `comment on table audit is 'Who signed in, read which case, exported which list and changed what; a chain of hashes. Primary data.'`,
];
