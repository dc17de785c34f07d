import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors of people. Primary data: they are not in the event log, and no rebuild touches them. */
export class SecondFactor1765500000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table account_second_factor (
    account bigint primary key references account on delete cascade, secret bytea not null,
    created_at timestamptz not null default now(), confirmed_at timestamptz, last_step bigint not null default 0)`,
  `create table account_recovery_code (
    account bigint not null references account_second_factor on delete cascade, code_sha256 bytea not null,
    primary key (account, code_sha256))`,
  `comment on table account_second_factor is 'The secret of a person''s authenticator app, sealed by a key outside of the database; in force once confirmed; the last step of thirty seconds that was accepted. Primary data: no rebuild touches it.'`,
  `comment on table account_recovery_code is 'Codes for whoever lost the app, by their hash; each goes when it is used.'`,
];
