import type { Queryable } from '#ledger/queryable.js';
import { imbalances } from '#reports/ii06a.js';

/** Do today's books balance? `n`: how many equalities do not hold. */
export interface ReportBooks {
  day: string;
  balanced: boolean;
  n: number;
  /** Vietnamese, for the wall: 'cân đối' or 'lệch 2'. */
  words: string;
  imbalances: string[];
}

type Flows = Record<'fresh' | 'resolved' | 'early' | 'late', number>;
type Stocks = Record<
  'carried' | 'online' | 'direct' | 'open' | 'inTime' | 'overdue' | 'early' | 'onTime' | 'late',
  number
>;

/**
 * The four equalities of today's form, across two kinds of books: what came in and went out is read from the ledger, what was
 * there this morning and is there now is counted in the case rows, each column for itself. So they hold only if the two
 * agree, and a lost entry or a row changed by hand shows. Both reads take an index of the day: some milliseconds.
 */
export async function readBooks(db: Queryable, today: string): Promise<ReportBooks> {
  const [[ledger], [rows]] = (await Promise.all([db.query(flows, [today]), db.query(stocks, [today])])) as [
    [Flows],
    [Stocks],
  ];
  const said = imbalances({
    received: ledger.fresh + rows.carried,
    online: rows.online,
    direct: rows.direct,
    carriedOver: rows.carried,
    resolved: ledger.resolved,
    resolvedEarly: rows.early,
    resolvedOnTime: rows.onTime,
    resolvedLate: rows.late,
    open: rows.open,
    openInTime: rows.inTime,
    openOverdue: rows.overdue,
  });
  for (const column of ['early', 'late'] as const)
    if (ledger[column] !== rows[column]) said.push(`${column}: sổ ${ledger[column]} ≠ hồ sơ ${rows[column]}`);
  const n = said.length;
  return { day: today, balanced: n === 0, n, words: n === 0 ? 'cân đối' : `lệch ${n}`, imbalances: said };
}

/** An entry of a day is never known before it: so the index of knowledge finds today's. */
const flows = `
  select ${(
    [
      ['fresh', 'received'],
      ['resolved', 'resolved'],
      ['early', 'resolved-early'],
      ['late', 'resolved-late'],
    ] as const
  )
    .map(([name, measure]) => `coalesce(sum(n) filter (where measure = 'dossier.${measure}'), 0)::int as ${name}`)
    .join(', ')}
  from ledger_unit where known >= $1::date and day = $1::date and starts_with(measure, 'dossier.')`;

const n = (name: string, where: string) => `count(*) filter (where ${where})::int as ${name}`;
/** All that is open now, and all that came or ended today: partial indexes have both. */
const stocks = `
  select ${[
    n('carried', 'received_day < $1::date and (finished_day is null or finished_day >= $1::date)'),
    n('online', `received_day = $1::date and channel = 'online'`),
    n('direct', `received_day = $1::date and channel <> 'online'`),
    n('open', '(finished_day is null or finished_day > $1::date)'),
    n('"inTime"', '(finished_day is null or finished_day > $1::date) and not overdue @> $1::date'),
    n('overdue', 'overdue @> $1::date'),
    n('early', 'finished_day = $1::date and finished_day < due_day'),
    n('"onTime"', 'finished_day = $1::date and not late and (due_day is null or finished_day = due_day)'),
    n('late', 'finished_day = $1::date and late'),
  ].join(', ')}
  from dossier where received_day <= $1::date and (finished_day is null or finished_day >= $1::date)`;
