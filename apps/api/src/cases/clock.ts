import { instantText } from '#calendar/local-day.js';
import type { Stretch } from '#cases/overdue.js';

/** The part of a case that its clock lives in; dossiers and complaints share it, and the rules below. */
export interface Clocked {
  readonly dueAt: string | null;
  readonly waitingSince: string | null;
  readonly clock: readonly Stretch[];
}

export function setDue<C extends Clocked>(of: C, at: string, due: string | null): C {
  return { ...of, dueAt: due, clock: [...of.clock, { at, due, waiting: of.waitingSince !== null }] };
}

export function stopClock<C extends Clocked>(of: C, at: string): C {
  if (of.waitingSince !== null) return of;
  return { ...of, waitingSince: at, clock: [...of.clock, { at, due: of.dueAt, waiting: true }] };
}

/** The clock runs again: due at the new appointment, or as much later as was waited (domain §2.3, second rule). */
export function startClock<C extends Clocked>(of: C, at: string, due: string | undefined): C {
  if (of.waitingSince === null) return due === undefined ? of : setDue(of, at, due);
  const moved = due ?? (of.dueAt && later(of.dueAt, Date.parse(at) - Date.parse(of.waitingSince)));
  return setDue({ ...of, waitingSince: null }, at, moved);
}

const later = (instant: string, ms: number) => instantText(Date.parse(instant) + ms);
