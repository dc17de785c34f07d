import { dayNumberAt, hourMs, msAt, timeOfDay } from '#calendar/local-day.js';
import { isWorkingDay, type WorkCalendar } from '#calendar/work-calendar.js';

/** What is to be expected of a source in each of the 24 full hours of a working day: events, at the least. */
export type Rhythm = readonly number[];

/** Events of a source in one full hour, by their own time. */
export interface HourCount {
  readonly source: string;
  /** Any instant of the hour, milliseconds since 1970. */
  readonly at: number;
  readonly n: number;
}
export interface LearnedRhythm {
  readonly source: string;
  readonly hours: Rhythm;
  /** Working days that it was learned from. */
  readonly days: number;
}

/** From fewer working days nothing is learned. */
const leastDays = 5;
/** Silences are not counted further back: by then they are long known. */
const furthestHours = 24 * 62;

/** A working day like others: holidays, Tết, swapped days and days of special hours are not. */
const isOrdinary = (calendar: WorkCalendar, day: number): boolean =>
  isWorkingDay(calendar, day) && !calendar.notes.has(day);

/** As exact as a rhythm is; PostgreSQL refuses much smaller numbers as too small. Pure. */
export const toHundredths = (events: number): number => Math.round(events * 100) / 100;

const hourOf = (at: number): number => Math.floor(timeOfDay(at) / hourMs);

/** The rhythm of each source on the ordinary working days from `from` until before `to` (day numbers). Pure. */
export function learnRhythms(
  counts: readonly HourCount[],
  calendar: WorkCalendar,
  from: number,
  to: number,
): LearnedRhythm[] {
  const bySource = new Map<string, Map<number, number>>();
  for (const { source, at, n } of counts) {
    const hours = bySource.get(source) ?? new Map<number, number>();
    bySource.set(source, hours);
    const key = dayNumberAt(at) * 24 + hourOf(at);
    hours.set(key, (hours.get(key) ?? 0) + n);
  }
  return [...bySource].flatMap(([source, hours]) => {
    const first = Math.max(from, Math.floor(Math.min(...hours.keys()) / 24));
    const days = daysBetween(first, to).filter((day) => isOrdinary(calendar, day));
    if (days.length < leastDays) return [];
    const learned = Array.from({ length: 24 }, (_, hour) => surely(days.map((day) => hours.get(day * 24 + hour) ?? 0)));
    return [{ source, hours: learned, days: days.length }];
  });
}

const daysBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/**
 * The mean, less by as much as the counts vary more than chance alone: a batch that comes at five or at six says little of
 * either hour, forty dossiers in every hour say much.
 */
function surely(counts: readonly number[]): number {
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  if (mean === 0) return 0;
  const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / counts.length;
  return toHundredths(mean / Math.max(1, variance / mean));
}

/** Whether the rhythm waits for something in this hour of a working day. Pure. */
export const expectsAt = (rhythm: Rhythm, at: number): boolean => (rhythm[hourOf(at)] ?? 0) > 0;

/**
 * Events that were to come in the full hours of ordinary working days that lie whole between two instants; stops counting at
 * `enough`. A part of an hour says nothing: what comes in the hour may come at its end. Pure.
 */
export function expectedBetween(
  rhythm: Rhythm,
  calendar: WorkCalendar,
  from: number,
  to: number,
  enough: number,
): number {
  let sum = 0;
  const start = Math.max(Math.ceil(from / hourMs), Math.floor(to / hourMs) - furthestHours);
  for (let hour = start; (hour + 1) * hourMs <= to && sum < enough; hour++) {
    const at = hour * hourMs;
    if (isOrdinary(calendar, dayNumberAt(at))) sum += rhythm[hourOf(at)] ?? 0;
  }
  return sum;
}

/** The days that are learned from: five weeks until yesterday, as day numbers and as instants. Pure. */
export function learningWindow(now: number) {
  const to = dayNumberAt(now);
  const from = to - 35;
  return { from, to, start: msAt(from, 0), end: msAt(to, 0) };
}
