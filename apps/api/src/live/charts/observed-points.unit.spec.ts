import { describe, expect, it } from '@jest/globals';
import { observedPoints } from '#live/charts/observed-points.js';

const seen = (...all: [string, number | null][]) => all.map(([period, value]) => ({ period, value }));

describe('observed periods as a series', () => {
  it('are those of the kind that was observed last, oldest first, beside the year before', () => {
    const periods = seen(
      ['2026-02', 5],
      ['2026-Q1', 99],
      ['2026-01', 4],
      ['2025', 50],
      ['2025-02', 3],
      ['2025-01', null],
    );
    expect(observedPoints(periods, 2)).toEqual([
      { period: '2026-01', value: 4, yearBefore: null },
      { period: '2026-02', value: 5, yearBefore: 3 },
    ]);
    expect(observedPoints(periods, 12).map(({ period }) => period)).toEqual([
      '2025-01',
      '2025-02',
      '2026-01',
      '2026-02',
    ]);
  });
  it('of years have no year before: it is in the line', () => {
    expect(observedPoints(seen(['2025', 2], ['2024', 1]), 12)).toEqual([
      { period: '2024', value: 1, yearBefore: null },
      { period: '2025', value: 2, yearBefore: null },
    ]);
  });
  it('never mix quarters with halves or days with months', () => {
    expect(observedPoints(seen(['2026-H1', 2], ['2026-Q1', 1], ['2025-H1', 3]), 12).map(({ value }) => value)).toEqual([
      3, 2,
    ]);
    expect(observedPoints(seen(['2026-03-02', 2], ['2026-03', 1]), 12).map(({ period }) => period)).toEqual([
      '2026-03-02',
    ]);
  });
  it('are none where nothing was observed', () => expect(observedPoints([], 12)).toEqual([]));
});
