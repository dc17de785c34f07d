import { gunzipSync, inflateSync } from 'node:zlib';
import { isDegree, isMark, isMarkName } from '#ingest/decode/mark-words.js';

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
      if (isDegree(next.value)) return true;
      const inner = unwrapped(next.value);
      bytes += inner.reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
      if (inner.length > 0 && (next.wraps === deepest || bytes > mostBytes)) return true;
      for (const one of inner) open.push({ value: one, wraps: next.wraps + 1 });
    } else if (typeof next.value === 'object' && next.value !== null) {
      for (const [name, one] of Object.entries(next.value)) {
        if (isMarkName(name) && isMark(one)) return true;
        open.push({ value: one, wraps: next.wraps });
      }
    }
  }
  return false;
}

/** `data:application/json;base64,…`, RFC 2397. */
const dataUrl = /^\s*data:[^,]{0,200},/i;
const base64 = /^[A-Za-z0-9+/_-]{12,}={0,2}$/;
const percent = /%[57][bB]|%22|%3[cC]/;

/** What a text may be the wrapping of. */
function unwrapped(text: string): unknown[] {
  const found: unknown[] = [];
  if (/^\s*["[{]/.test(text)) found.push(parsed(text));
  if (dataUrl.test(text)) found.push(text.replace(dataUrl, ''));
  if (percent.test(text)) found.push(withoutPercents(text));
  const packed = /[\r\n]/.test(text) ? text.replaceAll(/[\r\n]/g, '') : text;
  if (base64.test(packed)) found.push(decodedText(Buffer.from(packed, 'base64')));
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

/** Bytes as text: unpacked, UTF-16 where a byte order mark or every other NUL says so, else UTF-8. */
export function decodedText(packed: Buffer): string {
  const bytes = unpacked(packed);
  const even = bytes.length - (bytes.length % 2);
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (big || (bytes[0] === 0 && bytes[1] !== 0))
    return plain(Buffer.from(bytes.subarray(0, even)).swap16().toString('utf16le'));
  if (little || (bytes[0] !== 0 && bytes[1] === 0)) return plain(bytes.subarray(0, even).toString('utf16le'));
  return plain(bytes.toString('utf8'));
}
const plain = (text: string) => text.replace(/^\uFEFF/, '');

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
