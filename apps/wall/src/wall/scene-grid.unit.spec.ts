import { describe, expect, it } from '@jest/globals';
import { canvasOf, presets, type Room } from '#ui/room';
import { type Cell, sceneOf } from '#wall/scene-grid';

const rooms = Object.values(presets);
const nine: Room = { ...presets['wall-4x3']!, name: 'wall-9x3', columns: 9 };
const right = ({ x, width }: Cell) => x + width;
const bottom = ({ y, height }: Cell) => y + height;

describe.each([...rooms, nine].map((room) => [room.name, room] as const))('the overview in %s', (_name, room) => {
  const cells = sceneOf(room);
  it('stays inside the canvas, and no two cells overlap', () => {
    const { width, height } = canvasOf(room);
    for (const [at, cell] of cells.entries()) {
      expect(cell.x >= 0 && cell.y >= 0 && right(cell) <= width && bottom(cell) <= height).toBe(true);
      expect(cell.width > 0 && cell.height > 0).toBe(true);
      for (const other of cells.slice(at + 1)) {
        const apart =
          right(cell) <= other.x || right(other) <= cell.x || bottom(cell) <= other.y || bottom(other) <= cell.y;
        expect([apart, cell.slot, other.slot]).toEqual([true, cell.slot, other.slot]);
      }
    }
  });
  it('has figures, a map, both leagues, what just happened, and the strip', () => {
    const slots = new Set(cells.map(({ slot }) => slot));
    expect([...slots].sort()).toEqual([
      'clock',
      'communes',
      'departments',
      'feed',
      'figures',
      'map',
      'needs',
      'sources',
    ]);
  });
  it('puts no word on a seam: every cell but the map lies inside one panel', () => {
    for (const cell of cells.filter(({ slot }) => slot !== 'map')) {
      expect(Math.floor(cell.x / room.panelWidth)).toBe(Math.floor((right(cell) - 1) / room.panelWidth));
      expect(Math.floor(cell.y / room.panelHeight)).toBe(Math.floor((bottom(cell) - 1) / room.panelHeight));
    }
  });
});
