import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every process asks twice a second: whether the keys are others than those that it read. */
export class SourceKeyVersion1765740000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table source_key_version (id smallint primary key default 1 check (id = 1), version uuid not null)`,
  `insert into source_key_version (version) values (gen_random_uuid())`,
  `comment on table source_key_version is 'Another version after each change of a source key that counts at the door; its last use does not.'`,
  `create function source_key_changed() returns trigger language plpgsql as $$
     begin update source_key_version set version = gen_random_uuid(); return null; end $$`,
  `create trigger source_key_changed
     after insert or delete or truncate or update of source, sha256, kinds, units, expires_at, revoked_at on source_key
     for each statement execute function source_key_changed()`,
];
