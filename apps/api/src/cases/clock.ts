import { instantText } from '#calendar/local-day.js';
import type { Stretch } from '#cases/overdue.js';

/** The part of a case that its clock lives in; dossiers and complaints share it, and the rules below. */
export interface Clocked {
  readonly dueAt: string | null;
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

export const byElapsed: Move = ({ due, from, to }) => instantText(Date.parse(due) + Date.parse(to) - Date.parse(from));

export function setDue<C extends Clocked>(of: C, at: string, due: string | null): C {
  return { ...of, dueAt: due, clock: [...of.clock, { at, due, waiting: of.waitingSince !== null }] };
}

export function stopClock<C extends Clocked>(of: C, at: string): C {
  if (of.waitingSince !== null) return of;
  return { ...of, waitingSince: at, clock: [...of.clock, { at, due: of.dueAt, waiting: true }] };
}

/** The clock runs again: due at the new appointment, or where the wait moves the old one. */
export function startClock<C extends Clocked>(of: C, at: string, due: string | undefined, move: Move = byElapsed): C {
  if (of.waitingSince === null) return due === undefined ? of : setDue(of, at, due);
  const moved = due ?? (of.dueAt && move({ due: of.dueAt, from: of.waitingSince, to: at }));
  return setDue({ ...of, waitingSince: null }, at, moved);
}
