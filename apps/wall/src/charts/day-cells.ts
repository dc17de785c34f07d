/** Steps of one hue between the least and the most. */
const steps = 5;

/** A day in a calendar of weeks. */
export interface DayCell {
  /** Week from the left, and day of the week from Monday, both from 0. */
  readonly week: number;
  readonly day: number;
  /** 1 to `steps`; 0: nothing on that day; null: not known. */
  readonly step: number | null;
  readonly rest: boolean;
}

/**
 * Values by day from a Monday on. Steps are fifths of the values above zero (quantiles), so that one day of 5.000 does not
 * make all others alike. Pure.
 */
export function dayCells(values: readonly (number | null)[], rest: readonly number[]): DayCell[] {
  const closed = new Set(rest);
  const limits = limitsOf(values);
  return values.map((value, at) => ({
    ...{ week: Math.floor(at / 7), day: at % 7, rest: closed.has(at) },
    step: value === null ? null : value <= 0 ? 0 : 1 + limits.filter((limit) => value > limit).length,
  }));
}

/** Largest value of each step but the last. */
export function limitsOf(values: readonly (number | null)[]): number[] {
  const sorted = values.filter((value): value is number => value !== null && value > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const limits = Array.from(
    { length: steps - 1 },
    (_, step) => sorted[Math.ceil(((step + 1) * sorted.length) / steps) - 1]!,
  );
  return [...new Set(limits)].filter((limit) => limit < sorted.at(-1)!);
}

/** The week in which a month begins, for its name above: week from the left, and month 1 to 12. Pure. */
export function monthStarts(first: string, days: number): { week: number; month: number; year: number }[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: days }, (_, at) => new Date(start + at * 86_400_000)).flatMap((date, at) =>
    date.getUTCDate() === 1
      ? [{ week: Math.floor(at / 7), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() }]
      : [],
  );
}

/** The local day so many days after another one. Pure. */
export const dayAt = (first: string, days: number): string =>
  new Date(Date.parse(`${first}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day that had most, the first of several; null: nothing is known. Pure. */
export function largestDay(first: string, values: readonly (number | null)[]): { day: string; value: number } | null {
  const most = values.reduce<number | null>(
    (best, value) => (value !== null && (best === null || value > best) ? value : best),
    null,
  );
  return most === null ? null : { day: dayAt(first, values.indexOf(most)), value: most };
}
