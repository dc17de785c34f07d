import { describe, expect, it } from '@jest/globals';
import { aRow } from '#panels/figure.factory';
import { heightFor, heights, packFigures } from '#panels/pack-figures';

const rows = (count: number) => Array.from({ length: count }, (_, at) => aRow(at + 1));
const calm = (count: number) => rows(count).map((row) => ({ ...row, judgement: 'none' as const }));
const used = ({ panels, list }: ReturnType<typeof packFigures>['cells'][number]) =>
  panels.reduce((sum, { size }) => sum + heights[size] + heights.gap, 0) +
  (list.length ? heights.listHead + list.length * heights.listRow : 0);

describe('laying figures out', () => {
  it('gives every figure a panel when there is room', () => {
    const { cells, hidden } = packFigures(calm(6), [1720]);
    expect(cells[0]!.panels).toHaveLength(6);
    expect(hidden).toBe(0);
  });
  it('lists the rest below six panels on a desk and hides none of thirteen', () => {
    const { cells, hidden } = packFigures(calm(13), [1720]);
    expect(cells[0]!.panels).toHaveLength(6);
    expect(cells[0]!.list).toHaveLength(7);
    expect(hidden).toBe(0);
  });
  it('spreads them over the cells when all are panels, and fills a short cell no further than it goes', () => {
    const counts = (cells: number[]) => packFigures(calm(7), cells).cells.map(({ panels }) => panels.length);
    expect(counts([1720, 1100, 1100])).toEqual([3, 2, 2]);
    expect(counts([1720, 190])).toEqual([6, 1]);
  });
  it('hides none in a cell of the height for so many, however long their names, and leaves little of it', () => {
    for (let count = 1; count <= 40; count++) {
      const [cell] = packFigures(calm(count), [heightFor(count)], () => heights.listRowTwo).cells;
      expect([count, cell!.panels.length + cell!.list.length]).toEqual([count, count]);
      const taken = cell!.panels.reduce((sum, { size }) => sum + heights[size] + heights.gap, 0);
      const listed = cell!.list.length === 0 ? 0 : heights.listHead + cell!.list.length * heights.listRowTwo;
      expect(heightFor(count) - taken - listed).toBeLessThanOrEqual(heights.headline);
    }
    expect([1, 8, 9].map((count) => packFigures(calm(count), [heightFor(count)]).cells[0]!.panels.length)).toEqual([
      ...[1, 8, 6],
    ]);
  });
  it('never fills a cell beyond its height', () => {
    for (const count of [0, 1, 5, 7, 13, 40])
      for (const cells of [[1720], [378, 378, 378], [378, 378], [378, 378, 378, 280], [200], [50]]) {
        const packed = packFigures(calm(count), cells);
        packed.cells.forEach((cell, at) => expect(used(cell)).toBeLessThanOrEqual(cells[at]! + heights.gap));
        const shown = packed.cells.reduce((sum, { panels, list }) => sum + panels.length + list.length, 0);
        expect(shown + packed.hidden).toBe(count);
      }
  });
  it('keeps the order of the catalogue from cell to cell', () => {
    const { cells } = packFigures(calm(6).reverse(), [378, 378, 378]);
    expect(cells.flatMap(({ panels }) => panels.map(({ row }) => row.order))).toEqual([1, 2, 3, 4, 5, 6]);
  });
  it('counts a long name as two lines, and never overflows by taking in what is out of bounds', () => {
    const tall = (row: { order: number }) => (row.order % 2 === 0 ? heights.listRowTwo : heights.listRow);
    const many = calm(20).map((row) => (row.order >= 17 ? { ...row, judgement: 'breach' as const } : row));
    for (const cells of [[1720], [900], [378, 378, 300], [560]]) {
      const [last] = packFigures(many, cells, tall).cells.slice(-1);
      const { panels, list } = last!;
      const taken = panels.reduce((sum, { size }) => sum + heights[size] + heights.gap, 0);
      const listed = list.length === 0 ? 0 : heights.listHead + list.reduce((sum, row) => sum + tall(row), 0);
      expect(taken + listed).toBeLessThanOrEqual(cells.at(-1)! + heights.gap);
      expect(list.some(({ order }) => order >= 17)).toBe(true);
    }
  });
  it('does not give the headline to a small sample', () => {
    const rows = [aRow(1, { denominator: 7, numerator: 5 }), aRow(2)];
    const { panels } = packFigures(rows, [heights.headline + heights.second + 2 * heights.gap]).cells[0]!;
    expect(panels.map(({ size }) => size)).toEqual(['second', 'headline']);
  });
  it('lets a hidden figure that is out of bounds take the place of a listed one that is not', () => {
    const many = calm(20).map((row) => (row.order === 20 ? { ...row, judgement: 'breach' as const } : row));
    const { cells } = packFigures(many, [1720]);
    expect(cells[0]!.list.map(({ order }) => order)).toContain(20);
  });
  it('shows the chief two at headline size in a tall cell, however many figures there are', () => {
    for (const count of [6, 8, 13, 20]) {
      const { panels } = packFigures(calm(count), [1720]).cells[0]!;
      expect([count, ...panels.slice(0, 2).map(({ size }) => size)]).toEqual([count, 'headline', 'headline']);
      expect(panels.length).toBeGreaterThanOrEqual(4);
    }
  });
});
