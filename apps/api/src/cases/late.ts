import { localDay } from '#calendar/local-day.js';

/**
 * Lateness of anything with a deadline is judged on local dates: finished after the day of it (domain §2.3); without one
 * nothing is late. Null: still open.
 */
export function isLate({ finishedAt, dueAt }: { finishedAt: string | null; dueAt: string | null }): boolean | null {
  if (finishedAt === null) return null;
  return dueAt !== null && localDay(finishedAt) > localDay(dueAt);
}
