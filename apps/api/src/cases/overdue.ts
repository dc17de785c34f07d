import { addDays, localDay } from '#calendar/local-day.js';

/**
 * The days on which a case is overdue, as half-open ranges of local days [from, to); to = null: until further notice.
 * A case is overdue on day D when at the end of D it is open, its clock runs, and its deadline's day lies before D.
 */
export type DayRange = readonly [from: string, to: string | null];

/** One stretch of a case's clock: from `at` on it was due at `due` (null: no deadline) or, if `waiting`, did not run. */
export interface Stretch {
  readonly at: string;
  readonly due: string | null;
  readonly waiting: boolean;
  /** First local day on which the deadline is near; absent: nobody asks. */
  readonly eve?: string;
}

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

/** The same days as ranges in order that neither touch nor overlap. */
export function unite(ranges: readonly DayRange[]): DayRange[] {
  const united: [string, string | null][] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const last = united.at(-1);
    if (!last || (last[1] !== null && last[1] < from)) united.push([from, to]);
    else if (last[1] !== null && (to === null || to > last[1])) last[1] = to;
  }
  return united;
}

/** As PostgreSQL writes a datemultirange. */
export const multirange = (ranges: readonly DayRange[]): string =>
  `{${ranges.map(([from, to]) => `[${from},${to ?? ''})`).join(',')}}`;
