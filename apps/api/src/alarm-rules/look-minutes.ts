import { isWorkingTime, type WorkCalendar } from '#calendar/work-calendar.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';

const minuteMs = 60_000;
/** Offices open and close, and hours of rhythms end, on quarters. */
const quarterMs = 15 * minuteMs;
const upToMinute = (at: number) => Math.ceil(at / minuteMs) * minuteMs;

/**
 * Whether a rule over sources may change its mind at a minute: while offices work silence grows; at other times only what was
 * heard and quarters change anything, and what waits since them. `changedAt`: when a source was heard or a hold was over. Pure.
 */
export function lookMinutes(
  { onMinutes, offMinutes }: Pick<AlarmRule, 'onMinutes' | 'offMinutes'>,
  calendar: WorkCalendar,
  changedAt: readonly number[],
): (now: number) => boolean {
  const delays = [0, onMinutes, offMinutes].map((minutes) => upToMinute(minutes * minuteMs));
  const changes = new Set(changedAt.flatMap((at) => delays.map((delay) => upToMinute(at) + delay)));
  return (now) =>
    changes.has(now) ||
    isWorkingTime(calendar, now) !== false ||
    delays.some((delay) => (now - delay) % quarterMs === 0);
}
