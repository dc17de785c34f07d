import { instantText } from '#calendar/local-day.js';
import { hasPassed } from '#deadlines/late.js';
import type { Stretch } from '#deadlines/overdue.js';

/** The part of a case that its clock lives in; dossiers and complaints share it, and the rules below. */
export interface Clocked {
  readonly dueAt: string | null;
  /** Since when papers, a fee or another office are waited for, whether or not that stops the clock. */
  readonly waitingSince: string | null;
  readonly clock: readonly Stretch[];
}

/** One wait that ended, of a case that had an appointment. */
export interface Wait {
  readonly due: string;
  readonly from: string;
  readonly to: string;
}
/** Where the appointment moves. Null: the calendar does not reach so far, and then there is none. */
export type Move = (wait: Wait) => string | null;

/** How clocks were read before. */
export interface ClockRules {
  /** Before decision 0115: a wait stopped the clock of a case that was late already. */
  readonly revives?: boolean;
  /** Before decision 0390: a complaint that was passed on over night gained its holder a day. */
  readonly regains?: boolean;
  /** Before decision 0450: a wait that ended on a rest day could move an appointment to before its own end. */
  readonly outruns?: boolean;
}

export const byElapsed = ({ due, from, to }: Wait): string =>
  instantText(Date.parse(due) + Date.parse(to) - Date.parse(from));

/** The clock does not run: something is waited for that was asked for in time. */
export const standsStill = ({ clock, waitingSince }: Pick<Clocked, 'clock' | 'waitingSince'>): boolean =>
  waitingSince !== null && clock.at(-1)?.waiting === true;

/** A new deadline, unless the old one has passed already while the clock ran. */
export function setDue<C extends Clocked>(of: C, at: string, due: string | null, rules: ClockRules = {}): C {
  const waiting = standsStill(of);
  if (!waiting && !rules.revives && hasPassed(of.dueAt, at)) return of;
  return { ...of, dueAt: due, clock: [...of.clock, { at, due, waiting }] };
}

/** Something is waited for. A request that comes after the deadline's day stops nothing. */
export function stopClock<C extends Clocked>(of: C, at: string, rules: ClockRules = {}): C {
  if (of.waitingSince !== null) return of;
  const asked = { ...of, waitingSince: at };
  if (!rules.revives && hasPassed(of.dueAt, at)) return asked;
  return { ...asked, clock: [...of.clock, { at, due: of.dueAt, waiting: true }] };
}

/** The clock runs again: due at the new appointment, or where the wait moves the old one. */
export function startClock<C extends Clocked>(
  of: C,
  at: string,
  due: string | undefined,
  move: Move = byElapsed,
  rules: ClockRules = {},
): C {
  if (of.waitingSince === null) return due === undefined ? of : setDue(of, at, due, rules);
  const goesOn = { ...of, waitingSince: null };
  if (!standsStill(of)) return due === undefined ? goesOn : setDue(goesOn, at, due, rules);
  // The last entry is the wait, or the appointment that was made again during it and has taken account of it so far.
  const from = of.clock.at(-1)?.at ?? at;
  const moved = due ?? (of.dueAt && move({ due: of.dueAt, from, to: at }));
  return { ...goesOn, dueAt: moved, clock: [...of.clock, { at, due: moved, waiting: false }] };
}
