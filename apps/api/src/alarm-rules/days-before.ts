import type { AlarmRule } from '#catalogue/alarm-rules.js';

/** Days before the first one that are played too, so that waits and comparisons have their past. Pure. */
export function daysBefore({ on, lastsHours = 0 }: AlarmRule): number {
  const change = 'figure' in on ? on.change : undefined;
  const compared = change ? { day: 8, week: 15, month: 32 }[change.since] : 1;
  return Math.max(compared, Math.ceil(lastsHours / 4) + 1);
}
