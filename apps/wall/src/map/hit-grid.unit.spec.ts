import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HitGrid } from '#map/hit-grid';
import { boxAround, touches } from '#map/label-placement';

const view = { width: 500, height: 400 };
const marks = fc.array(
  fc.record({
    x: fc.integer({ min: -60, max: 560 }),
    y: fc.integer({ min: -60, max: 460 }),
    r: fc.integer({ min: 2, max: 40 }),
    bad: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 80 },
);
const gridOf = (all: { x: number; y: number; r: number; bad: number }[]) => {
  const order = (i: number): number => all[i]!.bad * all.length + i;
  const column = (name: 'x' | 'y' | 'r') => Float32Array.from(all, (one) => one[name]);
  return { grid: new HitGrid(column('x'), column('y'), column('r'), view, order), order };
};

describe('finding marks on the screen', () => {
  it('answers the mark that lies on top, which is the worse and not the later', () => {
    const { grid } = gridOf([
      { x: 100, y: 100, r: 20, bad: 2 },
      { x: 105, y: 100, r: 20, bad: 0 },
    ]);
    expect(grid.at(104, 100)).toBe(0);
    expect(grid.within(boxAround(104, 100, 4, 4))).toEqual([1, 0]);
  });

  it('answers what a search through all marks answers', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 400 }), (all, x, y) => {
        const { grid, order } = gridOf(all);
        const under = all.flatMap((one, i) => ((one.x - x) ** 2 + (one.y - y) ** 2 <= one.r ** 2 ? [i] : []));
        expect(grid.at(x, y)).toBe(under.sort((a, b) => order(b) - order(a))[0] ?? -1);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('lists every mark that reaches into a box, in painting order', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 0, max: 450 }), fc.integer({ min: 0, max: 350 }), (all, x, y) => {
        const { grid, order } = gridOf(all);
        const box = { left: x, top: y, right: x + 50, bottom: y + 50 };
        const reaching = all.flatMap((one, i) =>
          touches(box, boxAround(one.x, one.y, 2 * one.r, 2 * one.r)) ? [i] : [],
        );
        expect(grid.within(box)).toEqual(reaching.sort((a, b) => order(a) - order(b)));
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
