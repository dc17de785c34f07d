import { describe, expect, it } from '@jest/globals';
import { sparkline } from '#charts/sparkline-path';

describe('a trend line', () => {
  it('breaks where a day is unknown instead of falling to zero', () => {
    const { runs } = sparkline([10, 12, null, 11, 10], null);
    expect(runs).toHaveLength(2);
    expect(runs[0]).toMatch(/^M0 \S+L25 \S+$/);
  });
  it('keeps its target inside the picture', () => {
    const { targetY, last } = sparkline([80, 82], 95);
    expect(targetY).toBeGreaterThan(0);
    expect(targetY).toBeLessThan(last!.y);
  });
  it('marks the newest known value, not the newest day', () => {
    expect(sparkline([1, 2, null], null).last).toEqual({ x: 50, y: expect.closeTo(10) });
  });
  it('has nothing to draw without a value', () => {
    expect(sparkline([null, null], 5)).toEqual({ runs: [], last: null, targetY: null });
  });
  it('draws equal values as a level line', () => {
    expect(sparkline([5, 5, 5], null).runs).toEqual(['M0 90L50 90L100 90']);
  });
});
