import { localDay } from '#calendar/local-day.js';

/** Half-open ranges of local days [from, to); to = null: until further notice. */
export type DayRange = readonly [from: string, to: string | null];

/**
 * The days at whose end something was so that began at one instant and ended at another (null: it goes on); none where it
 * began and ended on one day.
 */
export const daysOfAll = (spans: readonly { readonly from: string; readonly to: string | null }[]): DayRange[] =>
  spans.flatMap((span): DayRange[] => {
    const [from, to] = [localDay(span.from), span.to === null ? null : localDay(span.to)];
    return to === null || from < to ? [[from, to]] : [];
  });

/** Whether a day lies in one of them. */
export const coversDay = (ranges: readonly DayRange[], day: string): boolean =>
  ranges.some(([from, to]) => from <= day && (to === null || day < to));

/** The days of both; null: none. */
export function commonDays([from, to]: DayRange, [begin, end]: DayRange): DayRange | null {
  const start = from > begin ? from : begin;
  const stop = to === null || (end !== null && end < to) ? end : to;
  return stop === null || start < stop ? [start, stop] : null;
}

/** The same days as ranges in order that neither touch nor overlap. */
export function unite(ranges: readonly DayRange[]): DayRange[] {
  const united: [string, string | null][] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const last = united.at(-1);
    if (!last || (last[1] !== null && last[1] < from)) united.push([from, to]);
    else if (last[1] !== null && (to === null || to > last[1])) last[1] = to;
  }
  return united;
}

/** As PostgreSQL writes a datemultirange. */
export const multirange = (ranges: readonly DayRange[]): string =>
  `{${ranges.map(([from, to]) => `[${from},${to ?? ''})`).join(',')}}`;
