import { type Instant, type LocalDay, dayNumber, dayNumberAt, msAt, msOf, timeOfDay } from '#calendar/local-day.js';
import { type Unknown, type WorkCalendar, outside, spansOf, workingDayAfter } from '#calendar/work-calendar.js';

/** Working milliseconds from the calendar's first day to the instant. */
function workedBefore(calendar: WorkCalendar, ms: number): number | Unknown {
  const number = dayNumberAt(ms);
  const refused = outside(calendar, number);
  if (refused) return refused;
  const time = timeOfDay(ms);
  let sum = calendar.timeBefore[number - calendar.first]!;
  for (const span of spansOf(calendar, number)) sum += Math.max(0, Math.min(time, span.to) - span.from);
  return sum;
}

/** The earliest instant by which `worked` milliseconds of working time have passed since the calendar's first day. */
function instantWorked(calendar: WorkCalendar, worked: number): number | Unknown {
  const { timeBefore, first } = calendar;
  if (worked <= 0) return { unknown: 'before-calendar' };
  if (worked > timeBefore[timeBefore.length - 1]!) return { unknown: 'after-calendar' };
  let [low, high] = [0, timeBefore.length - 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeBefore[middle + 1]! >= worked) high = middle;
    else low = middle + 1;
  }
  let left = worked - timeBefore[low]!;
  for (const span of spansOf(calendar, first + low)) {
    if (left <= span.to - span.from) return msAt(first + low, span.from + left);
    left -= span.to - span.from;
  }
  return { unknown: 'after-calendar' };
}

/** Instant after `duration` working milliseconds; a negative duration goes back. */
export function addWorkingTime(calendar: WorkCalendar, from: Instant, duration: number): number | Unknown {
  const worked = workedBefore(calendar, msOf(from));
  if (typeof worked !== 'number') return worked;
  return duration === 0 ? msOf(from) : instantWorked(calendar, worked + duration);
}

/** Working milliseconds between two instants, negative when `to` is earlier. */
export function workingTimeBetween(calendar: WorkCalendar, from: Instant, to: Instant): number | Unknown {
  const [a, b] = [workedBefore(calendar, msOf(from)), workedBefore(calendar, msOf(to))];
  if (typeof a !== 'number') return a;
  return typeof b !== 'number' ? b : b - a;
}

/** Working days in (from, to]: the first day is not counted, as for a receipt day. Negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDay, to: LocalDay): number | Unknown {
  const [a, b] = [dayNumber(from), dayNumber(to)];
  const refused = outside(calendar, a) ?? outside(calendar, b);
  return refused ?? calendar.daysBefore[b - calendar.first + 1]! - calendar.daysBefore[a - calendar.first + 1]!;
}

/** End of the last stretch of work of a day; of a rest day, its last millisecond. */
export function closingOf(calendar: WorkCalendar, number: number): number {
  const last = spansOf(calendar, number).at(-1);
  return msAt(number, last ? last.to : 86_399_999);
}

/** Begin of the first stretch of work of the nth working day after a day. */
export function openingAfter(calendar: WorkCalendar, number: number, n: number): number | Unknown {
  const day = workingDayAfter(calendar, number, n);
  return typeof day === 'number' ? msAt(day, spansOf(calendar, day)[0]!.from) : day;
}
