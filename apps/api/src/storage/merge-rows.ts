import type { QueryRunner } from 'typeorm';
import { copyRows } from '#storage/copy.js';
import { type Values, withRows } from '#storage/unnest.js';

export interface NamedValues<Row> extends Values<Row> {
  readonly name: string;
}

/** From so many rows on, COPY into a table of the connection costs less than arrays of parameters. */
const copyFrom = 200;

/**
 * Runs `sql` on rows: in it `from` stands for a relation of the columns, with their types. Few rows go as arrays, many by
 * COPY through a temporary table. Returns how many rows the statements affected.
 */
export async function mergeRows<Row>(
  runner: QueryRunner,
  name: string,
  columns: readonly NamedValues<Row>[],
  rows: readonly Row[],
  sql: (from: string) => string,
): Promise<number> {
  if (rows.length === 0) return 0;
  if (rows.length < copyFrom) {
    const names = columns.map((column) => column.name).join(', ');
    const casts = columns.map((column) => `${column.name}::${column.type}`).join(', ');
    // Arrays of arrays cannot be unnested: everything goes as text and gets its type here.
    const texts = columns.map(({ of }) => ({ type: 'text', of }));
    return withRows(runner, sql(`(select ${casts} from $rows as r(${names})) as given`), texts, rows);
  }
  await emptied(runner, name, columns.map((column) => `${column.name} ${column.type}`).join(', '));
  await copyRows(runner, name, columns, rows);
  const { affected } = (await runner.query(sql(name), [], true)) as { affected?: number };
  return affected ?? 0;
}

const used = new WeakMap<QueryRunner, Set<string>>();

/** A commit empties it; whoever writes page after page in one transaction, as a rebuild does, finds the page before in it. */
async function emptied(runner: QueryRunner, name: string, shape: string): Promise<void> {
  const names = used.get(runner) ?? new Set();
  used.set(runner, names);
  if (names.has(name)) await runner.query(`truncate ${name}`);
  else await runner.query(`create temp table if not exists ${name} (${shape}) on commit delete rows`);
  names.add(name);
}
