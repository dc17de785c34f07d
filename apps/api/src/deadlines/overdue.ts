import { addDays, localDay } from '#calendar/local-day.js';
import type { DayRange } from '#deadlines/day-ranges.js';

/** One stretch of a case's clock: from `at` on it was due at `due` (null: no deadline) or, if `waiting`, did not run. */
export interface Stretch {
  readonly at: string;
  readonly due: string | null;
  readonly waiting: boolean;
  /** First local day on which the deadline is near; absent: nobody asks. */
  readonly eve?: string;
}

/**
 * The days on which a case is overdue: at the end of the day it is open, its clock runs, and its deadline's day lies before.
 */
export function overdueRanges(stretches: readonly Stretch[], finishedAt: string | null): DayRange[] {
  const ranges: [string, string | null][] = [];
  stretches.forEach((stretch, index) => {
    if (stretch.waiting || stretch.due === null) return;
    const following = stretches[index + 1]?.at ?? finishedAt;
    const to = following === null ? null : localDay(following);
    const [begun, late] = [localDay(stretch.at), addDays(localDay(stretch.due), 1)];
    const from = late > begun ? late : begun;
    if (to !== null && from >= to) return;
    const last = ranges.at(-1);
    if (last && last[1] === from) last[1] = to;
    else ranges.push([from, to]);
  });
  return ranges;
}
