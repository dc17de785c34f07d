import { decodedText, filesOf, headless, isUnopened, mostBytes } from '#ingest/decode/packed-bytes.js';
import { isMarkedText } from '#ingest/decode/marked-text.js';
import { marksApart, namesMark, tableOf } from '#ingest/decode/named-apart.js';
import { isMarkName, isMarkOf } from '#ingest/decode/mark-words.js';
import { spelledOut, textsOfNumbers } from '#ingest/decode/spelled-out.js';
import { asUtf8, typedOtherwise } from '#ingest/decode/typed-otherwise.js';

/** Texts wrapped in texts that are looked into; more of them, or of the bytes that they come to, hide something. */
const deepest = 12;

interface Open {
  readonly value: unknown;
  readonly wraps: number;
}

/**
 * Whether a value hides the mark of a state secret, whatever wraps it: objects and lists (Connect's `schema` and
 * `payload`), a JSON text in a string, base64, base32, a web token, a data URL, percent signs, quoted-printable, numbers,
 * gzip, an archive, UTF-16. What is packed in a way that is not opened here, or cannot be read to its end, hides one. Pure.
 */
export function hidesMark(value: unknown): boolean {
  try {
    return bytesWithin(value) > mostBytes;
  } catch (error) {
    // A run of millions of numbers is more than a pattern can go back over.
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** What the wrappings in a value come to; infinite where a mark is found, or something that is not opened. */
function bytesWithin(value: unknown): number {
  const open: Open[] = [{ value, wraps: 0 }];
  let bytes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string' && next.wraps === 0 && next.value !== value && isCode(next.value)) {
      bytes += bytesOfCode(next.value);
      continue;
    }
    const inner = typeof next.value === 'string' ? wrappedIn(next.value) : ofNumbers(next.value);
    if (inner.includes(notOpened)) return Infinity;
    if (inner.length > 0) {
      bytes += inner.reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
      if (next.wraps === deepest || bytes > mostBytes) return Infinity;
      for (const one of inner) open.push({ value: one, wraps: next.wraps + 1 });
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (marksApart(next.value)) return Infinity;
      for (const [written, one] of Object.entries(next.value)) {
        const name = asUtf8(written);
        if (isMarkName(name) && isMarkOf(name, one)) return Infinity;
        open.push({ value: one, wraps: next.wraps });
      }
    }
  }
  return bytes;
}

/** Codes stand in every event: each is looked into once. A sentence is never kept here. */
function bytesOfCode(code: string): number {
  if (instant.test(code)) return 0;
  const known = knownCodes.get(code);
  if (known !== undefined) return known;
  const bytes = bytesWithin(code);
  if (knownCodes.size >= mostCodes) knownCodes.clear();
  knownCodes.set(code, bytes);
  return bytes;
}
const knownCodes = new Map<string, number>();
const mostCodes = 10_000;
const isCode = (text: string) => text.length <= 60 && signsOfCodes.test(text);
/** Of these signs nothing is made that has quotes, brackets, separators or escapes. */
const signsOfCodes = /^[\w.:+/-]*$/;
/** An instant of RFC 3339: too short between its colons for base64, and of no bytes or letters in a row. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** What a text may be the wrapping of; what bears a mark is like what cannot be opened. */
const wrappedIn = (text: string): unknown[] => (isMarkedText(text) || namesMark(text) ? [notOpened] : unwrapped(text));

/** `data:application/json;base64,…`, RFC 2397. */
const dataUrl = /^\s*data:[^,]{0,200},/i;
const base64 = /^[A-Za-z0-9+/_-]{7,}={0,2}$/;
/** Base64 within a text, as the parts of a web token (RFC 7519) are; a word of letters alone is none. */
const withinWords = /\beyJ[A-Za-z0-9+/_-]{8,}|(?<![A-Za-z0-9+/_-])(?=[A-Za-z]*[0-9+/])[A-Za-z0-9+/_-]{16,}={0,2}/g;
/** A part of a mail that is base64, in lines of its own. */
const bodyOfMail = /^(?:[A-Za-z0-9+/]{60,}\r?\n)*(?=[A-Za-z]*[0-9+/])[A-Za-z0-9+/]{16,}={0,2}(?=\r?$)/gm;
/** Base64 that a mail or a form has parted by blanks. */
const inPieces = /^\s*(?:[A-Za-z0-9+/_-]{16,}\s+)+[A-Za-z0-9+/_-]+={0,2}\s*$/;
/** Or by another sign, in pieces that are as long as each other. */
const parted = /^([A-Za-z0-9+/]{3,64}([.:,|*~-]))(?:[A-Za-z0-9+/]{3,64}\2)+[A-Za-z0-9+/]*={0,2}\2?$/;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base32 = /^[A-Z2-7]{16,}={0,6}$/;
const quotedPrintable = /=(?:[C-F][\dA-F]=[89AB][\dA-F]|7[BD]|22)/;
const hexadecimal = /^(?:\\x|0x)?((?:[\da-f]{2}){4,})$/i;
const percent = /%[57][bB]|%22|%3[cC]|%[cCeE][\da-fA-F]%|%25(?:25)*[\da-fA-F]{2}/;
/** Browsers read them with zeros in front, and without a semicolon. */
const entity = /&#(?:x0{0,99}([\da-f]{1,6})|0{0,99}(\d{1,7}));?/gi;
/** Ascii85 between its signs, and uuencode. */
const foreignPacking = /^\s*(?:<~[!-u\s]{8,}~>|begin(?:-base64)? [0-7]{3} \S)/;
/** A word of a mail's subject, RFC 2047. */
const mailWord = /=\?[\w-]{1,30}\?([bq])\?([^?\s]{1,9000})\?=/gi;

