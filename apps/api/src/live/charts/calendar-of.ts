import type { DaysChart } from '@ioc/shared/live/charts';
import { dayNumber } from '#calendar/local-day.js';
import { isRestDay, type WorkCalendar } from '#calendar/work-calendar.js';

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
