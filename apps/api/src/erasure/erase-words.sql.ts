import type { QueryRunner } from 'typeorm';
import type { CaseKind } from '#cases/engine/case-kinds.js';
import { erasedText } from '#cases/redaction.js';
import { plainSubject } from '#ingest/decode/case-codes.js';
import { speaksOf } from '#erasure/speaks-of.js';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly about: { readonly kind: string; readonly id: string } | null;
}

const about = `case when about is not null then jsonb_build_object('kind', about_kind, 'id', about) end`;
const inData = (field: string) => `data = jsonb_set(data, '{${field}}', to_jsonb($2::text))`;
/** Where people write sentences. */
const places = [
  { from: 'shift_entry', text: 'text', about, set: `text = $2` },
  { from: 'alarm_history', text: 'note', about: 'null', set: `note = $2` },
  { from: 'alarm_history', text: `data->>'promise'`, about: 'null', set: inData('promise') },
  { from: 'alarm', text: 'promise', about: 'null', set: `promise = $2` },
  { from: 'roster_change', text: `data->>'note'`, about: 'null', set: inData('note') },
  { from: 'shift_handover', text: 'note', about: 'null', set: `note = $2` },
];

/**
 * What people wrote of a case on the desk: lines of the log that are about it or name it, notes and promises of alarms, notes of
 * the roster, handovers with the promises that they repeat. The whole text goes, its line stays. Returns how many.
 */
export async function eraseWords(runner: QueryRunner, kind: CaseKind, subject: string): Promise<number> {
  const isOf = ({ text, about }: Row) =>
    text !== erasedText &&
    ((about?.kind === kind && plainSubject(kind, about.id) === subject) || speaksOf(text, subject));
  let removed = await eraseFacts(runner, subject);
  for (const { from, text, about, set } of places) {
    const rows = (await runner.query(
      `select id::text, ${text} as text, ${about} as about from ${from} where ${text} is not null`,
    )) as Row[];
    const ids = rows.filter(isOf).map(({ id }) => id);
    if (ids.length > 0)
      await runner.query(`update ${from} set ${set} where id::text = any($1::text[])`, [ids, erasedText]);
    removed += ids.length;
  }
  return removed;
}

/** The facts of a handover are a copy of what stood in other tables. */
async function eraseFacts(runner: QueryRunner, subject: string): Promise<number> {
  const rows = (await runner.query(`select id, facts from shift_handover`)) as { id: string; facts: unknown }[];
  let removed = 0;
  for (const { id, facts } of rows) {
    const left = JSON.stringify(facts, (_key, value: unknown) =>
      typeof value === 'string' && speaksOf(value, subject) ? erasedText : value,
    );
    if (left === JSON.stringify(facts)) continue;
    await runner.query(`update shift_handover set facts = $2::jsonb where id = $1`, [id, left]);
    removed += 1;
  }
  return removed;
}
