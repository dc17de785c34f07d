import { expect, it } from '@jest/globals';
import { borderAt, keepsBorder } from '#ledger/columns/border.js';

it('what is known before yesterday, by local days, is not written again', () => {
  expect(borderAt(Date.parse('2026-03-01T00:00:00+07:00'))).toBe('2026-02-28');
  expect(borderAt(Date.parse('2026-03-01T23:59:59+07:00'))).toBe('2026-02-28');
});

it.each([
  ['2026-03-01', true],
  ['2026-03-07', true],
  ['2026-03-08', false],
  ['2026-02-28', false],
])('what was read before the 1st of March serves for %s: %s', (border, keeps) => {
  expect(keepsBorder('2026-03-01', border)).toBe(keeps);
});
