import type { Queryable } from '#ledger/queryable.js';
import type { WindowSums } from '#ledger/sums.sql.js';

/** A window, and optionally the day up to whose end this program's knowledge counts (absent: all that is known now). */
export interface Window {
  readonly from: string;
  readonly to: string;
  readonly known?: string | undefined;
}

/** A window of one's own: the flow of [from, to] whatever the indicator's own window is, and the stock at `to`; null: all units. */
export async function readWindow(
  db: Queryable,
  measures: readonly string[],
  { from, to, known }: Window,
  units: readonly string[] | null = null,
): Promise<Map<string, Map<string, WindowSums>>> {
  return byKey(
    await db.query(
      `select unit as key, measure, coalesce(sum(n) filter (where day >= $2::date), 0)::int as flow, sum(n)::int as "all"
       from ledger_unit where measure = any($1) and day <= $3::date and (channel = 'field-report' or not starts_with(measure, 'complaint.'))
         and ($4::date is null or known <= $4::date) and ($5::text[] is null or unit = any($5))
       group by unit, measure`,
      [measures, from, to, known ?? null, units],
    ),
  );
}

/** The whole province by procedure or category, from the other marginal ledger. */
export async function readTopics(
  db: Queryable,
  measures: readonly string[],
  { from, to, known }: Window,
): Promise<Map<string, Map<string, WindowSums>>> {
  return byKey(
    await db.query(
      `select topic as key, measure, coalesce(sum(n) filter (where day >= $2::date), 0)::int as flow, sum(n)::int as "all"
       from ledger_topic where measure = any($1) and day <= $3::date and ($4::date is null or known <= $4::date) group by topic, measure`,
      [measures, from, to, known ?? null],
    ),
  );
}

export function byKey(rows: readonly { key: string; measure: string; flow: number; all: number }[]) {
  const found = new Map<string, Map<string, WindowSums>>();
  for (const { key, measure, flow, all } of rows) {
    const of = found.get(key) ?? new Map<string, WindowSums>();
    found.set(key, of.set(measure, { day: flow, month: flow, year: flow, all }));
  }
  return found;
}
