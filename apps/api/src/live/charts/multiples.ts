import type { ChartQuestion, MultiplesChart } from '@ioc/shared/live/charts';
import type { Seen } from '#alarms/current-cells.js';
import type { Indicator } from '#catalogue/catalogue.js';
import { withAllBelow } from '#catalogue/unit-and-below.js';
import { measuresOf, scopeOfIndicator } from '#ledger/figures.js';
import type { Queryable } from '#ledger/queryable.js';
import { comparedUnits } from '#live/charts/bars.js';
import { valuesIn } from '#live/charts/buckets.js';
import { readBucketSumsByUnit, sumsWithBelow } from '#live/charts/bucket-sums.sql.js';
import { chartFigure } from '#live/charts/chart-figure.js';
import { leastPoints, seriesSpans } from '#live/charts/series-spans.js';

type Question = Extract<ChartQuestion, { show: 'multiples' }>;

/** A line for every unit of a kind, by month or by week: one query for all of them. */
export async function readMultiples(
  db: Queryable,
  key: string,
  { of, by }: Question,
  indicator: Indicator,
  { catalogue, today, sources }: Seen,
): Promise<MultiplesChart> {
  const { until, nameOf } = seriesSpans[by];
  const buckets = until(today);
  const asked = {
    measures: measuresOf(indicator),
    buckets,
    units: null,
    scope: scopeOfIndicator(indicator, catalogue),
  };
  const sums = await readBucketSumsByUnit(db, asked);
  const lines = comparedUnits(of, catalogue, today).map(({ code, name, shortName }) => {
    const own = sumsWithBelow(sums, withAllBelow(code, catalogue.units));
    const values = valuesIn(buckets, own, { indicator, unit: code, catalogue, sources });
    return { unit: code, name, shortName, values };
  });
  const known = buckets.findIndex((_, at) => lines.some(({ values }) => values[at] !== null));
  const cut = Math.max(0, Math.min(known, buckets.length - leastPoints));
  return {
    ...{ key, show: 'multiples', figure: chartFigure(indicator), periods: buckets.slice(cut).map(nameOf) },
    lines: lines.map(({ values, ...unit }) => ({ ...unit, values: values.slice(cut) })),
  };
}
