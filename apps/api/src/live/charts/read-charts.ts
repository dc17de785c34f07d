import { chartKey, type ChartQuestion, type ChartRow } from '@ioc/shared/live/charts';
import { chartShown } from '@ioc/shared/live/scenes';
import type { SceneRow } from '@ioc/shared/live/tables';
import type { Seen } from '#alarms/current-cells.js';
import type { Indicator } from '#catalogue/catalogue.js';
import { indicatorOn } from '#catalogue/indicator-versions.js';
import { unitAndBelow } from '#catalogue/unit-and-below.js';
import { measuresOf, scopeOfIndicator, type TotalOf } from '#ledger/figures.js';
import type { Queryable } from '#ledger/queryable.js';
import { readBucketSums } from '#live/charts/bucket-sums.sql.js';
import { barsChart } from '#live/charts/bars.js';
import { type Bucket, daysOfWeeksUntil, valuesIn } from '#live/charts/buckets.js';
import { chartFigure } from '#live/charts/chart-figure.js';
import { type CaseQuestion, type ChartSources, readCaseChart } from '#live/charts/read-case-charts.js';
import { observedPoints, readObservedPeriods } from '#live/charts/observed-points.js';
import { readMultiples } from '#live/charts/multiples.js';
import { calendarOf, fromFirstKnown, seriesSpans } from '#live/charts/series-spans.js';

/** Observed periods in a series, and weeks of a year of days. */
const periods = 12;
const weeks = 53;

/** Every chart that scenes ask for, once. Pure. */
const chartQuestions = (scenes: readonly SceneRow[]): ChartQuestion[] => [
  ...new Map(
    scenes
      .flatMap(({ panels }) => panels.flatMap((panel) => chartShown(panel) ?? []))
      .map((question) => [chartKey(question), question]),
  ).values(),
];

/** The charts of all scenes, two queries each at most. */
export async function readCharts(
  db: Queryable,
  scenes: readonly SceneRow[],
  seen: Seen,
  totalOf: TotalOf,
  { index, now }: ChartSources,
): Promise<ChartRow[]> {
  const rows: ChartRow[] = [];
  for (const question of chartQuestions(scenes)) {
    const row =
      'kind' in question || question.show === 'index' || question.show === 'funnel'
        ? await readCaseChart(db, question, seen, { index, now })
        : await readFigureChart(db, question, seen, totalOf);
    if (row) rows.push(row);
  }
  return rows;
}

/** Null: the indicator is not in the catalogue any more. */
async function readFigureChart(
  db: Queryable,
  question: Exclude<ChartQuestion, CaseQuestion>,
  seen: Seen,
  totalOf: TotalOf,
): Promise<ChartRow | null> {
  const { catalogue, today } = seen;
  const key = chartKey(question);
  const known = catalogue.indicators.get(question.figure);
  const indicator = known && (indicatorOn(known, today) ?? known);
  if (!indicator) return null;
  if (question.show === 'bars') return barsChart(key, indicator, question.of, seen, totalOf);
  if (question.show === 'multiples') return readMultiples(db, key, question, indicator, seen);
  const unit = question.unit.code;
  if (question.show === 'days') {
    const buckets = daysOfWeeksUntil(today, weeks);
    const values = await readValues(db, indicator, unit, buckets, seen);
    const days = buckets.map(({ from }) => from);
    return { key, show: 'days', figure: chartFigure(indicator), ...calendarOf(days, values, catalogue.calendar) };
  }
  const { formula } = indicator;
  if (formula.kind === 'observed') {
    const points = observedPoints(await readObservedPeriods(db, formula.indicator, unit), periods);
    return { key, show: 'series', figure: chartFigure(indicator), points };
  }
  const { until, yearBefore, nameOf } = seriesSpans[question.by];
  const shown = until(today);
  const values = await readValues(db, indicator, unit, shown, seen);
  const before = await readValues(db, indicator, unit, shown.map(yearBefore), seen);
  const points = shown.map((bucket, at) => ({
    period: nameOf(bucket),
    value: values[at] ?? null,
    yearBefore: before[at] ?? null,
  }));
  return { key, show: 'series', figure: chartFigure(indicator), points: fromFirstKnown(points) };
}

async function readValues(
  db: Queryable,
  indicator: Indicator,
  unit: string,
  buckets: readonly Bucket[],
  { catalogue, sources }: Seen,
): Promise<(number | null)[]> {
  const within = unitAndBelow(catalogue, unit);
  const scope = scopeOfIndicator(indicator, catalogue);
  const asked = { measures: measuresOf(indicator), buckets, units: within && [...within], scope };
  return valuesIn(buckets, await readBucketSums(db, asked), { indicator, unit, catalogue, sources });
}
