import { expect, it } from '@jest/globals';
import { windowWords } from '#panels/figure-view';
import type { T } from '#i18n/use-words';

const t = ((key: string, words: object = {}) => `${key} ${Object.values(words).join(' ')}`) as unknown as T;
const words = (from: string, to: string) => windowWords({ from, to }, '2026-11-30', t);

it('a window is said by its period, and a report quarter is not a quarter', () => {
  expect(words('2023-01-01', '2023-03-31')).toBe('window.quarter 1 2023');
  expect(words('2022-12-15', '2023-03-14')).toBe('window.reportQuarter 1 2023');
  expect(words('2023-09-15', '2023-12-14')).toBe('window.reportQuarter 4 2023');
  expect(words('2022-12-15', '2023-03-13')).toBe('window.range 15/12/2022 13/03/2023');
});

it('a moment is said by the year or the month that ends with it', () => {
  const at = (to: string) => windowWords({ from: null, to }, '2026-11-30', t).trim();
  expect(at('2026-11-30')).toBe('window.now');
  expect(at('2025-12-31')).toBe('window.stockOfYear 2025');
  expect(at('2026-10-31')).toBe('window.stockOfMonth 10 2026');
  expect(at('2024-02-29')).toBe('window.stockOfMonth 02 2024');
  expect(at('2024-02-28')).toBe('window.stock 28/02/2024');
});
