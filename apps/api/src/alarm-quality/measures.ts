import { priorities, type Priority } from '@ioc/shared/alarms/priority';

const minuteMs = 60_000;
/** EEMUA 191 and ISA-18.2 count in spans of ten minutes; more than ten alarms in one is a flood. */
export const slotMs = 10 * minuteMs;
const floodAbove = 10;
/** What comes so often within a span is no news any more. */
const oftenTimes = 3;
export const spans = { chattering: minuteMs, repeating: slotMs } as const;
/** Shares that both recommend: few high, so that high means something. */
const recommendedShare: Readonly<Record<Priority, number>> = { high: 5, medium: 15, low: 80 };

/** Number of the span that an instant lies in. */
export const slotOf = (at: number): number => Math.floor(at / slotMs);

export interface SlotCounts {
  readonly slots: number;
  readonly peak: number;
  /** Beginning of the fullest span, the first of several; null: nothing was raised. */
  readonly peakAt: number | null;
  /** Spans in flood, by their number. */
  readonly flooded: ReadonlySet<number>;
}

/** Spans of ten minutes of the clock between two instants, and how full they were. Pure. */
export function countSlots(times: readonly number[], start: number, end: number): SlotCounts {
  const counts = tally(times, slotOf);
  const slots = Math.max(1, Math.ceil(end / slotMs) - slotOf(start));
  let [peak, peakSlot] = [0, 0];
  for (const [slot, n] of counts) if (n > peak || (n === peak && slot < peakSlot)) [peak, peakSlot] = [n, slot];
  const flooded = new Set([...counts].filter(([, n]) => n > floodAbove).map(([slot]) => slot));
  return { slots, peak, peakAt: peak === 0 ? null : peakSlot * slotMs, flooded };
}

export const isWithin = (at: number, slots: ReadonlySet<number>): boolean => slots.has(slotOf(at));

/** Whether three of these instants, which are in order, lie within a span. Pure. */
export const comesOften = (times: readonly number[], spanMs: number): boolean =>
  times.some((at, i) => i >= oftenTimes - 1 && at - (times[i - oftenTimes + 1] as number) <= spanMs);

/** A part in percent, with one decimal; null: of nothing. Pure. */
export const percentOf = (part: number, of: number): number | null =>
  of === 0 ? null : Math.round((1000 * part) / of) / 10;

/** Rows by the value of a key, each group in their order. Pure. */
export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** How often each value of a key occurs. Pure. */
export function tally<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

/** From the most urgent to the least. */
export const byPriority = (rows: readonly { readonly priority: Priority }[]) => {
  const counts = tally(rows, ({ priority }) => priority);
  return priorities.map((priority) => {
    const count = counts.get(priority) ?? 0;
    return { priority, count, share: percentOf(count, rows.length), recommended: recommendedShare[priority] };
  });
};
