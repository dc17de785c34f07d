import {
  type Instant,
  type LocalDay,
  dayNumber,
  dayOf,
  dayNumberAt,
  timeOfDay,
  weekdayOf,
} from '#calendar/local-day.js';

/** A stretch of work inside a day: milliseconds since local midnight, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Why a day differs from its weekday: holiday, swapped day, special hours; with the decision or text that says so. */
export interface DayNote {
  readonly name: string;
  readonly source: string;
  /** False while the decree of that year is not known: answers that lean on the day say so. */
  readonly confirmed: boolean;
}

export interface CalendarData {
  readonly code: string;
  readonly name: string;
  readonly validFrom: LocalDay;
  readonly validTo: LocalDay;
  /** Monday first, seven entries; an empty list is the weekly rest. */
  readonly week: readonly (readonly Span[])[];
  /** A day with fewer minutes of work than this is no "working day" (a Saturday morning may or may not be one). */
  readonly dayCountsFromMinutes: number;
  /** Days whose hours differ from their weekday's. */
  readonly special: ReadonlyMap<LocalDay, { readonly hours: readonly Span[]; readonly note: DayNote }>;
}

/**
 * Working time of every day between validFrom and validTo, with running sums, so that counting days or time between two
 * instants and finding the nth working day cost the same for one day and for ten years. Outside it nothing is known.
 */
export interface WorkCalendar {
  readonly code: string;
  readonly name: string;
  readonly validFrom: LocalDay;
  readonly validTo: LocalDay;
  /** Day numbers of validFrom and validTo. */
  readonly first: number;
  readonly last: number;
  /** Indexed by day number − first. */
  readonly spans: readonly (readonly Span[])[];
  /** Working days before the day; one entry more than there are days. */
  readonly daysBefore: Int32Array;
  /** Working milliseconds before the day; one entry more than there are days. */
  readonly timeBefore: Float64Array;
  /** Day numbers of the working days in order. */
  readonly workingDays: Int32Array;
  readonly notes: ReadonlyMap<number, DayNote>;
}

export type Unknown = { readonly unknown: 'before-calendar' | 'after-calendar' };

export function buildCalendar(data: CalendarData): WorkCalendar {
  const [first, last] = [dayNumber(data.validFrom), dayNumber(data.validTo)];
  const length = last - first + 1;
  const spans: (readonly Span[])[] = [];
  const daysBefore = new Int32Array(length + 1);
  const timeBefore = new Float64Array(length + 1);
  const workingDays: number[] = [];
  const special = new Map([...data.special].map(([day, entry]) => [dayNumber(day), entry]));
  for (let index = 0; index < length; index++) {
    const number = first + index;
    const hours = special.get(number)?.hours ?? data.week[weekdayOf(number) - 1] ?? [];
    const time = hours.reduce((sum, span) => sum + span.to - span.from, 0);
    const counts = time > 0 && time >= data.dayCountsFromMinutes * 60_000;
    spans.push(hours);
    daysBefore[index + 1] = daysBefore[index]! + (counts ? 1 : 0);
    timeBefore[index + 1] = timeBefore[index]! + time;
    if (counts) workingDays.push(number);
  }
  const notes = new Map([...special].map(([number, entry]) => [number, entry.note]));
  const { code, name, validFrom, validTo } = data;
  return {
    code,
    name,
    validFrom,
    validTo,
    first,
    last,
    spans,
    daysBefore,
    timeBefore,
    workingDays: Int32Array.from(workingDays),
    notes,
  };
}

/** Undefined when the calendar knows the day. */
export function outside(calendar: WorkCalendar, number: number): Unknown | undefined {
  if (number < calendar.first) return { unknown: 'before-calendar' };
  if (number > calendar.last) return { unknown: 'after-calendar' };
  return undefined;
}

export const spansOf = (calendar: WorkCalendar, number: number): readonly Span[] =>
  calendar.spans[number - calendar.first] ?? [];
export const isWorkingDay = (calendar: WorkCalendar, number: number): boolean =>
  calendar.daysBefore[number - calendar.first + 1]! > calendar.daysBefore[number - calendar.first]!;

/** Whether offices are closed on a day; false beyond the calendar, where nothing is known. */
export const isRestDay = (calendar: WorkCalendar, number: number): boolean =>
  outside(calendar, number) === undefined && !isWorkingDay(calendar, number);

/** Day number of the nth working day after `number` (n ≥ 1), or of the first one on or after it (n = 0). */
export function workingDayAfter(calendar: WorkCalendar, number: number, n: number): number | Unknown {
  const refused = outside(calendar, number);
  if (refused) return refused;
  const index = calendar.daysBefore[number - calendar.first + (n === 0 ? 0 : 1)]! + Math.max(n - 1, 0);
  return calendar.workingDays[index] ?? { unknown: 'after-calendar' };
}

/** The last working day before a day; null: the calendar does not reach it. */
export function workingDayBefore(calendar: WorkCalendar, day: LocalDay): LocalDay | null {
  const number = dayNumber(day);
  if (outside(calendar, number)) return null;
  const before = calendar.workingDays[calendar.daysBefore[number - calendar.first]! - 1];
  return before === undefined ? null : dayOf(before);
}

/** Decisions not yet known that lie between two days, both included: the answer may move when they come. */
export function unconfirmedBetween(calendar: WorkCalendar, from: number, to: number): DayNote[] {
  const found: DayNote[] = [];
  for (const [number, note] of calendar.notes) if (!note.confirmed && number >= from && number <= to) found.push(note);
  return found;
}

/** Is anybody at work at this instant? For freshness rules: silence at night and at Tết is normal. */
export function isWorkingTime(calendar: WorkCalendar, instant: Instant): boolean | Unknown {
  const number = dayNumberAt(instant);
  const time = timeOfDay(instant);
  return outside(calendar, number) ?? spansOf(calendar, number).some((span) => time >= span.from && time < span.to);
}
