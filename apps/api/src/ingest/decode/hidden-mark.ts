import { gunzipSync, inflateSync } from 'node:zlib';
import { isMarkedText } from '#ingest/decode/marked-text.js';
import { isMarkName, isMarkOf } from '#ingest/decode/mark-words.js';

/** Texts wrapped in texts that are looked into, and bytes that their wrappings may come to; what is more hides something. */
const [deepest, mostBytes] = [12, 8_000_000];

interface Open {
  readonly value: unknown;
  readonly wraps: number;
}

/**
 * Whether a value hides the mark of a state secret, whatever wraps it: objects and lists (Connect's `schema` and
 * `payload`), a JSON text in a string, base64, a data URL, percent signs, gzip, UTF-16. Pure.
 */
export function hidesMark(value: unknown): boolean {
  const open: Open[] = [{ value, wraps: 0 }];
  let bytes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string') {
      if (isMarkedText(next.value)) return true;
      const inner = unwrapped(next.value);
      bytes += inner.reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
      if (inner.length > 0 && (next.wraps === deepest || bytes > mostBytes)) return true;
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
  if (base64.test(packed)) found.push(decodedText(Buffer.from(packed, 'base64')));
  const [, digits] = hexadecimal.exec(packed) ?? [];
  if (digits !== undefined) found.push(decodedText(Buffer.from(digits, 'hex')));
  return found.filter((one) => one !== undefined && one !== '' && one !== text);
}

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
  /b/i.test(encoding)
    ? Buffer.from(word, 'base64').toString('utf8')
    : (withoutPercents(
        word
          .replaceAll('%', '%25')
          .replaceAll(/=(?=[\da-f]{2})/gi, '%')
          .replaceAll('_', ' '),
      ) ?? whole);

/** Bytes as text: unpacked, UTF-16 or UTF-32 where NULs or a byte order mark say so, else UTF-8. */
export function decodedText(packed: Buffer): string {
  const bytes = unpacked(packed);
  const even = bytes.length - (bytes.length % 2);
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const [high, low] = bytes.includes(0) ? [nulsAt(bytes, 0), nulsAt(bytes, 1)] : [0, 0];
  if (big || (!little && high > low)) return plain(Buffer.from(bytes.subarray(0, even)).swap16().toString('utf16le'));
  if (little || low > 0) return plain(bytes.subarray(0, even).toString('utf16le'));
  return plain(bytes.toString('utf8'));
}
/** How many of its first bytes at even or odd places are zero: none in UTF-8. */
const nulsAt = (bytes: Buffer, first: 0 | 1) =>
  bytes.subarray(0, 200).filter((byte, at) => byte === 0 && at % 2 === first).length;
const plain = (text: string) => text.replaceAll('\0', '').replace(/^\uFEFF/, '');

/** What gzip or zlib packed, as far as it fits; other bytes as they are. */
function unpacked(bytes: Buffer): Buffer {
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const zlib = bytes[0] === 0x78 && bytes.length > 2 && bytes.readUInt16BE(0) % 31 === 0;
  if (!gzip && !zlib) return bytes;
  try {
    return (gzip ? gunzipSync : inflateSync)(bytes, { maxOutputLength: mostBytes });
  } catch {
    return bytes;
  }
}
