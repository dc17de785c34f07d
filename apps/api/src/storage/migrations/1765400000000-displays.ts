import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Paired displays, and screens that wait for their code to be confirmed. Primary data: they are not in the event log, and no
 * rebuild touches them. Tokens and secrets are stored as SHA-256.
 */
export class Displays1765400000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table display (
    id uuid primary key default gen_random_uuid(), name text not null, room text not null,
    token_sha256 bytea unique, token_at timestamptz, next_sha256 bytea, next_at timestamptz,
    previous_sha256 bytea, previous_until timestamptz, address text not null, agent text not null,
    paired_by text not null, paired_at timestamptz not null default now(), revoked_by text, revoked_at timestamptz,
    seen_at timestamptz, page text, picture text, build text, frame_at timestamptz)`,
  `create unique index display_name on display (name) where revoked_at is null`,
  `create table display_pairing (
    secret_sha256 bytea primary key, code text not null unique, expires_at timestamptz not null,
    address text not null, agent text not null, display uuid references display on delete cascade)`,
  `create index display_pairing_expires on display_pairing (expires_at)`,
  `comment on table display is 'A paired screen: its token by its hash, the next and the one before while they overlap, and what it last reported. Primary data: no rebuild touches it.'`,
  `comment on table display_pairing is 'A screen that shows a code, until somebody confirms it or it expires; the screen''s secret by its hash.'`,
];
