import type { Queryable } from '#ledger/queryable.js';
import { imbalances } from '#indicators/ii06a.js';
import { nothing } from '#reports/ii06a.js';
import { fromLedger } from '#reports/ii06a.sql.js';

/** Do today's books balance? `n`: how many equalities do not hold. */
export interface Books {
  day: string;
  balanced: boolean;
  n: number;
  /** Vietnamese, for the wall: 'cân đối' or 'lệch 2'. */
  words: string;
  imbalances: string[];
}

/**
 * The four equalities of today, in two kinds of books that must agree: what came in and went out is told by the ledger,
 * what is there now is counted in the case rows.
 */
export async function readBooks(db: Queryable, today: string): Promise<Books> {
  const [ledger, rows] = await Promise.all([
    fromLedger(db, 'unit', { from: today, to: today }),
    db.query(
      `select count(*)::int as open, count(*) filter (where not overdue @> $1::date)::int as "inTime",
         count(*) filter (where overdue @> $1::date)::int as overdue
       from dossier where received_day is not null and finished_day is null`,
      [today],
    ) as Promise<{ open: number; inTime: number; overdue: number }[]>,
  ]);
  const total = [...ledger.values()].reduce(
    (sum, one) => ({
      ...sum,
      received: sum.received + one.received,
      online: sum.online + one.online,
      direct: sum.direct + one.direct,
      carriedOver: sum.carriedOver + one.carriedOver,
      resolved: sum.resolved + one.resolved,
      resolvedEarly: sum.resolvedEarly + one.resolvedEarly,
      resolvedOnTime: sum.resolvedOnTime + one.resolvedOnTime,
      resolvedLate: sum.resolvedLate + one.resolvedLate,
      openOverdue: sum.openOverdue + one.openOverdue,
    }),
    nothing,
  );
  const { open = 0, inTime = 0, overdue = 0 } = rows[0] ?? {};
  const said = imbalances({ ...total, open, openInTime: inTime, openOverdue: overdue });
  if (total.openOverdue !== overdue) said.push(`(13): sổ ${total.openOverdue} ≠ hồ sơ ${overdue}`);
  const n = said.length;
  return { day: today, balanced: n === 0, n, words: n === 0 ? 'cân đối' : `lệch ${n}`, imbalances: said };
}
