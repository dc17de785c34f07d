import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of the shift is found by words as people type them in haste: without marks, and by their beginnings. */
export class ShiftWords1765740710000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  String.raw`create function without_marks(words text) returns text language sql immutable strict parallel safe as $$
    select lower(regexp_replace(normalize(translate(words, 'đĐ', 'dd'), NFD), '[\u0300-\u036f]', '', 'g')) $$`,
  `comment on function without_marks is 'Vietnamese as it is typed without marks, in small letters.'`,
  `drop index shift_entry_words`,
  `create index shift_entry_words on shift_entry using gin (to_tsvector('simple', without_marks(text)))`,
];
