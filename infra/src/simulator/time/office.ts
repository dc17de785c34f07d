import { restDays, tetDays, workedSaturdays } from '#simulator/time/rest-days.js';

/**
 * Working time of the simulated offices. Instants are milliseconds since 1970; a day is the number of local days since
 * 1970-01-01 (Asia/Ho_Chi_Minh, UTC+7 all year).
 */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
const offsetMs = 7 * hourMs;
/** 7:00–11:30 and 13:30–17:00: eight hours, as one-stop systems are set up. */
const shifts = [
  [7 * 60, 11.5 * 60],
  [13.5 * 60, 17 * 60],
] as const;
export const closing = 17 * 60;
export const workDayMinutes = 480;

export const dayOf = (at: number): number => Math.floor((at + offsetMs) / dayMs);
/** The instant of a local minute of a day. */
export const instantOf = (day: number, minute = 0): number => day * dayMs - offsetMs + minute * minuteMs;
export const minuteOf = (at: number): number => (at - instantOf(dayOf(at))) / minuteMs;
/** YYYY-MM-DD */
export const dayName = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** Monday is 1, Sunday 7. */
export const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const known = new Map<number, boolean>();
export function isWorkingDay(day: number): boolean {
  let working = known.get(day);
  if (working === undefined) {
    const name = dayName(day);
    working = workedSaturdays.has(name) || (weekday(day) < 6 && !restDays.has(name) && !tetDays.has(name));
    known.set(day, working);
  }
  return working;
}
export const isTet = (day: number): boolean => tetDays.has(dayName(day));

/** The day `count` working days after `day`, which is not counted itself. */
export function workingDaysAfter(day: number, count: number): number {
  let at = day;
  for (let left = count; left > 0;) if (isWorkingDay(++at)) left--;
  return at;
}

/** The instant after `minutes` of open office, starting from the first open minute at or after `at`. */
export function afterWork(at: number, minutes: number): number {
  let day = dayOf(at);
  let minute = minuteOf(at);
  let left = minutes;
  for (;;) {
    if (isWorkingDay(day)) {
      for (const [opens, closes] of shifts) {
        const from = Math.max(opens, minute);
        if (from >= closes) continue;
        if (left <= closes - from) return instantOf(day, from + left);
        left -= closes - from;
      }
    }
    day++;
    minute = 0;
  }
}

/** As `afterWork` for an office that never closes: whole working days keep the hour, the rest runs by the clock. */
export function afterSteadyWork(at: number, minutes: number): number {
  const whole = Math.floor(minutes / workDayMinutes);
  const day = whole > 0 ? workingDaysAfter(dayOf(at), whole) : dayOf(at);
  return at + (day - dayOf(at)) * dayMs + (minutes - whole * workDayMinutes) * minuteMs;
}
