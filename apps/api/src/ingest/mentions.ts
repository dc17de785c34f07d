import type { RawRecord } from '#ingest/decode/decode.js';

/** How a code may be written in bytes that nobody could read: UTF-8, UTF-16, escaped in JSON, or base64 at any offset. */
function spellings(code: string): Buffer[] {
  const utf8 = Buffer.from(code, 'utf8');
  const utf16 = Buffer.from(code, 'utf16le');
  const escaped = JSON.stringify(code).slice(1, -1);
  const ascii = escaped.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [utf8, utf16, Buffer.from(utf16).swap16(), Buffer.from(ascii), ...[0, 1, 2].map((at) => inBase64(utf8, at))];
}

/** The characters of base64 that depend on these bytes alone, when `at` bytes stand before them. */
function inBase64(bytes: Buffer, at: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(at), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const whole = Math.floor(((at + bytes.length) * 8) / 6);
  return Buffer.from(text.slice(Math.ceil((at * 8) / 6), whole));
}

/** Whether a record that could not be read may speak of one of these codes. */
export function mentions(record: Pick<RawRecord, 'key' | 'headers' | 'value'>, codes: readonly string[]): boolean {
  const headers = JSON.stringify(record.headers);
  return codes.some(
    (code) =>
      record.key === code ||
      headers.includes(JSON.stringify(code).slice(1, -1)) ||
      // One or two bytes stand in anything.
      spellings(code).some((bytes) => bytes.length > 2 && record.value?.includes(bytes)),
  );
}
