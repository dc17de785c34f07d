import type { DaysChart, SeriesPoint, SeriesStep } from '@ioc/shared/live/charts';
import { addDays, addMonths, dayNumber } from '#calendar/local-day.js';
import { isRestDay, type WorkCalendar } from '#calendar/work-calendar.js';
import { type Bucket, monthsUntil, weeksUntil } from '#live/charts/buckets.js';

interface SeriesSpan {
  readonly until: (today: string) => Bucket[];
  /** The same stretch a year before; of one that goes on, as much of it as has passed. */
  readonly yearBefore: (bucket: Bucket) => Bucket;
  readonly nameOf: (bucket: Bucket) => string;
}

const yearOfWeeks = 52 * 7;
const lastOfMonth = (from: string) => addDays(addMonths(from, 1), -1);

/** Which stretches a series has. */
export const seriesSpans: Readonly<Record<SeriesStep, SeriesSpan>> = {
  month: {
    until: (today) => monthsUntil(today, 12),
    yearBefore: ({ from, to }) => {
      const then = addMonths(from, -12);
      return { from: then, to: to === lastOfMonth(from) ? lastOfMonth(then) : addMonths(to, -12) };
    },
    nameOf: ({ from }) => from.slice(0, 7),
  },
  week: {
    until: (today) => weeksUntil(today, 13),
    yearBefore: ({ from, to }) => ({ from: addDays(from, -yearOfWeeks), to: addDays(to, -yearOfWeeks) }),
    nameOf: ({ from }) => from,
  },
};

/** A short history is not shown as a line at the edge of an empty field; fewer points would be no line. */
export const leastPoints = 6;

/** Without the points before the first that is known. Pure. */
export function fromFirstKnown(points: readonly SeriesPoint[]): SeriesPoint[] {
  const known = points.findIndex(({ value, yearBefore }) => value !== null || yearBefore !== null);
  return points.slice(Math.max(0, Math.min(known, points.length - leastPoints)));
}

/** Of a short history so many weeks are shown all the same: fewer would not look like a calendar. */
const leastWeeks = 13;

/** Days from a Monday on, without the weeks before the first that is known. Pure. */
export function calendarOf(
  days: readonly string[],
  values: readonly (number | null)[],
  calendar: WorkCalendar,
): Pick<DaysChart, 'first' | 'values' | 'rest'> {
  const weeks = Math.ceil(days.length / 7);
  const known = values.findIndex((value) => value !== null);
  const cut = 7 * Math.max(0, Math.min(Math.floor(known / 7), weeks - leastWeeks));
  const shown = days.slice(cut);
  return {
    first: shown[0]!,
    values: values.slice(cut),
    rest: shown.flatMap((day, at) => (isRestDay(calendar, dayNumber(day)) ? [at] : [])),
  };
}
