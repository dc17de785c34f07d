import {
  type Instant,
  type LocalDay,
  addMonths,
  dayNumber,
  dayNumberAt,
  dayOf,
  hourMs,
  instantText,
  msOf,
  timeOfDay,
} from '#calendar/local-day.js';
import {
  type DayNote,
  type Unknown,
  type WorkCalendar,
  isRestDay,
  isWorkingDay,
  outside,
  spansOf,
  unconfirmedBetween,
  workingDayAfter,
} from '#calendar/work-calendar.js';
import { addWorkingTime, closingOf, openingAfter } from '#calendar/working-time.js';

/** A time limit as a procedure states it; `working-day` may be a fraction (0.5, 1.5), days and months are whole. */
export interface Limit {
  readonly value: number;
  readonly unit: 'hour' | 'day' | 'working-day' | 'month';
}

/** How a clock is read. Laws, ministries and systems differ (domain.md §2.3): the policy is named beside each number. */
export interface ClockPolicy {
  /** Received after this time of day ('15:00') counts as received on the next working day; null: no such rule. */
  readonly cutOff: string | null;
  readonly afterClosing: 'next-working-day' | 'same-day';
  readonly onRestDay: 'next-working-day' | 'same-day';
  /** What becomes of a limit in calendar days or months that ends on a rest day. */
  readonly dueOnRestDay: 'next-working-day' | 'keep';
  /** Hours that make one working day, for limits in hours and for fractions of a working day. */
  readonly hoursPerDay: number;
  /** True where a system stores whole days as hours (8 = 1 working day): multiples are then counted in days. */
  readonly hoursAsDays: boolean;
  readonly supplement: 'restart' | 'extend' | 'subtract';
}

/** Decree 61/2018 as practised: 15:00 rule, calendar-day results pushed off rest days, waiting time added to the appointment. */
export const commonPolicy: ClockPolicy = {
  cutOff: '15:00',
  afterClosing: 'next-working-day',
  onRestDay: 'next-working-day',
  dueOnRestDay: 'next-working-day',
  hoursPerDay: 8,
  hoursAsDays: true,
  supplement: 'extend',
};

export interface Due {
  readonly day: LocalDay;
  /** Closing time of the day, or the exact instant of a limit in hours; with +07:00. */
  readonly at: string;
  /** Days between receipt and due day whose decree is not known yet: the due day may move. */
  readonly unconfirmed: readonly DayNote[];
}
export type Deadline = { readonly due: Due } | Unknown;

/** A day still to be pushed off rest days, or an instant. */
export type DeadlineTarget = { readonly day: number } | { readonly ms: number };
/** The day that counts as receipt day, and the instant from which working hours run. */
export interface Start {
  readonly day: number;
  readonly ms: number;
}

/** @throws RangeError for a limit that is negative, or days or months that are not whole; anything unknowable is a value. */
export function dueAt(start: Instant, limit: Limit, calendar: WorkCalendar, policy: ClockPolicy): Deadline {
  const begun = effectiveStart(start, calendar, policy);
  if ('unknown' in begun) return begun;
  const target = deadlineTarget(begun, limit, calendar, policy);
  return 'unknown' in target ? target : landDeadline(target, dayNumberAt(start), calendar, policy);
}

/** Applies the 15:00 rule, closing time and rest days to the moment of receipt. */
function effectiveStart(start: Instant, calendar: WorkCalendar, policy: ClockPolicy): Start | Unknown {
  const [ms, day, time] = [msOf(start), dayNumberAt(start), timeOfDay(start)];
  const refused = outside(calendar, day);
  if (refused) return refused;
  const working = isWorkingDay(calendar, day);
  const closed = working && time > (spansOf(calendar, day).at(-1)?.to ?? 0);
  const later =
    (policy.onRestDay === 'next-working-day' && !working) ||
    (policy.afterClosing === 'next-working-day' && closed) ||
    (policy.cutOff !== null && working && time > timeOf(policy.cutOff));
  if (!later) return { day, ms };
  const opening = openingAfter(calendar, day, 1);
  return typeof opening === 'number' ? { day: dayNumberAt(opening), ms: opening } : opening;
}

/** What the limit says before rest days are looked at. */
function deadlineTarget(
  start: Start,
  limit: Limit,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): DeadlineTarget | Unknown {
  const { value } = limit;
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`time limit ${value}: expected a number from 0`);
  const unit = countedUnit(limit, policy);
  switch (unit) {
    case 'working-day': {
      const day = workingDayAfter(calendar, start.day, limit.unit === 'hour' ? value / policy.hoursPerDay : value);
      return typeof day === 'number' ? { day } : day;
    }
    case 'time': {
      const hours = limit.unit === 'hour' ? value : value * policy.hoursPerDay;
      const ms = addWorkingTime(calendar, start.ms, hours * hourMs);
      return typeof ms === 'number' ? { ms } : ms;
    }
    case 'day':
      return { day: start.day + whole(value, 'days') };
    case 'month':
      return { day: dayNumber(addMonths(dayOf(start.day), whole(value, 'months'))) };
  }
}

/** How a limit is really counted: whole working days, working time, calendar days or months. */
export function countedUnit(limit: Limit, policy: ClockPolicy): 'working-day' | 'time' | 'day' | 'month' {
  if (limit.unit === 'day' || limit.unit === 'month') return limit.unit;
  if (limit.unit === 'working-day') return Number.isInteger(limit.value) ? 'working-day' : 'time';
  return policy.hoursAsDays && limit.value > 0 && limit.value % policy.hoursPerDay === 0 ? 'working-day' : 'time';
}

/** Pushes a day off rest days where the policy says so, and writes the result with the doubts it carries. */
export function landDeadline(
  target: DeadlineTarget,
  received: number,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): Deadline {
  if ('ms' in target) {
    const day = dayNumberAt(target.ms);
    return {
      due: { day: dayOf(day), at: instantText(target.ms), unconfirmed: unconfirmedBetween(calendar, received, day) },
    };
  }
  const day =
    policy.dueOnRestDay === 'keep'
      ? (outside(calendar, target.day) ?? target.day)
      : workingDayAfter(calendar, target.day, 0);
  if (typeof day !== 'number') return day;
  const at = instantText(closingOf(calendar, day));
  return { due: { day: dayOf(day), at, unconfirmed: unconfirmedBetween(calendar, received, day) } };
}

/** Whether a deadline is a rest day. What is computed is none, limits in hours apart: then a source stated it. */
export const isOnRestDay = (due: unknown, calendar: WorkCalendar): boolean =>
  typeof due === 'string' && isRestDay(calendar, dayNumberAt(due));

/**
 * A computed instant, or the closing of the next working day where its own is a rest day. Where the calendar does not reach,
 * nothing is known of rest days, and the instant stands.
 */
export function onWorkingDay(at: string, calendar: WorkCalendar): string {
  const number = dayNumberAt(at);
  if (outside(calendar, number) || isWorkingDay(calendar, number)) return at;
  const next = workingDayAfter(calendar, number, 0);
  return typeof next === 'number' ? instantText(closingOf(calendar, next)) : at;
}

const timeOf = (text: string): number => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))) * 60_000;

function whole(value: number, what: string): number {
  if (!Number.isInteger(value)) throw new RangeError(`time limit ${value}: expected whole ${what}`);
  return value;
}
