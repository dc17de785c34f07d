import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries of the audit whose time is over may go, and no others. */
export class AuditRetired1765740100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table audit_retired (
    seq bigint primary key, hash bytea not null, last_day date not null, at timestamptz not null default now())`,
  `comment on table audit_retired is 'To which entry the audit was retired, when its days were over. The same stands outside of the database; only that is believed. Primary data.'`,
  `create trigger audit_retired_append_only before update or delete or truncate on audit_retired
    for each statement execute function audit_is_append_only()`,
  `drop trigger audit_append_only on audit`,
  `create trigger audit_append_only before update or truncate on audit
    for each statement execute function audit_is_append_only()`,
  `create function audit_gives_what_is_retired() returns trigger language plpgsql as $$
     begin
       if exists (select from gone where seq > (select coalesce(max(seq), 0) from audit_retired)) then
         raise exception 'audit is append-only';
       end if;
       return null;
     end $$`,
  `create trigger audit_gives_what_is_retired after delete on audit referencing old table as gone
    for each statement execute function audit_gives_what_is_retired()`,
];
