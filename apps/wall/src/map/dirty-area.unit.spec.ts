import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DirtyArea } from '#map/dirty-area';
import { boxAround, touches } from '#map/label-placement';

const side = (min: number, max: number) => fc.integer({ min, max });
const boxes = fc.array(
  fc.tuple(side(0, 2000), side(0, 1000), side(4, 60)).map(([x, y, size]) => boxAround(x, y, size, size)),
  { minLength: 1, maxLength: 60 },
);

describe('what must be painted again', () => {
  it('covers every changed box and paints no place twice', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const dirty = new DirtyArea();
        all.forEach((box) => dirty.add(box));
        const work = dirty.take(2000, 1000);
        if (work === 'all') return;
        for (const box of all)
          expect(
            work.some((w) => w.left <= box.left && w.right >= box.right && w.top <= box.top && w.bottom >= box.bottom),
          ).toBe(true);
        work.forEach((a, i) => work.slice(i + 1).forEach((b) => expect(touches(a, b)).toBe(false)));
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it('joins boxes that only the grown box reaches', () => {
    const dirty = new DirtyArea();
    const row = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 10 });
    dirty.add(row(0, 10, 0));
    dirty.add(row(14, 24, 20));
    dirty.add(row(8, 30, 12)); // touches the second alone; together they reach no other
    dirty.add({ left: 5, right: 9, top: 5, bottom: 13 }); // joins the first and the rest
    expect(dirty.take(1000, 1000)).toEqual([{ left: 0, right: 30, top: 0, bottom: 30 }]);
  });

  it('is all once asked for all, and nothing after it was taken', () => {
    const dirty = new DirtyArea();
    dirty.add(boxAround(10, 10, 4, 4));
    dirty.addAll();
    dirty.add(boxAround(50, 50, 4, 4));
    expect(dirty.take(1000, 1000)).toBe('all');
    expect(dirty.take(1000, 1000)).toEqual([]);
  });

  it('is all when most of the picture has changed', () => {
    const dirty = new DirtyArea();
    dirty.add(boxAround(50, 50, 90, 90));
    expect(dirty.take(100, 100)).toBe('all');
  });
});
