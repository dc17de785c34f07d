import type { LocalDay } from '#calendar/local-day.js';

/** All that form II.06a/VPCP/KSTT asks of a dossier. Days are local days. */
export interface DossierFacts {
  readonly receivedDay: LocalDay;
  readonly finishedDay: LocalDay | null;
  /** Null: the procedure gives no appointment; such a dossier is never late. */
  readonly dueDay: LocalDay | null;
  readonly channel: 'direct' | 'online' | 'post';
  readonly field: string;
  readonly unit: string;
}

/** Columns (3) to (13) of the form; (1) is the row number and (2) the label. */
export interface Ii06aRow {
  readonly label: string;
  /** (3) */ readonly received: number;
  /** (4) */ readonly online: number;
  /** (5) direct and post */ readonly direct: number;
  /** (6) */ readonly carriedOver: number;
  /** (7) */ readonly resolved: number;
  /** (8) */ readonly resolvedEarly: number;
  /** (9) */ readonly resolvedOnTime: number;
  /** (10) */ readonly resolvedLate: number;
  /** (11) */ readonly open: number;
  /** (12) */ readonly openInTime: number;
  /** (13) */ readonly openOverdue: number;
}
export type Ii06aCounts = Omit<Ii06aRow, 'label'>;

export interface Ii06a {
  readonly from: LocalDay;
  /** Last day that is counted: the window's end, or the as-of day when that comes first. */
  readonly to: LocalDay;
  readonly rows: readonly Ii06aRow[];
  readonly total: Ii06aCounts;
}

/**
 * The form for a window, as it stood at the end of `asOf`: a dossier finished later was in progress then. It is built from
 * days, never from a current status, so the report for 14/3 is the same when run on 14/3 and on 30/6.
 */
export function ii06a(
  facts: Iterable<DossierFacts>,
  window: { from: LocalDay; to: LocalDay },
  asOf: LocalDay,
  by: 'field' | 'unit' | ((fact: DossierFacts) => string),
): Ii06a {
  const to = asOf < window.to ? asOf : window.to;
  const label = typeof by === 'function' ? by : (fact: DossierFacts) => fact[by];
  const rows = new Map<string, Mutable>();
  for (const fact of facts) {
    const counted = countsOf(fact, window.from, to);
    if (!counted) continue;
    const row = rows.get(label(fact)) ?? empty();
    for (const column of columns) row[column] += counted[column];
    rows.set(label(fact), row);
  }
  const labelled = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, row]) => ({ label: name, ...row }));
  const total = empty();
  for (const row of labelled) for (const column of columns) total[column] += row[column];
  return { from: window.from, to, rows: labelled, total };
}

/** The four equalities that the form must keep; an empty list means that the books balance. */
export function imbalances(row: Ii06aCounts): string[] {
  const said: string[] = [];
  const check = (name: string, left: number, right: number) => {
    if (left !== right) said.push(`${name}: ${left} ≠ ${right}`);
  };
  check('(3) = (4) + (5) + (6)', row.received, row.online + row.direct + row.carriedOver);
  check('(7) = (8) + (9) + (10)', row.resolved, row.resolvedEarly + row.resolvedOnTime + row.resolvedLate);
  check('(11) = (12) + (13)', row.open, row.openInTime + row.openOverdue);
  check('(3) = (7) + (11)', row.received, row.resolved + row.open);
  return said;
}

type Mutable = { -readonly [K in keyof Ii06aCounts]: number };
const empty = (): Mutable => ({
  received: 0,
  online: 0,
  direct: 0,
  carriedOver: 0,
  resolved: 0,
  resolvedEarly: 0,
  resolvedOnTime: 0,
  resolvedLate: 0,
  open: 0,
  openInTime: 0,
  openOverdue: 0,
});
const columns = Object.keys(empty()) as (keyof Ii06aCounts)[];

/** What one dossier adds to the columns, or null when the window does not touch it. */
function countsOf(fact: DossierFacts, from: LocalDay, to: LocalDay): Mutable | null {
  // Seen from a day before the window there is nothing to report yet.
  if (to < from || fact.receivedDay > to) return null;
  // A source that finishes a dossier before it was received has mistyped a day; it is finished on the day it came.
  const finished =
    fact.finishedDay !== null && fact.finishedDay < fact.receivedDay ? fact.receivedDay : fact.finishedDay;
  if (finished !== null && finished < from) return null;
  const row = empty();
  row.received = 1;
  if (fact.receivedDay < from) row.carriedOver = 1;
  else if (fact.channel === 'online') row.online = 1;
  else row.direct = 1;
  if (finished !== null && finished <= to) {
    row.resolved = 1;
    if (fact.dueDay !== null && finished < fact.dueDay) row.resolvedEarly = 1;
    else if (fact.dueDay === null || finished === fact.dueDay) row.resolvedOnTime = 1;
    else row.resolvedLate = 1;
    return row;
  }
  row.open = 1;
  if (fact.dueDay === null || fact.dueDay >= to) row.openInTime = 1;
  else row.openOverdue = 1;
  return row;
}
