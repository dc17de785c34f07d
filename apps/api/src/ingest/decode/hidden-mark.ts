import { decodedText, filesOf, headless, isUnopened, mostBytes } from '#ingest/decode/packed-bytes.js';
import { isMarkedText } from '#ingest/decode/marked-text.js';
import { isMarkName, isMarkOf } from '#ingest/decode/mark-words.js';
import { spelledOut, textsOfNumbers } from '#ingest/decode/spelled-out.js';

/** Texts wrapped in texts that are looked into; more of them, or of the bytes that they come to, hide something. */
const deepest = 12;

interface Open {
  readonly value: unknown;
  readonly wraps: number;
}

/**
 * Whether a value hides the mark of a state secret, whatever wraps it: objects and lists (Connect's `schema` and
 * `payload`), a JSON text in a string, base64, base32, a web token, a data URL, percent signs, quoted-printable, numbers,
 * gzip, an archive, UTF-16. What is packed in a way that is not opened here hides one. Pure.
 */
export function hidesMark(value: unknown): boolean {
  const open: Open[] = [{ value, wraps: 0 }];
  let bytes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const text = typeof next.value === 'string' ? next.value : null;
    if (text !== null && isMarkedText(text)) return true;
    const inner = text === null ? ofNumbers(next.value) : unwrapped(text);
    if (inner.includes(notOpened)) return true;
    if (inner.length > 0) {
      bytes += inner.reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
      if (next.wraps === deepest || bytes > mostBytes) return true;
      for (const one of inner) open.push({ value: one, wraps: next.wraps + 1 });
    } else if (typeof next.value === 'object' && next.value !== null) {
      for (const [name, one] of Object.entries(next.value)) {
        if (isMarkName(name) && isMarkOf(name, one)) return true;
        open.push({ value: one, wraps: next.wraps });
      }
    }
  }
  return false;
}

/** `data:application/json;base64,…`, RFC 2397. */
const dataUrl = /^\s*data:[^,]{0,200},/i;
const base64 = /^[A-Za-z0-9+/_-]{7,}={0,2}$/;
/** JSON in base64 within a text, as the parts of a web token (RFC 7519) are. */
const ofAnObject = /\beyJ[A-Za-z0-9+/_-]{8,}/g;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base32 = /^[A-Z2-7]{16,}={0,6}$/;
const quotedPrintable = /=(?:[C-F][\dA-F]=[89AB][\dA-F]|7[BD]|22)/;
const hexadecimal = /^(?:\\x|0x)?((?:[\da-f]{2}){4,})$/i;
const percent = /%[57][bB]|%22|%3[cC]|%[cCeE][\da-fA-F]%/;
const entity = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;
/** A word of a mail's subject, RFC 2047. */
const mailWord = /=\?[\w-]{1,30}\?([bq])\?([^?\s]{1,9000})\?=/gi;

/** What a text may be the wrapping of. */
function unwrapped(text: string): unknown[] {
  const found: unknown[] = [];
  if (/^\s*["[{]/.test(text)) found.push(parsed(text));
  if (/\\["u]/.test(text)) found.push(parsed(`"${text}"`));
  if (dataUrl.test(text)) found.push(text.replace(dataUrl, ''));
  if (percent.test(text)) found.push(withoutPercents(text));
  if (text.includes('&#')) found.push(text.replaceAll(entity, character));
  if (text.includes('=?')) found.push(text.replaceAll(mailWord, fromMailWord));
  const packed = /[\r\n]/.test(text) ? text.replaceAll(/[\r\n]/g, '') : text;
  if (base64.test(packed)) found.push(...textsOf(Buffer.from(packed, 'base64')));
  else for (const [token] of packed.matchAll(ofAnObject)) found.push(...textsOf(Buffer.from(token, 'base64')));
  if (base32.test(packed)) found.push(...textsOf(fromBase32(packed)));
  if (quotedPrintable.test(text)) found.push(fromQuoted(text));
  const [, digits] = hexadecimal.exec(packed) ?? [];
  if (digits !== undefined) found.push(...textsOf(Buffer.from(digits, 'hex')));
  found.push(...spelledOut(text));
  return found.filter((one) => one !== undefined && one !== '' && one !== text);
}

const notOpened = Symbol('packed, and not opened here');
const textsOf = (bytes: Buffer): unknown[] =>
  isUnopened(bytes) ? [notOpened] : [decodedText(bytes), ...filesOf(bytes), ...headless(bytes)];

/** A list of bytes, as Node writes a Buffer and some connectors a field of bytes, or of code points. */
function ofNumbers(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length < 7 || !value.every(Number.isInteger)) return [];
  const numbers = value as number[];
  const areBytes = numbers.every((one) => one >= 0 && one <= 255);
  return [...textsOfNumbers(numbers), ...(areBytes ? textsOf(Buffer.from(numbers)) : [])];
}

/** RFC 4648, section 6. */
function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')].map((one) => alphabet.indexOf(one).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

const fromQuoted = (text: string) => withoutPercents(text.replaceAll('%', '%25').replaceAll(/=(?=[\da-f]{2})/gi, '%'));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withoutPercents(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function character(whole: string, hex: string | undefined, digits: string): string {
  const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
  return code > 0x10ffff ? whole : String.fromCodePoint(code);
}

const fromMailWord = (whole: string, encoding: string, word: string): string =>
  /b/i.test(encoding) ? Buffer.from(word, 'base64').toString('utf8') : (fromQuoted(word.replaceAll('_', ' ')) ?? whole);
