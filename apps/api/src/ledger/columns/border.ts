import { addDays, localDay } from '#calendar/local-day.js';

/** An entry's `known` is the day of its writing or later; a transaction of yesterday may still commit. */
const openDays = 1;
/** What is newer than the border has grown so many days: the border moves. */
const borderDays = 7;

/** The day from which on what is known may still change. Pure. */
export const borderAt = (now: number): string => addDays(localDay(now), -openDays);

/** Whether what was read before an earlier border is kept for this one. Pure. */
export const keepsBorder = (held: string, border: string): boolean =>
  border >= held && border < addDays(held, borderDays);
