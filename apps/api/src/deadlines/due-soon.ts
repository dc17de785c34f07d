import { addDays, localDay } from '#calendar/local-day.js';
import type { DayRange } from '#deadlines/day-ranges.js';
import type { Stretch } from '#deadlines/overdue.js';

/**
 * The days at whose end a case is due soon: begun, open, its clock running, and the deadline no more than one working day
 * away. After the deadline's own day it is overdue, and no longer soon.
 */
export function dueSoonRanges(clock: readonly Stretch[], begunAt: string, finishedAt: string | null): DayRange[] {
  return clock.flatMap((stretch, index): DayRange[] => {
    if (stretch.waiting || stretch.due === null || stretch.eve === undefined) return [];
    const following = clock[index + 1]?.at ?? finishedAt;
    const from = [stretch.eve, localDay(stretch.at), localDay(begunAt)].reduce((a, b) => (a > b ? a : b));
    const past = addDays(localDay(stretch.due), 1);
    const to = following !== null && localDay(following) < past ? localDay(following) : past;
    return from < to ? [[from, to]] : [];
  });
}

/** The clock with the first day on which each deadline is near; `eveOf`: the working day before, null beyond the calendar. */
export const withEves = (clock: readonly Stretch[], eveOf?: (due: string) => string | null): readonly Stretch[] =>
  clock.map((stretch) => {
    if (stretch.waiting || stretch.due === null || stretch.eve !== undefined) return stretch;
    return { ...stretch, eve: eveOf?.(stretch.due) ?? addDays(localDay(stretch.due), -1) };
  });

/** On a map of field reports, whose limits are hours and days: due within a day. */
export const isDueWithinADay = (dueAt: Date | null, now: Date): boolean =>
  dueAt !== null && dueAt.getTime() - now.getTime() <= 86_400_000;
