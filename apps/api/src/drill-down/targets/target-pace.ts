import type { Pace } from '@ioc/shared/answers/targets';

/** A value and the local day on which it was true. */
export interface DatedValue {
  readonly day: string;
  readonly value: number;
}
interface Aim {
  /** The target is to be reached by the end of this year. */
  readonly year: number;
  readonly value: number;
  readonly direction: 'higher' | 'lower' | 'none';
}
export interface Paced {
  readonly due: number | null;
  readonly expected: number | null;
  readonly pace: Pace;
}

/**
 * Where a target stands on a day. Due is the straight line from the first known value to the target at the end of its year;
 * what is to be expected then is the line through the first value and the last. Pure.
 */
export function paceOf(aim: Aim, first: DatedValue | null, last: DatedValue | null, day: string): Paced {
  const end = `${aim.year}-12-31`;
  const over = day > end;
  const start = first && last && first.day < last.day && first.day < end ? first : null;
  const due = over ? aim.value : start && along(start, { day: end, value: aim.value }, day);
  const expected = start && last && !over ? along(start, last, end) : null;
  const good = (value: number) => (aim.direction === 'lower' ? value <= aim.value : value >= aim.value);
  if (last === null) return { due, expected, pace: over ? 'missed' : 'unknown' };
  if (good(last.value)) return { due, expected, pace: 'reached' };
  if (over) return { due, expected, pace: 'missed' };
  if (expected === null) return { due, expected, pace: 'unknown' };
  return { due, expected, pace: good(expected) ? 'on-pace' : 'behind' };
}

/** A rank is reached by itself or a smaller number; nothing is due of a rank before its year is over. Pure. */
export function paceOfRank({ year, rank }: { year: number; rank: number }, now: number | null, day: string): Paced {
  const pace =
    now !== null && now <= rank ? 'reached' : day > `${year}-12-31` ? 'missed' : now === null ? 'unknown' : 'behind';
  return { due: null, expected: null, pace };
}

const between = (from: string, to: string) => Date.parse(to) - Date.parse(from);
/** The value of a day on the line through two others; six decimals, so that a line reaches its own ends. */
function along(from: DatedValue, to: DatedValue, day: string): number {
  const value = from.value + ((to.value - from.value) * between(from.day, day)) / between(from.day, to.day);
  return Math.round(value * 1e6) / 1e6;
}