/** What a text may be the wrapping of. */
function unwrapped(text: string): unknown[] {
  const found: unknown[] = signsOfCodes.test(text) ? [] : escaped(text);
  const packed = withoutParts(text);
  if (base64.test(packed)) found.push(...textsOf(Buffer.from(packed, 'base64')));
  else for (const [token] of packed.matchAll(withinWords)) found.push(...textsOf(Buffer.from(token, 'base64')));
  if (text.includes('\n'))
    for (const [body] of text.matchAll(bodyOfMail)) found.push(...textsOf(Buffer.from(body, 'base64')));
  if (base32.test(packed)) found.push(...textsOf(fromBase32(packed)));
  const [, digits] = hexadecimal.exec(packed) ?? [];
  if (digits !== undefined) found.push(...textsOf(Buffer.from(digits, 'hex')));
  found.push(...spelledOut(text), ...typedOtherwise(text));
  return found.filter((one) => one !== undefined && one !== null && one !== '' && one !== text);
}

/** What a text holds by the quotes, escapes and separators of a language. */
function escaped(text: string): unknown[] {
  const found: unknown[] = [tableOf(text)];
  if (/^\s*["[{]/.test(text)) found.push(parsed(text));
  if (/\\["u]/.test(text)) found.push(parsed(`"${text}"`));
  if (foreignPacking.test(text)) found.push(notOpened);
  if (dataUrl.test(text)) found.push(text.replace(dataUrl, ''));
  if (percent.test(text)) found.push(withoutPercents(text));
  if (text.includes('&#')) found.push(text.replaceAll(entity, character));
  if (text.includes('=?')) found.push(text.replaceAll(mailWord, fromMailWord));
  if (quotedPrintable.test(text)) found.push(fromQuoted(text));
  return found;
}

function withoutParts(text: string): string {
  if (inPieces.test(text)) return text.replaceAll(/\s/g, '');
  const sign = parted.exec(text)?.[2];
  return sign === undefined ? text.replaceAll(/[\r\n]/g, '') : text.replaceAll(sign, '');
}

const notOpened = Symbol('bears a mark, or is packed and not opened here');
const textsOf = (bytes: Buffer): unknown[] =>
  isUnopened(bytes) ? [notOpened] : [decodedText(bytes), ...filesOf(bytes), ...headless(bytes)];

/**
 * A list of bytes, as Node writes a Buffer and some connectors a field of bytes, signed as Java has them, numbered as those
 * of a browser; or of code points, or of letters.
 */
function ofNumbers(value: unknown): unknown[] {
  const list = listOf(value);
  if (list.length < 7) return [];
  if (list.every((one) => typeof one === 'string' && [...one].length === 1)) return [list.join('')];
  if (!list.every(Number.isInteger)) return [];
  const numbers = list as number[];
  const areBytes = numbers.every((one) => one >= -128 && one <= 255);
  return [...textsOfNumbers(numbers), ...(areBytes ? textsOf(Buffer.from(numbers)) : [])];
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || !('0' in value && '6' in value)) return [];
  return Object.keys(value).every((key, at) => key === String(at)) ? Object.values(value) : [];
}

/** RFC 4648, section 6. */
function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')].map((one) => alphabet.indexOf(one).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

const fromQuoted = (text: string) =>
  withoutPercents(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll('%', '%25')
      .replaceAll(/=(?=[\da-f]{2})/gi, '%'),
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Run by run: a percent sign that stands for itself, or a text that was cut, hides nothing of the rest. */
const withoutPercents = (text: string) =>
  text.replaceAll(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

function character(whole: string, hex: string | undefined, digits: string): string {
  const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
  return code > 0x10ffff ? whole : String.fromCodePoint(code);
}

const fromMailWord = (whole: string, encoding: string, word: string): string =>
  /b/i.test(encoding) ? Buffer.from(word, 'base64').toString('utf8') : fromQuoted(word.replaceAll('_', ' '));
