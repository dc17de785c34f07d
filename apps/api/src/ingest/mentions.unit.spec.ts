import { describe, expect, it } from '@jest/globals';
import { mentions } from '#ingest/mentions.js';

const record = (value: Buffer | null, key: string | null = null, headers: Record<string, string> = {}) => ({
  ...{ key, headers, value },
});
const code = 'PA-2026-Đồng/17';
const text = `{"x":"abc","subject":"${code}","note":"y"}`;

describe('whether a record mentions a code', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-16 little endian', Buffer.from(text, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(text, 'utf16le').swap16()],
    ['escaped JSON', Buffer.from(text.replace('Đ', '\\u0110').replace('ồ', '\\u1ed3'))],
    ...[0, 1, 2].map(
      (at) => [`base64 after ${at} bytes`, Buffer.from(Buffer.from(' '.repeat(at) + text).toString('base64'))] as const,
    ),
  ] as [string, Buffer][])('finds it in %s', (_name, bytes) => {
    expect([mentions(record(bytes), ['other', code]), mentions(record(bytes), ['PA-2027-Đông/18'])]).toEqual([
      true,
      false,
    ]);
  });

  it('finds it amid other words, escaped in a value or said in a header', () => {
    const escaped = 'xem PA-2026-\\u0110\\u1ed3ng/17 nhé';
    expect(mentions(record(Buffer.from(escaped)), [code])).toBe(true);
    expect(mentions(record(null, null, { note: `xem ${code} nhé` }), [code])).toBe(true);
  });

  it('takes three bytes for a mention, and one or two for chance', () => {
    const of = (short: string) => mentions(record(Buffer.from(`x${short}x`)), [short]);
    expect([of('A'), of('A1'), of('A1b')]).toEqual([false, false, true]);
  });

  it('finds it in key and headers, and nothing where there is nothing', () => {
    expect(mentions(record(null, code), [code])).toBe(true);
    expect(mentions(record(null, null, { ce_subject: code }), [code])).toBe(true);
    expect(mentions(record(null, `${code}x`), [code])).toBe(false);
    expect(mentions(record(null), [code])).toBe(false);
  });
});
