import type { Priority } from '@ioc/shared/alarms/priority';
import { dayNumberAt, minutesOf, msAt, timeOfDay } from '#calendar/local-day.js';

/** Local hours in which somebody is not disturbed, `HH:MM`; over midnight where `to` is not later than `from`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

const minuteMs = 60_000;

/**
 * When a notification that is due at `now` may go out: at once, or at the end of quiet hours. What is of high priority waits for
 * nobody's sleep. Milliseconds since 1970. Pure.
 */
export function sendableAt(quiet: QuietHours | undefined, priority: Priority, now: number): number {
  if (!quiet || priority === 'high') return now;
  const [from, to, time] = [minutesOf(quiet.from) * minuteMs, minutesOf(quiet.to) * minuteMs, timeOfDay(now)];
  const isQuiet = from < to ? time >= from && time < to : time >= from || time < to;
  if (!isQuiet) return now;
  const today = dayNumberAt(now);
  return time < to ? msAt(today, to) : msAt(today + 1, to);
}
