import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { ScenePanel } from '@ioc/shared/live/scenes';
import { sceneCells, sceneHead } from '#scenes/scene-cells';
import { canvasOf, presets, type Room } from '#ui/room';
import { type CellPlace, stripCells } from '#wall/strip-cells';

interface FileScene {
  readonly code: string;
  readonly panels: ({ readonly at: [number, number, number, number] } & Record<string, unknown>)[];
}
/** The scenes that are shipped; their figures do not matter here. */
const shipped = readdirSync('catalogue')
  .filter((province) => existsSync(`catalogue/${province}/scenes.yaml`))
  .flatMap((province) => {
    const scenes = parse(readFileSync(`catalogue/${province}/scenes.yaml`, 'utf8')) as FileScene[];
    return scenes.map(({ code, panels }): [string, ScenePanel[]] => [
      `${province} ${code}`,
      panels.map(({ at: [column, row, columns, rows], ...question }) => ({
        ...{ column, row, columns, rows },
        question: question as unknown as ScenePanel['question'],
      })),
    ]);
  });
const nine: Room = { ...presets['wall-4x3']!, name: 'wall-9x3', columns: 9 };
const two: Room = { ...presets['wall-4x3']!, name: 'wall-2x2', columns: 2, rows: 2 };
const rooms = [...Object.values(presets), nine, two];
const right = ({ x, width }: CellPlace) => x + width;
const bottom = ({ y, height }: CellPlace) => y + height;

it('are at least one of each province that has some', () => expect(shipped.length).toBeGreaterThan(12));

describe.each(rooms.map((room) => [room.name, room] as const))('in %s', (_name, room) => {
  it.each(shipped)('%s: panels are inside, apart, and no word stands on a seam', (_scene, panels) => {
    const { width, height } = canvasOf(room);
    const cells = sceneCells(room, panels);
    const isMap = (panel: number) => panels[panel]!.question.show === 'map';
    const placed = cells.flatMap(({ panel, places, words }) =>
      places.map((place) => ({ place, words, map: isMap(panel) })),
    );
    const all = [
      ...placed,
      ...[...stripCells(room), sceneHead(room)].map((place) => ({ place, words: null, map: false })),
    ];
    for (const [at, { place, words, map }] of all.entries()) {
      expect(place.x >= 0 && place.y >= 0 && right(place) <= width && bottom(place) <= height).toBe(true);
      expect(Math.min(place.width, place.height)).toBeGreaterThan(20);
      for (const { place: other } of all.slice(at + 1)) {
        const apart =
          right(place) <= other.x || right(other) <= place.x || bottom(place) <= other.y || bottom(other) <= place.y;
        expect([apart, place, other]).toEqual([true, place, other]);
      }
      if (map) continue;
      const screenOf = (from: number, to: number, size: number) => [
        Math.floor(from / size),
        Math.floor((to - 1) / size),
      ];
      const [left, last] = screenOf(place.x, place.x + (words ?? place.width), room.panelWidth);
      const [top, low] = screenOf(place.y, bottom(place), room.panelHeight);
      expect([left, top, place]).toEqual([last, low, place]);
    }
  });
});

describe.each(rooms.filter(({ columns }) => columns > 1).map((room) => [room.name, room] as const))(
  'no screen that panels cover is empty in %s',
  (_name, room) => {
    it.each(shipped)('%s', (_scene, panels) => {
      // A clock and a calendar are one picture each.
      if (panels.some(({ question: { show } }) => ['feed', 'days', 'clock', 'text', 'league'].includes(show))) return;
      const cells = sceneCells(room, panels).flatMap(({ places }) => places);
      for (let column = 0; column < room.columns; column += 1)
        for (let row = 0; row < room.rows; row += 1) {
          const [left, top] = [column * room.panelWidth, row * room.panelHeight];
          const covered = cells.reduce(
            (sum, { x, y, width, height }) =>
              sum +
              Math.max(0, Math.min(x + width, left + room.panelWidth) - Math.max(x, left)) *
                Math.max(0, Math.min(y + height, top + room.panelHeight) - Math.max(y, top)),
            0,
          );
          expect([column, row, covered / (room.panelWidth * room.panelHeight) > 0.6]).toEqual([column, row, true]);
        }
    });
  },
);

const panel = (column: number, row: number, columns: number, rows: number, show = 'feed'): ScenePanel => ({
  ...{ column, row, columns, rows },
  question: { show } as ScenePanel['question'],
});

describe('a panel over a seam', () => {
  const room = presets['wall-4x3']!;
  it('ends with its screen where the seam is near', () => {
    const across = sceneCells(
      room,
      [1, 5, 9].map((column) => panel(column, 1, 4, 12, 'map')),
    );
    expect(across.map(({ places: [place] }) => place!.x)).toEqual([17, 1920, 3 * 1920]);
  });
  it('keeps to the screen that has most of it', () => {
    const [, cell] = sceneCells(room, [panel(1, 1, 4, 4), panel(5, 1, 8, 4)]);
    expect(cell?.places.map(({ x }) => x)).toEqual([1920 + 17]);
    expect(cell?.places.map(right)).toEqual([2 * 1920 - 17]);
  });
  it('has its words on the first screen where it is a figure, and its trend on the others', () => {
    const [, cell] = sceneCells(room, [panel(1, 1, 4, 4), panel(5, 1, 8, 4, 'figure')]);
    expect(cell?.places.map(right)).toEqual([4 * 1920 - 17]);
    expect(cell?.words).toBe(1920 - 2 * 17);
  });
  it('has the best on its first screen and the weakest on its last where it ranks units', () => {
    const [cell] = sceneCells(room, [panel(1, 1, 12, 4, 'league')]);
    expect(cell?.places.map(({ x }) => x)).toEqual([17, 3 * 1920 + 17]);
  });
  it('leaves no panel without room where more panels stand than screens', () => {
    const stacked = sceneCells(
      presets['wall-3x2']!,
      [1, 5, 9].map((row) => panel(1, row, 4, 4)),
    );
    for (const { places } of stacked) expect(places[0]!.height).toBeGreaterThan(360);
  });
  it('is spread over its screens where it is a list of figures', () => {
    const [cell] = sceneCells(room, [panel(1, 1, 6, 12, 'figures')]);
    expect(cell?.places).toHaveLength(6);
  });
  it('is drawn where there is most room where it is one picture, and lists its numbers on the other screens', () => {
    const [cell] = sceneCells(room, [panel(1, 2, 3, 11, 'series')]);
    const areas = cell!.places.map(({ width, height }) => width * height);
    expect([areas.length, areas[0]]).toEqual([3, Math.max(...areas)]);
  });
  it('has a figure on the first row of its screens, and its trend on the others', () => {
    const [cell] = sceneCells(room, [panel(1, 1, 3, 12, 'figure')]);
    expect(cell?.places.map(({ y }) => Math.floor(y / 1080))).toEqual([0, 1, 2]);
  });
  it('goes over it where it is a map', () => {
    const [cell] = sceneCells(room, [panel(4, 1, 6, 12, 'map')]);
    expect(cell?.places.map(({ x, width }) => [x, width])).toEqual([[1920, 3840 - 11]]);
  });
  it('goes down to the edge beside the strip', () => {
    const [left, below] = sceneCells(room, [panel(1, 9, 3, 4), panel(4, 9, 3, 4)]).map(({ places }) => places[0]!);
    expect(bottom(left!)).toBeGreaterThan(bottom(below!));
  });
});
