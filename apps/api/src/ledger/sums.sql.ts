import { addDays, diffDays } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';

/** Net entries of one measure up to today: on the day, since the first of the month, of the year, and ever. */
export interface WindowSums {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly all: number;
}
export const noSums: WindowSums = { day: 0, month: 0, year: 0, all: 0 };

/** Net entries of one measure over all units: all before the first of the last `trendDays` days, then day by day. */
export interface DaySums {
  readonly before: number;
  readonly days: readonly number[];
}

export interface Sums {
  /** unit → measure → sums, each unit by itself. */
  readonly byUnit: ReadonlyMap<string, ReadonlyMap<string, WindowSums>>;
  readonly byDay: ReadonlyMap<string, DaySums>;
}

export const trendDays = 30;
type Row = { measure: string; unit: string | null; bucket: string | null } & WindowSums;

/**
 * All sums that the figures of `today` need, in one pass over the ledger. Days are first thrown into buckets: each of the
 * last 31 days by itself (a month has no more), the rest of this year, and all before. The two kinds of complaint are
 * never added up (domain.md §3): a `complaint.` measure means field reports. `known` narrows it to what became known before a
 * day, or since.
 */
export async function readSums(
  db: Queryable,
  measures: readonly string[],
  today: string,
  known: { readonly before?: string; readonly since?: string } = {},
): Promise<Sums> {
  const firstDay = addDays(today, -30);
  const firstOfTrend = addDays(today, 1 - trendDays);
  const rows: Row[] = await db.query(
    `with bucketed as (
       select measure, unit, sum(n) as n,
         case when day >= $3::date then day when day >= $5::date then $3::date - 1 else $3::date - 2 end as bucket
       from ledger_unit
       where measure = any($1) and day <= $2::date and (channel = 'field-report' or not starts_with(measure, 'complaint.'))
         and ($6::date is null or known < $6::date) and ($7::date is null or known >= $7::date)
       group by measure, unit, bucket)
     select measure, unit, null as bucket,
       coalesce(sum(n) filter (where bucket = $2::date), 0)::int as day,
       coalesce(sum(n) filter (where bucket >= $4::date), 0)::int as month,
       coalesce(sum(n) filter (where bucket >= greatest($5::date, $3::date - 1)), 0)::int as year,
       sum(n)::int as "all"
     from bucketed group by measure, unit
     union all
     select measure, null, bucket::text, 0, 0, 0, sum(n)::int from bucketed group by measure, bucket`,
    [
      measures,
      today,
      firstDay,
      `${today.slice(0, 7)}-01`,
      `${today.slice(0, 4)}-01-01`,
      known.before ?? null,
      known.since ?? null,
    ],
  );
  return { byUnit: unitSums(rows), byDay: daySums(rows, firstOfTrend) };
}

function unitSums(rows: readonly Row[]): Map<string, Map<string, WindowSums>> {
  const byUnit = new Map<string, Map<string, WindowSums>>();
  for (const { unit, measure, day, month, year, all } of rows) {
    if (unit === null) continue;
    const of = byUnit.get(unit) ?? new Map<string, WindowSums>();
    byUnit.set(unit, of.set(measure, { day, month, year, all }));
  }
  return byUnit;
}

function daySums(rows: readonly Row[], first: string): Map<string, DaySums> {
  const byDay = new Map<string, { before: number; days: number[] }>();
  for (const { bucket, measure, all } of rows) {
    if (bucket === null) continue;
    const of = byDay.get(measure) ?? { before: 0, days: Array.from({ length: trendDays }, () => 0) };
    const index = diffDays(first, bucket);
    if (index < 0) of.before += all;
    else of.days[index] = all;
    byDay.set(measure, of);
  }
  return byDay;
}
