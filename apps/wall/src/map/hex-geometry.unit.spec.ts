import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { centreOf, fitCells, hexagon, type HexCell } from '#map/hex-geometry';
import { contains } from '#map/shapes';

const around = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [-1, 1],
] as const;

describe('the cartogram', () => {
  it('puts all six neighbours at the same distance: √3 of the side', () => {
    const here = centreOf({ q: 3, r: 5 });
    for (const [q, r] of around) {
      const there = centreOf({ q: 3 + q, r: 5 + r });
      expect(Math.hypot(there.x - here.x, there.y - here.y)).toBeCloseTo(Math.sqrt(3), 12);
    }
  });

  it('has r grow to the south, as screens do', () => {
    expect(centreOf({ q: 0, r: 1 }).y).toBeGreaterThan(centreOf({ q: 0, r: 0 }).y);
  });

  it('finds the scale and shift that the places were made with', () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), number, number, (size, dx, dy) => {
        const cells: HexCell[] = [
          [0, 0],
          [4, 1],
          [2, 7],
          [1, 3],
        ].map(([q, r], i) => ({ code: String(i), q: q!, r: r! }));
        const places = new Map(
          cells.map((cell) => [cell.code, { x: centreOf(cell).x * size + dx, y: centreOf(cell).y * size + dy }]),
        );
        const fit = fitCells(cells, places)!;
        [fit.size - size, fit.dx - dx, fit.dy - dy].forEach((off) => expect(off).toBeCloseTo(0, 6));
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('is null without two true places to lie by', () => {
    expect(fitCells([{ code: 'a', q: 0, r: 0 }], new Map([['a', { x: 1, y: 1 }]]))).toBeNull();
    expect(fitCells([], new Map())).toBeNull();
  });

  it('draws cells that hold their own centre and not that of a neighbour', () => {
    const fit = { size: 10, dx: 3, dy: 4 };
    const own = hexagon({ code: 'a', q: 2, r: 2 }, fit);
    const centre = (q: number, r: number) => ({ x: centreOf({ q, r }).x * 10 + 3, y: centreOf({ q, r }).y * 10 + 4 });
    expect(contains([own], centre(2, 2).x, centre(2, 2).y)).toBe(true);
    for (const [q, r] of around) expect(contains([own], centre(2 + q, 2 + r).x, centre(2 + q, 2 + r).y)).toBe(false);
  });
});
