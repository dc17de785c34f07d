import { addDays, dayNumber, msAt } from '#calendar/local-day.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';

/** Days before the first one that are played too, so that waits and comparisons have their past. Pure. */
export function daysBefore({ on, lastsHours = 0 }: AlarmRule): number {
  const change = 'figure' in on ? on.change : undefined;
  const compared = change ? { day: 8, week: 15, month: 32 }[change.since] : 1;
  return Math.max(compared, Math.ceil(lastsHours / 4) + 1);
}

/** Local days, both included. */
export interface TrialDays {
  readonly from: string;
  readonly to: string;
}
export const mostTrialDays = 92;

/** When a trial begins to play, from when on it counts, and when it ends: with its last day, at the latest now. Pure. */
export function playedTime(rule: AlarmRule, { from, to }: TrialDays, now: number) {
  const first = addDays(from, -daysBefore(rule));
  const opens = (day: string) => msAt(dayNumber(day), 0);
  return { start: opens(first), counts: opens(from), end: Math.min(now, opens(addDays(to, 1))) };
}
