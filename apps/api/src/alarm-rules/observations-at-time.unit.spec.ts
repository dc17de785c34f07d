import { describe, expect, it } from '@jest/globals';
import { ObservationsAtTime, type PublishedSeries } from '#alarm-rules/observations-at-time.js';

const series = (value: number, more: Partial<PublishedSeries> = {}): PublishedSeries => ({
  ...{ indicator: 'a', unit: 'U', period: '2026-01', value, numerator: null, denominator: null, plan: null },
  ...{ asOf: '2026-01-05T00:00:00.000Z', lastAt: '2026-01-05T00:00:00.000Z' },
  ...more,
});
const valuesOf = (one: ObservationsAtTime) => one.latest().map(({ value }) => value);

describe('the latest observations at a time', () => {
  it('are those that stood before, and what happened up to then', () => {
    const one = new ObservationsAtTime(new Map([['x', series(1)]]), [
      { at: 20, code: 'x', is: null },
      { at: 10, code: 'x', is: series(2) },
      { at: 30, code: 'y', is: series(3, { unit: 'V' }) },
    ]);
    const seen = [9, 10, 19, 20, 30].map((now) => [one.advance(now), valuesOf(one)]);
    expect(seen).toEqual([
      [false, [1]],
      [true, [2]],
      [false, [2]],
      [true, []],
      [true, [3]],
    ]);
  });

  it('are one of each indicator and unit: by when it was true, by when it came, by its period', () => {
    const later = '2026-01-06T00:00:00.000Z';
    const of = (...all: PublishedSeries[]) =>
      valuesOf(new ObservationsAtTime(new Map(all.map((is, n) => [String(n), is])), []));
    expect(of(series(1, { asOf: later }), series(2, { lastAt: later }))).toEqual([1]);
    expect(of(series(1), series(2, { lastAt: later }))).toEqual([2]);
    expect(of(series(1), series(2, { period: '2025-12' }), series(3, { period: '2026-02' }))).toEqual([3]);
    expect(of(series(1), series(2, { indicator: 'b' }), series(3, { unit: 'V' }))).toEqual([1, 2, 3]);
  });

  it('say nothing of when they came', () => {
    expect(new ObservationsAtTime(new Map([['x', series(1)]]), []).latest()[0]).not.toHaveProperty('lastAt');
  });
});
