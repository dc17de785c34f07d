import { hourMs } from '#calendar/local-day.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import { addWorkingTime } from '#calendar/working-time.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { CauseFinding } from '#alarms/judge.js';

/** A condition that has to last before it counts. `since`: milliseconds since 1970. */
export interface Pending {
  readonly to: 'active' | 'normal';
  readonly since: number;
}
export type Verdict = 'recur' | 'clear' | 'lose' | 'regain' | null;
export interface TimingStep {
  readonly pending: Pending | null;
  readonly verdict: Verdict;
}

type Delays = Pick<AlarmRule, 'onMinutes' | 'offMinutes' | 'lastsHours'>;
const minute = 60_000;

/**
 * One look at a cause: `standing` is the alarm's condition before (null: none stands). On delay and off delay run only while
 * the finding lasts; a silent source takes the alarm's certainty away, never the alarm. Pure.
 */
export function step(
  standing: 'active' | 'unknown' | null,
  pending: Pending | null,
  finding: CauseFinding,
  now: number,
  delays: Delays,
  calendar: WorkCalendar | null = null,
): TimingStep {
  if (finding === null) return { pending, verdict: null };
  if (standing === null) {
    if (finding !== 'active') return { pending: null, verdict: null };
    return delayed('active', pending, now, delays, calendar, 'recur');
  }
  if (finding === 'unknown') return { pending: null, verdict: standing === 'active' ? 'lose' : null };
  if (standing === 'unknown' && finding !== 'normal') return { pending: null, verdict: 'regain' };
  if (finding !== 'normal') return { pending: null, verdict: null };
  return delayed('normal', pending, now, delays, calendar, 'clear');
}

function delayed(
  to: Pending['to'],
  pending: Pending | null,
  now: number,
  delays: Delays,
  calendar: WorkCalendar | null,
  verdict: Verdict,
): TimingStep {
  // A clock that was set back begins the wait again.
  const since = pending?.to === to && pending.since <= now ? pending.since : now;
  const wait = { to, since };
  return now >= waitEnds(wait, delays, calendar) ? { pending: null, verdict } : { pending: wait, verdict: null };
}

/** When the wait ends by itself, if the finding lasts. Working hours that the calendar does not know never end. Pure. */
export function waitEnds(
  { to, since }: Pending,
  { onMinutes, offMinutes, lastsHours }: Delays,
  calendar: WorkCalendar | null = null,
): number {
  if (to === 'normal') return since + offMinutes * minute;
  if (lastsHours === undefined) return since + onMinutes * minute;
  const end = calendar && addWorkingTime(calendar, since, lastsHours * hourMs);
  return typeof end === 'number' ? end : Infinity;
}
