import type { FigureChange } from '#catalogue/alarm-rules.js';
import { addDays, addMonths, dayNumber, hourMs, localDay, msAt, timeOfDay } from '#calendar/local-day.js';
import { isWorkingDay, outside, type WorkCalendar } from '#calendar/work-calendar.js';

/** So many days or weeks back a day of the same sort is looked for: Tết is shorter. */
const mostSteps = 15;

/** The full hour that an instant lies in. Pure. */
export const fullHour = (now: number): number => Math.floor(now / hourMs) * hourMs;

/**
 * The hour that an hour is compared with: the same one of the day or weekday before, a working day with working days and a
 * day of rest with days of rest, or of the same date a month before. Null: there is no such day within reach. Pure.
 */
export function comparedHour(calendar: WorkCalendar, hour: number, since: FigureChange['since']): number | null {
  const day = localDay(hour);
  const at = (then: string) => msAt(dayNumber(then), timeOfDay(hour));
  if (since === 'month') return at(addMonths(day, -1));
  const [stepDays, steps] = since === 'day' ? [1, mostSteps] : [7, 4];
  for (let n = 1; n <= steps; n++) {
    const then = addDays(day, -n * stepDays);
    if (works(calendar, then) === works(calendar, day)) return at(then);
  }
  return null;
}

/** Beyond the calendar all days are alike. */
const works = (calendar: WorkCalendar, day: string): boolean =>
  outside(calendar, dayNumber(day)) === undefined && isWorkingDay(calendar, dayNumber(day));
