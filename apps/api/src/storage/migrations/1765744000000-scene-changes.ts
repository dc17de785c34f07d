import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scenes that were arranged on the page, as lines that only grow. */
export class SceneChanges1765744000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `create table scene_change (
    id bigint generated always as identity primary key, at timestamptz not null, author text not null, role text not null,
    code text not null, version integer not null, kind text not null check (kind in ('draft', 'published', 'withdrawn')),
    definition jsonb, unique (code, version), check ((kind = 'withdrawn') = (definition is null)))`,
  `create trigger scene_change_only_grows before update or delete or truncate on scene_change
    for each statement execute function refuse_change()`,
  `comment on table scene_change is 'Scenes that were arranged on the page, drafts and published, with their versions; only grows.'`,
];
