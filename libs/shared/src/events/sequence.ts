import * as z from 'zod';

/**
 * The CloudEvents extension "sequence": the order of a case's events that carry the same `time`. Digits alone compare as
 * integers of any size (leading zeros do not count), other text lexicographically by UTF-16 code units. An event without a
 * sequence comes before all that have one, and digits come before other text, so that the order is total.
 */
export const Sequence = z
  .union([z.int().nonnegative(), z.string().min(1).max(4096)])
  .describe(
    'order of events with the same time: digits alone (also as text, of any length up to 4096) compare as integers, ' +
      'other text lexicographically; none before digits, digits before other text; a number beyond 2^53 goes as text',
  );

/** A sequence in the one form in which equal ones are equal: a number where it is exact, else text. */
export type PlainSequence = number | string;

const digits = /^\d+$/;

export function plainSequence(sent: number | string): PlainSequence {
  const text = String(sent);
  if (!digits.test(text)) return text;
  const integer = text.replace(/^0+(?=\d)/, '');
  return Number.isSafeInteger(Number(integer)) ? Number(integer) : integer;
}

/** Negative: `a` comes first. */
export function compareSequences(a: PlainSequence | undefined, b: PlainSequence | undefined): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [classOf(a), classOf(b)];
  if (one !== other || a === undefined || b === undefined) return one - other;
  const [left, right] = [String(a), String(b)];
  if (one === integers && left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : 1;
}

const integers = 1;
const classOf = (of: PlainSequence | undefined) => (of === undefined ? 0 : digits.test(String(of)) ? integers : 2);
