import { fixedWords, type Rejection, rejected } from '#problems/rejection.js';

/** What a reader takes for one word: a name in capitals, `BaoCao`, or letters of a script without capitals. */
const word =
  /^(?:\p{Lu}?[\p{Ll}\p{M}]{1,14}|[\p{Lu}\p{M}]{1,14}|[\p{Ll}\p{M}]{0,14}(?:\p{Lu}[\p{Ll}\p{M}]{1,14})+\d{0,4}|[\p{Lo}\p{M}]+)$/u;
const part = /[\p{L}\p{M}\p{N}]+/gu;
/** Shorter parts are numbers, dates, codes, pieces of a UUID. */
const shortCode = 12;
/** Letters and digits that are no words: in less of them little can hide. */
const little = 24;
const mayBePacked = new RegExp(`[\\p{L}\\p{M}\\p{N}]{${shortCode + 1}}`, 'u');

/**
 * Whether a text is words for the greater part, and not bytes that somebody packed or encrypted. Asked of what a text looks
 * like and not of how it was packed: a packing that nobody has thought of must not be the way in. Pure.
 */
export function isReadable(text: string): boolean {
  if (!mayBePacked.test(text)) return true;
  let [words, others] = [0, 0];
  for (const [one] of text.normalize('NFC').matchAll(part)) {
    if (word.test(one)) words += one.length;
    else if (one.length > shortCode && !isOneSign(one)) others += one.length;
  }
  return others < little || others <= words;
}

/** A line drawn with letters (xxxxxx, 000000) holds nothing. */
const isOneSign = (text: string): boolean => new Set(text).size === 1;

/** Fields that hold ids, which may be digests. */
const ids = new Set(['event', 'ids', 'of', 'reopenedFrom']);

/** The field of an event's data whose text nobody can read; null: there is none. */
function unreadableField(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  for (const [name, value] of Object.entries(data)) {
    if (ids.has(name)) continue;
    if (typeof value === 'string' && !isReadable(value)) return name;
    const inner = unreadableField(value);
    if (inner !== null) return `${name}.${inner}`;
  }
  return null;
}

/** Refuses an event with such a text. */
export function unreadable(data: unknown): Rejection | null {
  const field = unreadableField(data);
  return field === null ? null : rejected('bad-text', `data.${field}`, fixedWords('bad-text'));
}
