import { localDay } from '#calendar/local-day.js';
import type { Desk, Document } from '#cases/documents/document.state.js';
import type { DayRange } from '#cases/overdue.js';

/** The desk on which a document lay at the end of each day from `from` to before `to`; to = null: until further notice. */
export interface Stay {
  readonly from: string;
  readonly to: string | null;
  readonly unit: string;
  readonly official: string;
}

/** '-' stands for a unit or official that is not known, or not yet. */
export function stays(document: Document): Stay[] {
  const lastOfDay = new Map<string, Desk>();
  for (const desk of document.desks) lastOfDay.set(localDay(desk.at), desk);
  const begun = [...lastOfDay.entries()];
  return begun.map(([from, desk], index) => ({
    from,
    to: begun[index + 1]?.[0] ?? null,
    unit: desk.unit,
    official: desk.official ?? '-',
  }));
}

/** Who had it at the end of a day. Null: nobody yet. */
export const stayOn = (all: readonly Stay[], day: string): Stay | null =>
  all.find(({ from, to }) => from <= day && (to === null || day < to)) ?? null;

/** The part of a range of days that lies inside a stay; null: none of it. */
export function within(stay: Stay, [from, to]: DayRange): DayRange | null {
  const first = from > stay.from ? from : stay.from;
  const end = to === null || (stay.to !== null && stay.to < to) ? stay.to : to;
  return end !== null && first >= end ? null : [first, end];
}
