import { type Instant, type LocalDay, localDay } from '#calendar/local-day.js';
import type { Unknown, WorkCalendar } from '#calendar/work-calendar.js';
import { workingDaysBetween } from '#calendar/working-time.js';

/** Trước hạn, đúng hạn, quá hạn; a dossier without appointment can't be late. */
export type Lateness = 'before' | 'on' | 'late' | 'no-deadline';

/** Judged on local days, never on instants: 23:30 of the due day is on time (domain.md §2.3). */
export function lateness(finishedDay: LocalDay, dueDay: LocalDay | null): Lateness {
  if (dueDay === null) return 'no-deadline';
  if (finishedDay === dueDay) return 'on';
  return finishedDay < dueDay ? 'before' : 'late';
}
export const latenessAt = (finishedAt: Instant, dueAt: Instant | null): Lateness =>
  lateness(localDay(finishedAt), dueAt === null ? null : localDay(dueAt));

/** Of a case that is open at the end of `asOf`: trong hạn or quá hạn. */
export const standing = (dueDay: LocalDay | null, asOf: LocalDay): 'in-time' | 'overdue' =>
  dueDay !== null && dueDay < asOf ? 'overdue' : 'in-time';

/** Sắp đến hạn: one working day or less, or a fifth or less of the time, is left. False once overdue. */
export function dueSoon(
  receivedDay: LocalDay,
  dueDay: LocalDay,
  asOf: LocalDay,
  calendar: WorkCalendar,
): boolean | Unknown {
  if (dueDay < asOf) return false;
  const left = workingDaysBetween(calendar, asOf, dueDay);
  if (typeof left !== 'number') return left;
  const whole = workingDaysBetween(calendar, receivedDay, dueDay);
  return typeof whole !== 'number' ? whole : left <= 1 || left * 5 <= whole;
}
