import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balanced, boxAround, placeLabels, touches, type Wish } from '#map/label-placement';

const frame = { left: 0, top: 0, right: 400, bottom: 300 };
const wish = (more: Partial<Wish>): Wish => ({
  text: 'x',
  x: 100,
  y: 100,
  width: 60,
  height: 16,
  rank: 3,
  gap: 4,
  ...more,
});
const box = ({ wish: { width, height }, x, y }: { wish: Wish; x: number; y: number }) => boxAround(x, y, width, height);

describe('label placement', () => {
  it('never lets two labels collide nor one leave the frame, and draws none twice', () => {
    const any = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 10, max: 120 }),
      rank: fc.integer({ min: 0, max: 5 }),
      insist: fc.boolean(),
      gap: fc.constantFrom(null, 5),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (wishes) => {
        const placed = placeLabels(wishes.map(wish), frame, [boxAround(200, 150, 80, 80)]);
        const boxes = placed.map(box);
        expect(new Set(placed.map((one) => one.wish)).size).toBe(placed.length);
        boxes.forEach((a, i) => {
          expect(a.left >= 0 && a.top >= 0 && a.right <= 400 && a.bottom <= 300).toBe(true);
          for (const b of boxes.slice(i + 1)) expect(touches(a, b)).toBe(false);
        });
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('gives the place to the more important name, whatever the order they come in', () => {
    const [small, great] = [wish({ text: 'small', rank: 4, gap: null }), wish({ text: 'great', rank: 1, gap: null })];
    expect(placeLabels([small, great], frame).map((one) => one.wish.text)).toEqual(['great']);
  });

  it('goes to the left of its point where the right is taken', () => {
    const [placed] = placeLabels([wish({})], frame, [boxAround(140, 100, 60, 60)]);
    expect(placed!.x).toBe(100 - 4 - 30);
  });

  it('leaves a name out rather than write over a mark, unless it insists', () => {
    const all = [frame];
    expect(placeLabels([wish({})], frame, all)).toEqual([]);
    expect(placeLabels([wish({ insist: true })], frame, all)).toHaveLength(1);
  });
});

describe('breaking a name', () => {
  const measure = (text: string): number => text.length;
  it('makes the widest line as narrow as it can be', () => {
    expect(balanced('Nam Cửa Việt', 2, measure)).toEqual(['Nam Cửa', 'Việt']);
    expect(balanced('Nam Cửa Việt', 3, measure)).toEqual(['Nam', 'Cửa', 'Việt']);
  });
  it('breaks at spaces only', () => {
    expect(balanced('Đakrông', 2, measure)).toBeNull();
  });
});
