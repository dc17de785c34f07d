import type { Json, Line } from '#export/canonical.js';
import { type ExportedKind, caseTables } from '#export/case-facts.js';
import { rowsOf } from '#export/rows.sql.js';
import type { Queryable } from '#ledger/queryable.js';

/** What was journaled: every event with the hashes of its contents and of its raw bytes; of the contents no word. */
export async function* eventLines(db: Queryable): AsyncGenerator<Line> {
  const rows = rowsOf<{ source: string; id: string; facts: Json }>(
    db,
    `select source, event_id as id, json_build_object('type', type, 'subject', subject, 'time', "time",
       'sequence', sequence::text, 'contents', encode(sha256(convert_to(data::text, 'UTF8')), 'hex'),
       'bytes', encode(sha256, 'hex')) as facts
     from journal order by source collate "C", event_id collate "C"`,
  );
  for await (const { source, id, facts } of rows) yield { key: ['event', source, id], facts };
}

/** Every case with its facts; what is not so is left out. */
export async function* caseLines(db: Queryable): AsyncGenerator<Line> {
  for (const [kind, { table, facts }] of Object.entries(caseTables) as [
    ExportedKind,
    (typeof caseTables)[ExportedKind],
  ][]) {
    const pairs = Object.entries(facts).map(([name, sql]) => `'${name}', ${sql}`);
    const rows = rowsOf<{ code: string; facts: Json }>(
      db,
      `select code, json_strip_nulls(json_build_object(${pairs.join(', ')})) as facts from ${table} order by code collate "C"`,
    );
    for await (const row of rows) yield { key: ['case', kind, row.code], facts: row.facts };
  }
}

const ledgers = [
  { of: 'unit', table: 'ledger_unit', key: 'unit' },
  { of: 'procedure', table: 'ledger_topic', key: 'topic' },
] as const;

/**
 * Every cell of the day ledger: measure, unit or procedure, channel, day, and the day on which it became known, with its sum.
 * Without `known`, histories that arrived on other days have the same cells.
 */
export async function* ledgerLines(db: Queryable, known: boolean): AsyncGenerator<Line> {
  for (const { of, table, key } of ledgers) {
    const days = known ? 'day::text, known::text' : 'day::text';
    const rows = rowsOf<{ cell: string[]; n: number }>(
      db,
      `select cell, n from (
         select array[measure, ${key}, channel, ${days}] as cell, sum(n)::int as n from ${table} group by 1 having sum(n) <> 0
       ) cells order by cell collate "C"`,
    );
    for await (const { cell, n } of rows) yield { key: ['cell', of, ...cell], facts: n };
  }
}

/** Local days of the first and last event of a case that any system sent; null: none was journaled. */
export async function firstAndLastDay(db: Queryable): Promise<readonly [string, string] | null> {
  const [row] = (await db.query(
    `select (min("time") at time zone 'Asia/Ho_Chi_Minh')::date::text as first,
       (max("time") at time zone 'Asia/Ho_Chi_Minh')::date::text as last from journal`,
  )) as { first: string | null; last: string | null }[];
  return row?.first && row.last ? [row.first, row.last] : null;
}
