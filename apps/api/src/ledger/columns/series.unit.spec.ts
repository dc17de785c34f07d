import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Series } from '#ledger/columns/series.js';

const seriesOf = (entries: readonly (readonly [day: number, n: number])[]) => {
  const series = new Series();
  for (const [day, n] of entries) series.add(day, n);
  return series;
};

describe('a series of days', () => {
  it('has sums up to any day, whatever the order in which entries came', () => {
    const entry = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), fc.integer({ min: -32, max: 32 }), (entries, day) => {
        const sum = entries.filter(([of]) => of <= day).reduce((all, [, n]) => all + n, 0);
        expect(seriesOf(entries).until(day)).toBe(sum);
        expect(seriesOf(entries).length).toBe(new Set(entries.map(([of]) => of)).size);
      }),
      { seed: 12 },
    );
  });

  it('visits each day of a stretch once, in order, with its own number', () => {
    const series = seriesOf([
      [5, 2],
      [1, 7],
      [3, -4],
      [5, 1],
    ]);
    const visited: number[][] = [];
    series.eachDay(1, 5, (day, n) => visited.push([day, n]));
    series.eachDay(2, 4, (day, n) => visited.push([day, n]));
    expect(visited).toEqual([
      [1, 7],
      [3, -4],
      [5, 3],
      [3, -4],
    ]);
  });

  it('has begun with its first entry, though it adds up to nothing', () => {
    const series = seriesOf([
      [4, 1],
      [4, -1],
    ]);
    expect([series.begunBy(3), series.begunBy(4), series.until(4), new Series().begunBy(9)]).toEqual([
      false,
      true,
      0,
      false,
    ]);
  });
});
