import type { DueForecast } from '#catalogue/alarm-rules.js';
import { weekdays } from '#catalogue/alarm-rules.js';
import { addDays, dayNumber, hourMs, localDay, msAt, weekday } from '#calendar/local-day.js';
import { workingDayBefore, type WorkCalendar } from '#calendar/work-calendar.js';
import { workingTimeBetween } from '#calendar/working-time.js';

/** The next such hour of such a weekday, after `now`: in this week, or in the next. Pure. */
export function nextHour({ weekday: name, hour }: DueForecast['by'], now: number): number {
  const today = localDay(now);
  const ahead = weekdays.indexOf(name) + 1 - weekday(today);
  const at = (day: string) => msAt(dayNumber(day), hour * hourMs);
  const next = at(addDays(today, ahead));
  return next > now ? next : at(addDays(today, ahead + 7));
}

/** First of the last `n` working days before a day; null: the calendar does not reach so far back. Pure. */
export function firstRecentDay(calendar: WorkCalendar, today: string, n: number): string | null {
  let day: string | null = today;
  for (let i = 0; i < n && day !== null; i++) day = workingDayBefore(calendar, day);
  return day;
}

/** What of a unit is foretold: open cases that fall due by then, and how many it finished on its recent days. */
export interface Load {
  readonly due: number;
  readonly finished: number;
}

/**
 * How many cases will be overdue at `then`: those due by it, less what is finished by it at the pace of the days from
 * `since` to today. A unit that finished nothing finishes nothing. Null: the calendar does not know. Pure.
 */
export function overdueAt(
  { due, finished }: Load,
  calendar: WorkCalendar,
  { since, today, now, then }: { since: string; today: string; now: number; then: number },
): number | null {
  const worked = workingTimeBetween(calendar, msAt(dayNumber(since), 0), msAt(dayNumber(today), 0));
  const left = workingTimeBetween(calendar, now, then);
  if (typeof worked !== 'number' || typeof left !== 'number') return null;
  const capacity = worked > 0 ? Math.floor((finished * left) / worked) : 0;
  return Math.max(0, due - capacity);
}
