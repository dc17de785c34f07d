import type { SeriesPoint } from '@ioc/shared/live/charts';
import type { Queryable } from '#ledger/queryable.js';

/** What was observed in one period. */
type Observed = Pick<SeriesPoint, 'period' | 'value'>;

/** Enough for twelve months and their year before, with quarters and years among them. */
const most = 60;

/** Periods of an indicator and a unit, the one that was true last first. */
export const readObservedPeriods = async (db: Queryable, indicator: string, unit: string): Promise<Observed[]> =>
  db.query(
    `select period, value from observation where indicator = $1 and unit = $2 and device is null
     order by as_of desc, period desc limit ${most}`,
    [indicator, unit],
  );

/** The last periods of the kind that was observed last, oldest first, beside the same ones of the year before. Pure. */
export function observedPoints(periods: readonly Observed[], count: number): SeriesPoint[] {
  const [newest] = periods;
  if (newest === undefined) return [];
  const kind = kindOf(newest.period);
  const values = new Map(periods.map(({ period, value }) => [period, value]));
  const same = [...values.keys()].filter((period) => kindOf(period) === kind).sort();
  return same.slice(-count).map((period) => ({
    period,
    value: values.get(period) ?? null,
    // Years beside years are the line itself.
    yearBefore: kind === yearly ? null : (values.get(yearBefore(period)) ?? null),
  }));
}

const yearly = '9';
/** '2026-Q3' → '9-Q9': months, quarters, halves, years and days are never drawn in one line. */
const kindOf = (period: string) => period.replace(/^\d{4}/, yearly).replaceAll(/\d+/g, '9');
const yearBefore = (period: string) => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
