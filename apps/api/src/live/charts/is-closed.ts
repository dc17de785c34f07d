import { dayNumber } from '#calendar/local-day.js';
import { isWorkingDay, outside, type WorkCalendar } from '#calendar/work-calendar.js';

/** False beyond the calendar: of such a day nothing is known. Pure. */
export const isClosed = (calendar: WorkCalendar, day: string): boolean =>
  outside(calendar, dayNumber(day)) === undefined && !isWorkingDay(calendar, dayNumber(day));
