import { isOpenMark } from '#ingest/decode/state-secret.js';

/** Wrappings inside one another that are looked into; deeper ones are no way in, because nothing of them is kept. */
const deepest = 12;
const base64 = /^[A-Za-z0-9+/_-]{12,}={0,2}$/;

/**
 * Whether a value hides the mark of a state secret, whatever wraps it: objects and lists (Connect's `schema` and
 * `payload`), a JSON text in a string, base64, UTF-16. Pure.
 */
export function hidesMark(value: unknown, depth = 0): boolean {
  if (depth > deepest) return false;
  if (typeof value === 'string') return unwrapped(value).some((inner) => hidesMark(inner, depth + 1));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inner]) => (isMarkName(name) && isMark(inner)) || hidesMark(inner, depth + 1),
  );
}

const isMarkName = (name: string) => name.trim().toLowerCase() === 'mark';
const isMark = (value: unknown) => value !== null && value !== undefined && !isOpenMark(value);

/** What a text may be the wrapping of. */
function unwrapped(text: string): unknown[] {
  const found: unknown[] = [];
  if (/^\s*["[{]/.test(text)) found.push(parsed(text));
  if (base64.test(text)) found.push(decodedText(Buffer.from(text, 'base64')));
  return found.filter((one) => one !== undefined && one !== '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Bytes as text: UTF-16 where a byte order mark or every other NUL says so, else UTF-8. */
export function decodedText(bytes: Buffer): string {
  const even = bytes.length - (bytes.length % 2);
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (big || (bytes[0] === 0 && bytes[1] !== 0))
    return plain(Buffer.from(bytes.subarray(0, even)).swap16().toString('utf16le'));
  if (little || (bytes[0] !== 0 && bytes[1] === 0)) return plain(bytes.subarray(0, even).toString('utf16le'));
  return plain(bytes.toString('utf8'));
}
const plain = (text: string) => text.replace(/^\uFEFF/, '');
