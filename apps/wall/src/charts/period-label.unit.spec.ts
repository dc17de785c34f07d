import { describe, expect, it } from '@jest/globals';
import { periodLabel, shownLabels } from '#charts/period-label';

describe('the name of a period below a chart', () => {
  it.each([
    ['2026-11', 'T11', 'Nov'],
    ['2026-01', 'T1/26', 'Jan/26'],
    ['2026-12', 'T12', 'Dec'],
    ['2026-Q3', 'Q3/26', 'Q3/26'],
    ['2026-M9', 'M9/26', 'M9/26'],
    ['2025', '2025', '2025'],
    ['2026-11-09', '9/11', '9/11'],
    ['2026-11-23T08:00', '23/11', '23/11'],
  ])('%s is %s, in English %s', (period, vi, en) => {
    expect([periodLabel(period, 'vi-VN'), periodLabel(period, 'en-GB')]).toEqual([vi, en]);
  });
});

describe('names below a chart', () => {
  it.each([
    [12, 1200, 100, 12],
    [12, 1199, 100, 6],
    [12, 400, 100, 4],
    [12, 0, 100, 1],
    [1, 10, 100, 1],
  ])('%d of them in %d with %d each: %d are shown, the last always', (count, width, least, shown) => {
    const found = shownLabels(count, width, least);
    expect(found.size).toBe(shown);
    expect(found.has(count - 1)).toBe(true);
  });
});
