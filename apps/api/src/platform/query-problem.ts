import { isBadText } from '#platform/bad-text.js';
import type { Said } from '#platform/error-answer.js';

/**
 * What is wrong with the query of an address, before anybody reads a parameter: an escape that says nothing, a parameter
 * that is named twice, text that no table can hold, a parameter where there are none. Pure.
 * @param raw the address as it was sent
 * @param takes whether the address has parameters at all; which ones it says itself
 */
export function queryProblem(raw: string, takes: boolean): Said | null {
  const query = raw.includes('?') ? raw.slice(raw.indexOf('?') + 1) : '';
  const seen = new Set<string>();
  for (const pair of query.split('&').filter((one) => one !== '')) {
    const [name = '', whole] = [pair.split('=', 1)[0] ?? '', pair].map(decoded);
    const shown = name.slice(0, 100).toWellFormed().replaceAll('\0', '␀');
    if (whole === undefined) return malformed(shown);
    if (isBadText(whole)) return badText(shown);
    if (seen.has(name)) return repeated(shown);
    if (!takes) return unknown(shown);
    seen.add(name);
  }
  return null;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

const malformed = (field: string): Said => ({
  code: 'malformed-address',
  field: field || null,
  expected: 'UTF-8, percent-encoded',
  message: `${field}: mã hóa %XX sai / the percent-encoding is wrong, expected UTF-8`,
});
const badText = (field: string): Said => ({
  code: 'bad-text',
  field,
  message: `${field}: có ký tự U+0000, không lưu được / holds U+0000, which cannot be stored`,
});
const repeated = (field: string): Said => ({
  code: 'repeated-parameter',
  field,
  expected: 'once',
  message: `${field}: tham số chỉ được ghi một lần / expected once`,
});
const unknown = (field: string): Said => ({
  code: 'unknown-parameter',
  field,
  message: `${field}: không có tham số này / no such parameter`,
});
