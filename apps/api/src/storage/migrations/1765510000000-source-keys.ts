import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of the event door that are managed on a page. Primary data: no rebuild touches them. */
export class SourceKeys1765510000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table source_key (
    id uuid primary key default gen_random_uuid(), source text not null, sha256 bytea not null unique,
    kinds text[] not null default '{}', units text[] not null default '{}', note text not null,
    created_by text not null, created_at timestamptz not null default now(), expires_at timestamptz,
    revoked_by text, revoked_at timestamptz, used_at timestamptz)`,
  `create index source_key_source on source_key (source)`,
  `comment on table source_key is 'A key by which a source streams in over HTTP, by its hash: what it may send, until when, and when it was last used. Primary data: no rebuild touches it.'`,
];
