import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people wrote of a case goes with its texts: in the log of the shift, the history of alarms and the roster a text may become the one
 * that stands for what was erased. Nothing else of a line changes, and no line goes.
 */
export class ErasedWords1765740800000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of statements) await db.query(statement);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** As `erasedText` of cases/redaction when this was written. */
const erased = '(đã xóa / erased)';
const table = (name: string, paths: readonly string[]) => [
  `drop trigger ${name}_only_grows on ${name}`,
  `create trigger ${name}_only_grows before delete or truncate on ${name} for each statement execute function refuse_change()`,
  `create trigger ${name}_stays before update on ${name}
    for each row execute function refuse_other_than_erased(${paths.map((path) => `'${path}'`).join(', ')})`,
];

const statements = [
  `create function refuse_other_than_erased() returns trigger language plpgsql as $$
    declare
      was jsonb := to_jsonb(old);
      becomes jsonb := to_jsonb(new);
      place text;
      path text[];
    begin
      foreach place in array tg_argv loop
        path := place::text[];
        continue when becomes #>> path is distinct from '${erased}' or was #>> path is null;
        was := was #- path;
        becomes := becomes #- path;
      end loop;
      if becomes is distinct from was then raise exception 'the table % only grows', tg_table_name; end if;
      return new;
    end $$`,
  ...table('shift_entry', ['{text}']),
  ...table('alarm_history', ['{note}', '{data,promise}']),
  ...table('roster_change', ['{data,note}']),
];
