import { addDays } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';
import type { Ii06aCounts } from '#indicators/ii06a.js';

/** Columns (3) to (13) by key: a unit's code or a procedure's. */
export type CountsByKey = Map<string, Ii06aCounts>;
export interface Days {
  readonly from: string;
  readonly to: string;
}

type Raw = Record<'fresh' | 'online' | 'carried' | 'resolved' | 'early' | 'late' | 'open' | 'overdue', number>;

/**
 * The form by unit or by procedure of the whole province, from the ledger: a window's flows, the stock on the eve of it and
 * the stock at its end. So (6) is what (11) was at the end of the period before, by construction.
 */
export async function fromLedger(db: Queryable, by: 'unit' | 'topic', { from, to }: Days): Promise<CountsByKey> {
  const flow = (measure: string) =>
    `coalesce(sum(n) filter (where measure = 'dossier.${measure}' and day >= $1::date), 0)::int`;
  const stock = (measure: string, day: string) =>
    `coalesce(sum(n) filter (where measure = 'dossier.${measure}' and day <= ${day}::date), 0)::int`;
  const rows = (await db.query(
    `select ${by} as key, ${flow('received')} as fresh, ${flow('online')} as online,
       ${stock('open', '$3')} as carried, ${flow('resolved')} as resolved, ${flow('resolved-early')} as early,
       ${flow('resolved-late')} as late, ${stock('open', '$2')} as open, ${stock('overdue', '$2')} as overdue
     from ledger_${by}
     where day <= $2::date and (measure in ('dossier.open', 'dossier.overdue') or (day >= $1::date and measure in
       ('dossier.received', 'dossier.online', 'dossier.resolved', 'dossier.resolved-early', 'dossier.resolved-late')))
     group by ${by}`,
    [from, to, addDays(from, -1)],
  )) as ({ key: string } & Raw)[];
  return byKey(rows);
}

/**
 * The same from the case rows, which alone can say one unit's fields. Every column is counted for itself, as of the end
 * of `to`: a dossier that ended later was open then, and on which days one was overdue is kept with it.
 */
export async function fromRows(
  db: Queryable,
  by: 'unit' | 'procedure',
  { from, to }: Days,
  units: readonly string[] | null,
): Promise<CountsByKey> {
  const n = (where: string) => `count(*) filter (where ${where})::int`;
  const ended = 'finished_day <= $2::date';
  const rows = (await db.query(
    `select ${by} as key, ${n('received_day >= $1::date')} as fresh,
       ${n(`received_day >= $1::date and channel = 'online'`)} as online, ${n('received_day < $1::date')} as carried,
       ${n(ended)} as resolved, ${n(`${ended} and finished_day < due_day`)} as early, ${n(`${ended} and late`)} as late,
       ${n('finished_day is null or finished_day > $2::date')} as open,
       ${n('overdue @> $2::date')} as overdue
     from dossier
     where received_day <= $2::date and (finished_day is null or finished_day >= $1::date)
       and ($3::text[] is null or unit = any($3))
     group by ${by}`,
    [from, to, units],
  )) as ({ key: string } & Raw)[];
  return byKey(rows);
}

const byKey = (rows: readonly ({ key: string } & Raw)[]): CountsByKey =>
  new Map(rows.map(({ key, ...raw }): [string, Ii06aCounts] => [key, columns(raw)]).filter(([, one]) => !isEmpty(one)));

const columns = ({ fresh, online, carried, resolved, early, late, open, overdue }: Raw): Ii06aCounts => ({
  received: fresh + carried,
  online,
  direct: fresh - online,
  carriedOver: carried,
  resolved,
  resolvedEarly: early,
  resolvedOnTime: resolved - early - late,
  resolvedLate: late,
  open,
  openInTime: open - overdue,
  openOverdue: overdue,
});

const isEmpty = (one: Ii06aCounts) => Object.values(one).every((n) => n === 0);
