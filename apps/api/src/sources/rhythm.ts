import { dayNumberAt, hourMs, msAt, timeOfDay } from '#calendar/local-day.js';
import { isWorkingDay, isWorkingTime, type WorkCalendar } from '#calendar/work-calendar.js';

/** What is to be expected of a source in each of the 24 full hours of a working day: events, at the least. */
export type Rhythm = readonly number[];

/** Events of a source in one full hour, by their own time. */
interface HourCount {
  readonly source: string;
  /** Any instant of the hour, milliseconds since 1970. */
  readonly at: number;
  readonly n: number;
  /** How many more of the hour were sent together with others, long after their time. */
  readonly late: number;
}
/** What rhythms are learned from. */
export interface HeardHours {
  readonly counts: readonly HourCount[];
  /** When each source was heard last, of whatever it sends; milliseconds since 1970. */
  readonly lastHeard: ReadonlyMap<string, number>;
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

/**
 * The rhythm of each source on the ordinary working days from `from` until before `to` (day numbers). An hour that was mostly
 * sent later, and one after the source was last heard, is not known: a stop is no rhythm, however long it lasts. Pure.
 */
export function learnRhythms(
  { counts, lastHeard }: HeardHours,
  calendar: WorkCalendar,
  from: number,
  to: number,
): LearnedRhythm[] {
  const sources = new Set(counts.map(({ source }) => source));
  return [...sources].flatMap((source) => {
    const { hours, unknown } = hoursOf(counts.filter((one) => one.source === source));
    const last = hourKey(lastHeard.get(source) ?? Infinity);
    const first = Math.max(from, Math.floor(Math.min(...hours.keys()) / 24));
    const days = daysBetween(first, to).filter((day) => isOrdinary(calendar, day) && day * 24 <= last);
    if (days.length < leastDays) return [];
    const learned = Array.from({ length: 24 }, (_, hour) => {
      const known = days.map((day) => day * 24 + hour).filter((key) => key <= last && !unknown.has(key));
      return surely(known.map((key) => hours.get(key) ?? 0));
    });
    return [{ source, hours: learned, days: days.length }];
  });
}

/** Events in each hour of a source, and which hours say nothing. */
function hoursOf(counts: readonly HourCount[]) {
  const [hours, unknown] = [new Map<number, number>(), new Set<number>()];
  for (const { at, n, late } of counts) {
    const key = hourKey(at);
    hours.set(key, (hours.get(key) ?? 0) + n);
    if (late > n) unknown.add(key);
  }
  return { hours, unknown };
}

/** Counts hours of local days from the first one on. */
const hourKey = (at: number): number => (at === Infinity ? Infinity : dayNumberAt(at) * 24 + hourOf(at));

const daysBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/**
 * The mean, less by as much as the counts vary more than chance alone: a batch that comes at five or at six says little of
 * either hour, forty dossiers in every hour say much.
 */
function surely(counts: readonly number[]): number {
  if (counts.length < leastDays) return 0;
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  if (mean === 0) return 0;
  const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / counts.length;
  return toHundredths(mean / Math.max(1, variance / mean));
}

/** Whether the rhythm waits for something in this hour of a working day. Pure. */
export const expectsAt = (rhythm: Rhythm, at: number): boolean => (rhythm[hourOf(at)] ?? 0) > 0;

const quarter = 15 * 60_000;

/**
 * The longest working time without anything to wait for, from one ordinary day to the next, in milliseconds; `day`: number of
 * such a day. Zero where the rhythm waits for nothing in working time: it then says nothing of it. Pure.
 */
export function longestQuiet(rhythm: Rhythm, calendar: WorkCalendar, day: number): number {
  const working = Array.from({ length: 96 }, (_, n) => msAt(day, n * quarter)).filter(
    (at) => isWorkingTime(calendar, at) === true,
  );
  const first = working.findIndex((at) => expectsAt(rhythm, at));
  if (first < 0) return 0;
  let [longest, run] = [0, 0];
  for (const at of [...working.slice(first), ...working.slice(0, first)]) {
    run = expectsAt(rhythm, at) ? 0 : run + quarter;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** The newest ordinary working day up to an instant, as its number; null: none within a month. Pure. */
export function ordinaryDayBefore(calendar: WorkCalendar, at: number): number | null {
  const today = dayNumberAt(at);
  return Array.from({ length: 31 }, (_, back) => today - back).find((day) => isOrdinary(calendar, day)) ?? null;
}

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
