import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People and their sessions, and when the first real event came. Primary data: they are not in the event log, and no rebuild
 * touches them. Tokens are stored as SHA-256, passwords as Argon2id.
 */
export class Accounts1765300000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table account (
    id bigint generated always as identity primary key, name text not null unique, display_name text not null,
    password text, roles text[] not null, units text[] not null default '{}', disabled_at timestamptz,
    created_by text not null, created_at timestamptz not null default now())`,
  `create table account_link (
    token_sha256 bytea primary key, account bigint references account on delete cascade, expires_at timestamptz)`,
  `create index account_link_account on account_link (account)`,
  `create table account_session (
    id uuid primary key default gen_random_uuid(), token_sha256 bytea not null unique,
    account bigint not null references account on delete cascade, created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(), expires_at timestamptz not null, agent text not null, address text not null)`,
  `create index account_session_account on account_session (account)`,
  `create table sign_in_failure (key text primary key, n int not null, last_at timestamptz not null default now())`,
  `create index sign_in_failure_last on sign_in_failure (last_at)`,
  `create table first_real_event (
    one boolean primary key default true check (one), source text not null, at timestamptz not null default now())`,
  `comment on table account is 'A person who may sign in, with roles and units. Primary data: no rebuild touches it.'`,
  `comment on table account_link is 'Links that set a password once, by their hash; without an account: that of the first administrator.'`,
  `comment on table account_session is 'Who is signed in where and since when; the token by its hash.'`,
  `comment on table sign_in_failure is 'Wrong passwords by account and by address: they slow the next attempt.'`,
  `comment on table first_real_event is 'When the first event came that was neither simulated nor of the sandbox; it ends the demonstration.'`,
];
