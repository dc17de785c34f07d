import type { ObservedPeriod } from '#catalogue/judging.js';
import type { Queryable } from '#ledger/queryable.js';

/** The latest observation of an indicator for a unit, as its owner sent it. */
export interface Observation {
  readonly indicator: string;
  readonly unit: string;
  /** Year, quarter, half, nine months, month, day or minute; see libs/shared events/kpi.ts. */
  readonly period: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly plan: number | null;
  readonly asOf: string;
}

/**
 * Latest by the instant for which the value was true, then by when it came. One row per indicator and unit; what a single
 * device read is no figure of its unit. `day`: only what was true by the end of that local day, as its owner says it now.
 */
export async function latestObservations(
  db: Queryable,
  indicators: readonly string[],
  day: string | null = null,
): Promise<Observation[]> {
  if (indicators.length === 0) return [];
  const rows: (Omit<Observation, 'asOf'> & { as_of: Date })[] = await db.query(
    `select distinct on (indicator, unit) indicator, unit, period, value, numerator, denominator, plan,
       coalesce(as_of, last_at) as as_of
     from observation where indicator = any($1) and device is null
       and ($2::date is null or coalesce(as_of, last_at) < ($2::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
     order by indicator, unit, coalesce(as_of, last_at) desc, last_at desc, period desc`,
    [indicators, day],
  );
  return rows.map(({ as_of, ...row }) => ({ ...row, asOf: as_of.toISOString() }));
}

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const onDay = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** First and last local day of a period key, under the periods of its indicator. Pure. */
export function periodDays(period: string, kind?: ObservedPeriod): { from: string; to: string } {
  const year = period.slice(0, 4);
  const span = (first: number, last: number) => ({
    from: `${year}-${String(first).padStart(2, '0')}-01`,
    to: lastDayOf(Number(year), last),
  });
  if (period.length === 4) return span(1, 12);
  if (period.endsWith('M9')) return span(1, 9);
  const quarter = /-Q([1-4])$/.exec(period)?.[1];
  if (quarter && kind === 'report-quarter')
    return { from: onDay(Number(year), 3 * Number(quarter) - 3, 15), to: onDay(Number(year), 3 * Number(quarter), 14) };
  if (quarter) return span(3 * Number(quarter) - 2, 3 * Number(quarter));
  const half = /-H([12])$/.exec(period)?.[1];
  if (half) return span(6 * Number(half) - 5, 6 * Number(half));
  const month = Number(period.slice(5, 7));
  if (period.length === 7) return span(month, month);
  return { from: period.slice(0, 10), to: period.slice(0, 10) };
}
