import { LedgerColumns } from '#ledger/columns/ledger-columns.js';
import type { Ledger } from '#ledger/monthly-rollup.js';
import type { Queryable } from '#ledger/queryable.js';

/** Series read at a time: their texts are parsed without a pause. */
const seriesAtOnce = 2000;

/** Of the days of knowledge before `border`, or of those since; of some measures, or of all. */
export interface LoadScope {
  readonly known: 'before' | 'since';
  readonly border: string;
  readonly measures?: readonly string[];
}

/** Reads a marginal ledger into columns. `db`: a transaction, whose snapshot the columns are of. */
export async function loadColumns(db: Queryable, ledger: Ledger, of: LoadScope): Promise<LedgerColumns> {
  const columns = new LedgerColumns();
  const place = ledger === 'ledger_unit' ? 'unit' : 'topic';
  const cursor = `columns_of_${ledger}`;
  await db.query(
    `declare ${cursor} no scroll cursor for
     select measure, place, channel, string_agg(day || ' ' || n, ' ' order by day) as days from (
       select measure, ${place} as place, channel, day - date '1970-01-01' as day, sum(n) as n from ${ledger}
       where known ${of.known === 'before' ? '<' : '>='} $1::date and ($2::text[] is null or measure = any($2))
       group by 1, 2, 3, 4) sums
     group by 1, 2, 3`,
    [of.border, of.measures ?? null],
  );
  for (;;) {
    const rows = (await db.query(`fetch ${seriesAtOnce} from ${cursor}`)) as Row[];
    for (const row of rows) fill(columns, row);
    if (rows.length < seriesAtOnce) break;
  }
  await db.query(`close ${cursor}`);
  return columns;
}

interface Row {
  readonly measure: string;
  readonly place: string;
  readonly channel: string;
  readonly days: string;
}

function fill(columns: LedgerColumns, { measure, place, channel, days }: Row): void {
  const series = columns.series(measure, place, channel);
  const numbers = days.split(' ');
  for (let at = 0; at < numbers.length; at += 2) series.add(Number(numbers[at]), Number(numbers[at + 1]));
}
