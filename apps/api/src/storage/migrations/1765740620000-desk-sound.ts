import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An entry about sound says whether the desk can be heard, and not in words alone. */
export class DeskSound1765740620000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `alter table shift_entry add column sound text check (sound in ('heard', 'muted', 'blocked'))`,
  `comment on column shift_entry.sound is 'Of an entry about sound: whether the desk of its author can be heard.'`,
  `create index shift_entry_sound on shift_entry (author, id desc) where sound is not null`,
];
