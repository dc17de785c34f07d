import type { SourceRow } from '@ioc/shared/live/tables';
import { addDays, addMonths, weekday } from '#calendar/local-day.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { lastDayBefore } from '#catalogue/indicator-versions.js';
import { evaluate } from '#ledger/evaluate.js';
import type { UnitSums } from '#ledger/setting.js';
import { isSmallSample } from '#ledger/small-sample.js';

/** One stretch of days of a chart, e.g. a month; both ends belong to it. */
export interface Bucket {
  readonly from: string;
  readonly to: string;
}

/** Net entries of one measure: before the first bucket, and in each. */
export interface BucketSums {
  readonly before: number;
  readonly within: readonly number[];
}

/** The month of a day and those before it, oldest first; the last ends on the day. Pure. */
export function monthsUntil(today: string, count: number): Bucket[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, index) => {
    const from = addMonths(first, index + 1 - count);
    return { from, to: index === count - 1 ? today : addDays(addMonths(from, 1), -1) };
  });
}

/** The week of a day and those before it, from Monday on, oldest first; the last ends on the day. Pure. */
export function weeksUntil(today: string, count: number): Bucket[] {
  const monday = addDays(today, 1 - weekday(today));
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(monday, 7 * (index + 1 - count));
    return { from, to: index === count - 1 ? today : addDays(from, 6) };
  });
}

/** Each day from a Monday until a day: whole weeks and the one that runs. Pure. */
export function daysOfWeeksUntil(today: string, weeks: number): Bucket[] {
  const before = 7 * (weeks - 1) + weekday(today) - 1;
  return Array.from({ length: before + 1 }, (_, index) => {
    const day = addDays(today, index - before);
    return { from: day, to: day };
  });
}

interface Of {
  readonly indicator: Indicator;
  readonly unit: string;
  readonly catalogue: Catalogue;
  readonly sources: readonly SourceRow[];
}

/**
 * An indicator's value in each bucket: of a flow and a rate the bucket's own, of a stock that at its end. Null before the
 * first case was heard of, under a former rule, and for a rate of too few cases. Pure.
 */
export function valuesIn(
  buckets: readonly Bucket[],
  sums: ReadonlyMap<string, BucketSums>,
  { indicator, ...setting }: Of,
): (number | null)[] {
  const upTo = new Map([...sums].map(([measure, { before }]) => [measure, before]));
  const former = lastDayBefore(indicator);
  let begun = [...sums.values()].some(({ before }) => before !== 0);
  return buckets.map(({ from, to }, index) => {
    const own: UnitSums = new Map(
      [...sums].map(([measure, { within }]) => {
        const flow = within[index] ?? 0;
        const all = (upTo.get(measure) ?? 0) + flow;
        upTo.set(measure, all);
        begun ||= flow !== 0;
        return [measure, { day: flow, month: flow, year: flow, all }];
      }),
    );
    if (!begun || (former !== null && from <= former)) return null;
    const figure = evaluate(indicator, own, { ...setting, today: to, from });
    return figure.state === 'catching-up' || isSmallSample(figure.denominator, indicator) ? null : figure.value;
  });
}
