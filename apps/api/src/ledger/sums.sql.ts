import { addDays, diffDays } from '#calendar/local-day.js';
import { entriesOfMeasures, ledgerMeasures, measureParameters } from '#ledger/ledger-measure.js';
import type { ProcedureSet } from '#ledger/case-filters.js';
import type { Queryable } from '#ledger/queryable.js';
import { monthlyRollup } from '#ledger/monthly-rollup.js';

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

export interface UnitSumsByWindow {
  /** unit → measure → sums, each unit by itself. */
  readonly byUnit: ReadonlyMap<string, ReadonlyMap<string, WindowSums>>;
  readonly byDay: ReadonlyMap<string, DaySums>;
}

/** Of which cases: of one channel, of some topics of the whole province (named by `whole`, its root unit). */
export interface Scope {
  readonly channel?: string | undefined;
  readonly topics?: { readonly set: ProcedureSet; readonly whole: string } | undefined;
}

export const trendDays = 30;
type Row = { measure: string; unit: string | null; bucket: string | null } & WindowSums;

/**
 * All sums that the figures of `today` need, in one pass over a ledger: that of units, or, where topics are meant, that of
 * topics, which speaks of the whole province alone. Days are first thrown into buckets: each of the last 31 days by itself
 * (a month has no more), the rest of this year, and all before. `known` narrows it to what became known before a day, or
 * since; without it most of the days are read by month.
 */
export async function readSums(
  db: Queryable,
  measures: readonly string[],
  today: string,
  known: { readonly before?: string; readonly since?: string } = {},
  { channel, topics }: Scope = {},
): Promise<UnitSumsByWindow> {
  const firstDay = addDays(today, -30);
  const firstOfTrend = addDays(today, 1 - trendDays);
  const ledger = topics ? 'ledger_topic' : 'ledger_unit';
  const single = Array.from({ length: 31 }, (_, day) => addDays(firstDay, day));
  const all = known.before === undefined && known.since === undefined;
  const rows: Row[] = await db.query(
    `with bucketed as (
       select asked.name, ${topics ? '$10::text' : 'unit'} as unit, sum(n) as n,
         case when day >= $5::date then day when day >= $7::date then $5::date - 1 else $5::date - 2 end as bucket
       from ${entriesOfMeasures(all ? monthlyRollup(ledger, today, single) : ledger)} and day <= $4::date
         ${all ? 'and coalesce($8::date, $9::date) is null' : knownThen}
         ${topics ? 'and (topic = any($11::text[]) or topic <> all($12::text[]))' : ''}
       group by asked.name, unit, bucket)
     select name as measure, unit, null as bucket,
       coalesce(sum(n) filter (where bucket = $4::date), 0)::int as day,
       coalesce(sum(n) filter (where bucket >= $6::date), 0)::int as month,
       coalesce(sum(n) filter (where bucket >= greatest($7::date, $5::date - 1)), 0)::int as year,
       sum(n)::int as "all"
     from bucketed group by name, unit
     union all
     select name, null, bucket::text, 0, 0, 0, sum(n)::int from bucketed group by name, bucket`,
    [
      ...measureParameters(ledgerMeasures(measures, channel)),
      today,
      firstDay,
      `${today.slice(0, 7)}-01`,
      `${today.slice(0, 4)}-01-01`,
      known.before ?? null,
      known.since ?? null,
      ...(topics ? [topics.whole, topics.set.of, topics.set.but] : []),
    ],
  );
  return { byUnit: unitSums(rows), byDay: daySums(rows, firstOfTrend) };
}

const knownThen = 'and ($8::date is null or known < $8::date) and ($9::date is null or known >= $9::date)';

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
