import { describe, expect, it } from '@jest/globals';
import { seriesShapes } from '#charts/series-shapes';

const points = (...values: (number | null)[]) =>
  values.map((value, at) => ({ period: `2026-0${at + 1}`, value, yearBefore: null as number | null }));
const plain = { target: null, zero: true, whole: true, runs: false };

describe('a series as shapes', () => {
  it('goes from the left edge to the right one, highest value below or at the highest mark', () => {
    const shapes = seriesShapes(points(0, 50, 100), plain)!;
    expect(shapes.values).toEqual(['M0 100L50 50L100 0']);
    expect(shapes.last).toEqual({ at: 2, x: 100, y: 0, runs: false });
    expect(shapes.ticks.map(({ value, y }) => [value, y])).toEqual([
      [0, 100],
      [50, 50],
      [100, 0],
    ]);
    expect([shapes.targetY, shapes.yearBefore]).toEqual([null, []]);
  });
  it('breaks where nothing is known, and ends at the newest known value', () => {
    const shapes = seriesShapes(points(100, null, 0, null), plain)!;
    expect(shapes.values).toHaveLength(2);
    expect(shapes.last).toMatchObject({ at: 2 });
  });
  it('has the year before and the target on the same scale', () => {
    const given = points(10, 10).map((point) => ({ ...point, yearBefore: 20 }));
    const shapes = seriesShapes(given, { ...plain, target: 30 })!;
    expect(shapes.yearBefore).toEqual(['M0 33.33L100 33.33']);
    expect(shapes.targetY).toBe(0);
    expect(shapes.values).toEqual(['M0 66.67L100 66.67']);
  });
  it('ends its line with the last period that is over, and leads on to the one that runs', () => {
    const given = points(50, 100, 0).map((point) => ({ ...point, yearBefore: 50 }));
    const shapes = seriesShapes(given, { ...plain, runs: true })!;
    expect(shapes.values).toEqual(['M0 50L50 0']);
    expect(shapes.yearBefore).toEqual(['M0 50L50 50']);
    expect(shapes.running).toEqual({ values: ['M50 0L100 100'], yearBefore: ['M50 50L100 50'] });
    expect(shapes.last).toEqual({ at: 2, x: 100, y: 100, runs: true });
    expect(seriesShapes(given, plain)!.running).toEqual({ values: [], yearBefore: [] });
  });
  it('has the scale of whole periods for a rate, whose first hours stand at the edge', () => {
    const rate = { target: 95, zero: false, whole: false, runs: true };
    const shapes = seriesShapes(points(92, 90, 94, 0.7), rate)!;
    expect(shapes.ticks[0]!.value).toBeGreaterThanOrEqual(85);
    expect(shapes.last).toMatchObject({ at: 3, y: 100, runs: true });
    expect(seriesShapes(points(92, 90, 94, 0.7), { ...rate, runs: false })!.ticks[0]!.value).toBeLessThan(1);
    // A count begins at zero anyway, and more than ever before is seen as such.
    expect(seriesShapes(points(1, 2, 90), { ...plain, runs: true })!.ticks.at(-1)!.value).toBeGreaterThanOrEqual(90);
    // With nothing but the running period its own value makes the scale.
    expect(seriesShapes(points(null, 50), { ...rate, target: null })!.last!.y).toBeGreaterThan(0);
    expect(seriesShapes(points(null, 50), { ...rate, target: null })!.last!.y).toBeLessThan(100);
  });
  it('leads on to nothing where either end is unknown', () => {
    const running = (...values: (number | null)[]) => seriesShapes(points(...values), { ...plain, runs: true })!;
    expect(running(1, 2, null)).toMatchObject({ running: { values: [] }, last: { at: 1, runs: false } });
    expect(running(1, null, 2)).toMatchObject({ running: { values: [] }, last: { at: 2, runs: true } });
    expect(running(1)).toMatchObject({ values: [], running: { values: [] }, last: { at: 0, runs: true } });
  });
  it('of one point stands in the middle; of none there is none', () => {
    expect(seriesShapes(points(5), plain)).toMatchObject({ xs: [50], last: { x: 50 } });
    expect(seriesShapes(points(null, null), plain)).toBeNull();
    expect(seriesShapes([], plain)).toBeNull();
  });
});
