import { localDay } from '#calendar/local-day.js';

/** The day of a deadline has passed: from here on nothing but a correction makes the case be in time again. */
export const hasPassed = (due: string | null, at: string): boolean => due !== null && localDay(at) > localDay(due);

/**
 * Lateness of anything with a deadline is judged on local dates: finished after the day of it (domain §2.3); without one
 * nothing is late. Null: still open.
 */
export const isLate = ({ finishedAt, dueAt }: { finishedAt: string | null; dueAt: string | null }): boolean | null =>
  finishedAt === null ? null : hasPassed(dueAt, finishedAt);
