import { type Instant, dayNumberAt, dayNumber, localDay, msOf } from '#calendar/local-day.js';
import {
  type ClockPolicy,
  type Deadline,
  type Due,
  type Limit,
  type Target,
  countedUnit,
  dueAt,
  effectiveStart,
  settle,
  targetOf,
} from '#calendar/deadline.js';
import { type Unknown, type WorkCalendar, workingDayAfter } from '#calendar/work-calendar.js';
import { addWorkingTime, workingDaysBetween, workingTimeBetween } from '#calendar/working-time.js';

/** One wait for papers; `to` null: the applicant has not come back yet. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface PausedClock {
  /** Null while the clock stands still: no due day runs. */
  readonly due: Due | null;
  /** Under `subtract` (index 766) a second request makes the dossier overdue whatever its days. */
  readonly failed: 'asked-twice' | null;
}

/**
 * The due day after waits for supplements, by the policy's rule (domain.md §2.3):
 * `restart` counts the full limit again from the day the papers came (Decree 61/2018), `extend` moves the appointment by
 * the waiting time (provincial systems), `subtract` does the same but allows one request only (index 766).
 * A request made after the due day does not revive a dossier that is late already.
 */
export function dueAfterPauses(
  start: Instant,
  limit: Limit,
  pauses: readonly Pause[],
  calendar: WorkCalendar,
  policy: ClockPolicy,
): PausedClock | Unknown {
  const failed = policy.supplement === 'subtract' && pauses.length > 1 ? 'asked-twice' : null;
  const begun = effectiveStart(start, calendar, policy);
  if ('unknown' in begun) return begun;
  let target = targetOf(begun, limit, calendar, policy);
  if ('unknown' in target) return target;
  for (const pause of [...pauses].sort((a, b) => msOf(a.from) - msOf(b.from))) {
    const due = settle(target, dayNumberAt(start), calendar, policy);
    if ('unknown' in due) return due;
    if (localDay(pause.from) > due.due.day) continue;
    if (pause.to === null) return { due: null, failed };
    const next = moved(target, pause.from, pause.to, limit, calendar, policy);
    if ('unknown' in next) return next;
    target = next;
  }
  const due = settle(target, dayNumberAt(start), calendar, policy);
  return 'unknown' in due ? due : { due: due.due, failed };
}

/** One wait applied to a due day that is already known, for systems that send an appointment but no limit. */
export function extend(
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
  return 'unknown' in next ? next : settle(next, dayNumberAt(due), calendar, policy);
}

function moved(
  target: Target,
  from: Instant,
  to: Instant,
  limit: Limit,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): Target | Unknown {
  if (policy.supplement === 'restart') {
    const again = effectiveStart(to, calendar, policy);
    return 'unknown' in again ? again : targetOf(again, limit, calendar, policy);
  }
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
  return typeof day === 'number' ? { day } : day;
}
