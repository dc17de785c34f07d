import { dayNumberAt, instantText, localDay, msOf } from '#calendar/local-day.js';
import { type WorkCalendar, workingDayBefore } from '#calendar/work-calendar.js';
import { addWorkingTime, closingOf, workingTimeBetween } from '#calendar/working-time.js';
import type { Wait } from '#deadlines/clock.js';

/** How a deadline is judged: by its minute, by its day, or by its day in whole days alone. */
export type LeftIn = 'minutes' | 'day' | 'whole-days';

/**
 * Where a deadline lies after a time that was not the holder's own: what was left of it in working time is left still. A night
 * away leaves it where it was. In whole days, what is less than a day away is not given back. Null: beyond the calendar.
 */
export function afterInterruption({ due, from, to }: Wait, leftIn: LeftIn, calendar: WorkCalendar): string | null {
  const away = workingTimeBetween(calendar, from, to);
  if (typeof away !== 'number') return null;
  if (away <= 0) return due;
  // The hour of a deadline that is judged by its day is no promise: the day's work is over when the office closes.
  const end = leftIn === 'minutes' ? msOf(due) : Math.max(msOf(due), closingOf(calendar, dayNumberAt(due)));
  const moved = addWorkingTime(calendar, end, away);
  if (typeof moved !== 'number') return null;
  return leftIn === 'whole-days' ? wholeDays(moved, calendar) : instantText(moved);
}

/** The last closing of an office by then. */
function wholeDays(at: number, calendar: WorkCalendar): string | null {
  if (at >= closingOf(calendar, dayNumberAt(at))) return instantText(at);
  const day = workingDayBefore(calendar, localDay(at));
  return day === null ? null : instantText(closingOf(calendar, dayNumberAt(`${day}T12:00:00+07:00`)));
}
