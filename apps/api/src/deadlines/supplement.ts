import { type Instant, dayNumber, dayNumberAt, localDay, msOf } from '#calendar/local-day.js';
import {
  type ClockPolicy,
  type Deadline,
  type Limit,
  type DeadlineTarget,
  countedUnit,
  dueAt,
  landDeadline,
} from '#deadlines/deadline.js';
import { type Unknown, type WorkCalendar, workingDayAfter } from '#calendar/work-calendar.js';
import { addWorkingTime, workingDaysBetween, workingTimeBetween } from '#calendar/working-time.js';

/**
 * Where a due day moves when one wait for papers is over (domain.md §2.3): `restart` counts the full limit again from the day
 * on which the papers came (Decree 61/2018), the others move the appointment by the waiting time, in what the limit counts.
 */
export function extendWaiting(
  due: Instant,
  pausedFrom: Instant,
  resumedAt: Instant,
  limit: Limit,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): Deadline {
  if (policy.supplement === 'restart') return dueAt(resumedAt, limit, calendar, policy);
  const target = countedUnit(limit, policy) === 'time' ? { ms: msOf(due) } : { day: dayNumberAt(due) };
  const next = moved(target, pausedFrom, resumedAt, limit, calendar, policy);
  return 'unknown' in next ? next : landDeadline(next, dayNumberAt(due), calendar, policy);
}

function moved(
  target: DeadlineTarget,
  from: Instant,
  to: Instant,
  limit: Limit,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): DeadlineTarget | Unknown {
  if ('ms' in target) {
    const waited = workingTimeBetween(calendar, from, to);
    if (typeof waited !== 'number') return waited;
    const ms = addWorkingTime(calendar, target.ms, waited);
    return typeof ms === 'number' ? { ms } : ms;
  }
  if (countedUnit(limit, policy) !== 'working-day') {
    return { day: target.day + dayNumber(localDay(to)) - dayNumber(localDay(from)) };
  }
  const waited = workingDaysBetween(calendar, localDay(from), localDay(to));
  if (typeof waited !== 'number') return waited;
  const day = waited === 0 ? target.day : workingDayAfter(calendar, target.day, waited);
  // Of a wait that ends on a rest day no working day may be left: it is due on the next one, and not before it ended.
  return typeof day === 'number' ? { day: Math.max(day, dayNumber(localDay(to))) } : day;
}
