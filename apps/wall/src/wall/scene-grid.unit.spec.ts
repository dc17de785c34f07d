import { describe, expect, it } from '@jest/globals';
import { canvasOf, presets, type Room } from '#ui/room';
import { type Cell, sceneOf } from '#wall/scene-grid';
import { everything } from '#wall/sparse-scene';

const rooms = Object.values(presets);
const nine: Room = { ...presets['wall-4x3']!, name: 'wall-9x3', columns: 9 };
const right = ({ x, width }: Cell) => x + width;
const bottom = ({ y, height }: Cell) => y + height;

const scenes = [...rooms, nine].flatMap((room) =>
  [true, false].map((hasMap) => [hasMap ? room.name : `${room.name}, without a map`, room, hasMap] as const),
);

describe.each(scenes)('the overview in %s', (_name, room, hasMap) => {
  const cells = sceneOf(room, { ...everything, map: hasMap });
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
    for (const cell of cells.filter(({ slot }) => slot !== 'map' || !hasMap)) {
      expect(Math.floor(cell.x / room.panelWidth)).toBe(Math.floor((right(cell) - 1) / room.panelWidth));
      expect(Math.floor(cell.y / room.panelHeight)).toBe(Math.floor((bottom(cell) - 1) / room.panelHeight));
    }
  });
  it('gives the room of a map that is not there to figures, and keeps the name of the province', () => {
    const area = (some: readonly Cell[]) => some.reduce((sum, { width, height }) => sum + width * height, 0);
    const of = (slot: Cell['slot'], scene: readonly Cell[]) => scene.filter((cell) => cell.slot === slot);
    const [withMap, without] = [sceneOf(room), sceneOf(room, { ...everything, map: false })];
    expect(of('map', without)).toHaveLength(1);
    expect(area(of('figures', without)) - area(of('figures', withMap))).toBeGreaterThan(area(of('map', withMap)) / 2);
  });
});

describe('a province that has not much yet, on one screen', () => {
  const room = presets['desk']!;
  const cells = sceneOf(room, { map: false, league: false, figures: 1 });
  const of = (slot: Cell['slot']) => cells.filter((cell) => cell.slot === slot);

  it('has no empty league, no second column of figures, and one name', () => {
    expect(cells.map(({ slot }) => slot).sort()).toEqual(['clock', 'feed', 'figures', 'map', 'needs', 'sources']);
  });

  it('gives their room to what just happened, beside the figures and above the strip', () => {
    const [[figures], [map], [feed], [needs]] = [of('figures'), of('map'), of('feed'), of('needs')];
    expect([feed!.x, feed!.width]).toEqual([map!.x, map!.width]);
    expect(feed!.x).toBeGreaterThanOrEqual(right(figures!));
    expect(feed!.y).toBeGreaterThanOrEqual(bottom(map!));
    expect(bottom(feed!)).toBeLessThanOrEqual(needs!.y);
    expect(feed!.height).toBeGreaterThan(canvasOf(room).height / 2);
  });
});
