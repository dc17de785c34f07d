import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when until when each source was heard, so that the silences of past days are known. */
export class SourceHeard1765745000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table source_heard (
    source text not null, from_at timestamptz not null, to_at timestamptz not null, beats boolean not null,
    primary key (source, from_at), check (from_at <= to_at)) with (fillfactor = 70)`,
  `comment on table source_heard is 'From when until when each source was heard without a gap of more than five minutes; kept for 130 days.'`,
];
