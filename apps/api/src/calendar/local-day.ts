/**
 * Local days and times of Vietnam. The zone is a fixed +07:00 with no summer time since 1975, so no time-zone database is
 * asked: that makes these functions exact and cheap enough for the fold of every event.
 */

/** A day of Asia/Ho_Chi_Minh, 'YYYY-MM-DD'. */
export type LocalDay = string;
/** An instant: ISO 8601 with offset or Z, or milliseconds since 1970-01-01T00:00Z. */
export type Instant = string | number;

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const offsetMs = 7 * hourMs;
const offsetPattern = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i;
const localPattern = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+07:00$/;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Text of days already written: a year of dossiers names the same few hundred days over and over. */
const written = new Map<number, LocalDay>();
const read = new Map<LocalDay, number>();
/** A wild date in one event must not let them grow without end: 1970 to 2106 is kept, the rest is computed again. */
const mostHeld = 50_000;

/** @throws RangeError when the text is not an instant; a text without offset has no instant, only a machine-local guess. */
export function msOf(instant: Instant): number {
  const ms = typeof instant === 'number' ? instant : offsetPattern.test(instant) ? Date.parse(instant) : Number.NaN;
  if (!Number.isFinite(ms)) throw new RangeError(`not an instant: ${instant}`);
  return ms;
}

export function isLocalDay(text: string): boolean {
  const [, year, month, day] = dayPattern.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)); // NaN is in no range.
}

/** Days since 1970-01-01. @throws RangeError when the text is not a day of the calendar. */
export function dayNumber(day: LocalDay): number {
  const known = read.get(day);
  if (known !== undefined) return known;
  if (!isLocalDay(day)) throw new RangeError(`not a day: ${day}`);
  const number = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs;
  if (number >= 0 && number < mostHeld) read.set(day, number);
  return number;
}

export function dayOf(number: number): LocalDay {
  let day = written.get(number);
  if (day === undefined) {
    day = new Date(number * dayMs).toISOString().slice(0, 10);
    if (number >= 0 && number < mostHeld) written.set(number, day);
  }
  return day;
}

export const dayNumberAt = (instant: Instant): number => Math.floor((msOf(instant) + offsetMs) / dayMs);
/** Milliseconds since local midnight. */
export const timeOfDay = (instant: Instant): number => {
  const local = msOf(instant) + offsetMs;
  return local - Math.floor(local / dayMs) * dayMs;
};
/** An instant that is written in local time, as the intake writes all of them, begins with its day. */
export function localDay(instant: Instant): LocalDay {
  if (typeof instant === 'string' && localPattern.test(instant)) {
    const day = instant.slice(0, 10);
    if (read.has(day)) return day;
  }
  return dayOf(dayNumberAt(instant));
}
/** Instant of a time of a local day; `time` in milliseconds since local midnight. */
export const msAt = (number: number, time: number): number => number * dayMs + time - offsetMs;

/** ISO text with +07:00, e.g. '2026-01-09T17:00:00+07:00'; milliseconds only where there are any. */
export function instantText(ms: number): string {
  const local = new Date(ms + offsetMs).toISOString();
  return `${local.slice(0, 19)}${ms % 1000 === 0 ? '' : local.slice(19, 23)}+07:00`;
}

export const addDays = (day: LocalDay, days: number): LocalDay => dayOf(dayNumber(day) + days);
/** Days from `a` to `b`: positive when b is later. */
export const diffDays = (a: LocalDay, b: LocalDay): number => dayNumber(b) - dayNumber(a);
/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;
export const weekday = (day: LocalDay): number => weekdayOf(dayNumber(day));

const daysInMonth = (year: number, month: number): number =>
  month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;

/** Same day of a later month; a day that the month lacks becomes its last (31/1 + 1 month = 28/2 or 29/2). */
export function addMonths(day: LocalDay, months: number): LocalDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(Date.UTC(y, m - 1, Math.min(date, daysInMonth(y, m))) / dayMs);
}

/** Minutes since midnight of a time of day, `HH:MM`. Pure. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
