import { describe, expect, it } from '@jest/globals';
import type { AlarmHeadRow } from '@ioc/shared/live/alarm-rows';
import { canvasOf, presets, type Room } from '#ui/room';
import { takeoverAlarms, takeoverCells } from '#wall/takeover';

const at = Date.parse('2026-01-05T10:00:00Z');
const row = (key: string, more: Partial<AlarmHeadRow> = {}): AlarmHeadRow => ({
  ...{ key, order: 0, name: key, nameEn: key, unit: 'U', unitName: 'U', cause: null, causeEn: null, value: null },
  ...{ state: 'new', priority: 'high', owner: 'operator', action: 'Gọi', actionEn: 'Call', phone: null, figure: null },
  ...{ raisedAt: '2026-01-05T10:00:00.000Z', ...more },
});
const shown = (rows: readonly AlarmHeadRow[], now = at + 1000, away: readonly string[] = []) =>
  takeoverAlarms(rows, now, new Set(away)).map(({ key }) => key);

describe('what takes a wall over', () => {
  it('is new and of the highest class', () => {
    const rows = [
      row('a'),
      row('seen', { state: 'acknowledged' }),
      row('gone', { state: 'returned' }),
      row('medium', { priority: 'medium' }),
    ];
    expect(shown(rows)).toEqual(['a']);
    expect(shown([])).toEqual([]);
  });
  it('stands for the set time and no longer', () => {
    expect(shown([row('a')], at + 300_000 - 1)).toEqual(['a']);
    expect(shown([row('a')], at + 300_000)).toEqual([]);
  });
  it('is a list with the newest first, and among equals in the order of the desk', () => {
    const later = '2026-01-05T10:00:00.500Z';
    expect(shown([row('a', { order: 2 }), row('b', { order: 1 }), row('c', { order: 3, raisedAt: later })])).toEqual([
      'c',
      'b',
      'a',
    ]);
  });
  it('leaves out what was put away on this screen, until it is raised again', () => {
    const away = ['a 2026-01-05T10:00:00.000Z'];
    expect(shown([row('a'), row('b')], at + 1000, away)).toEqual(['b']);
    expect(shown([row('a', { raisedAt: '2026-01-05T10:00:00.900Z' })], at + 1000, away)).toEqual(['a']);
  });
});

describe('where its parts stand', () => {
  const rooms: [string, Room][] = [
    ...Object.entries(presets),
    ['9×3', { ...presets['wall-4x3']!, columns: 9 }],
    ['2×1', { ...presets['wall-4x3']!, columns: 2, rows: 1 }],
    ['1×2', { ...presets['wall-4x3']!, columns: 1, rows: 2 }],
  ];
  const walls = rooms.filter(([, { columns, rows }]) => columns > 1 && rows > 1);
  const areaOf = (of: readonly { width: number; height: number }[]) =>
    Math.round(of.reduce((sum, { width, height }) => sum + width * height, 0));
  const all = { others: true, figure: true, map: true };
  const none = { others: false, figure: false, map: false };
  const some: Parameters<typeof takeoverCells>[1][] = [
    all,
    { ...all, others: false },
    { ...all, figure: false },
    { ...all, map: false },
    none,
  ];
  it.each(rooms.flatMap(([name, room]) => some.map((filled) => [name, room, filled] as const)))(
    '%s: inside, apart, and off the seams, %#',
    (_name, room, filled) => {
      const places = takeoverCells(room, filled);
      const { width, height } = canvasOf(room);
      const column = (px: number) => Math.floor(px / room.panelWidth);
      const row = (px: number) => Math.floor(px / room.panelHeight);
      places.forEach((one, i) => {
        expect([one.x >= 0, one.y >= 0, one.x + one.width <= width, one.y + one.height <= height + 0.01]).not.toContain(
          false,
        );
        // The map keeps its words off the seams by itself.
        if (one.part !== 'map')
          expect([column(one.x), row(one.y)]).toEqual([column(one.x + one.width - 1), row(one.y + one.height - 1)]);
        const apart = places
          .slice(i + 1)
          .every(
            (other) =>
              one.x + one.width <= other.x + 0.01 ||
              other.x + other.width <= one.x + 0.01 ||
              one.y + one.height <= other.y + 0.01 ||
              other.y + other.height <= one.y + 0.01,
          );
        expect(apart).toBe(true);
      });
    },
  );
  it.each(some)('leaves no part of one screen empty: %j', (filled) => {
    const room = { ...presets['wall-4x3']!, columns: 1, rows: 1 };
    const cells = takeoverCells(room, filled);
    expect(areaOf(cells)).toBe(areaOf([canvasOf(room)]));
    expect(cells).toHaveLength(2 + Number(filled.others) + Number(filled.figure || filled.map));
  });
  it.each(walls.flatMap(([name, room]) => some.map((filled) => [name, room, filled] as const)))(
    '%s: leaves no screen empty, %#',
    (_name, room, filled) => {
      expect(areaOf(takeoverCells(room, filled))).toBe(areaOf([canvasOf(room)]));
    },
  );
  it('has the words in the first column, the figures in the last, and the map between them', () => {
    const room = presets['wall-4x3']!;
    expect(takeoverCells(room, all)).toMatchObject([
      { part: 'what', x: 0, y: 0 },
      { part: 'deed', x: 0, y: 1080 },
      { part: 'others', x: 0, y: 2160 },
      { part: 'figure', x: 5760, y: 0 },
      { part: 'figures', x: 5760, y: 1080 },
      { part: 'figures', x: 5760, y: 2160 },
      { part: 'map', x: 1920, y: 0, width: 3840, height: 3240 },
    ]);
    const parts = (more: Partial<Room>) => takeoverCells({ ...room, ...more }, all).map(({ part }) => part);
    expect(parts({ rows: 1 })).toEqual(['what', 'deed']);
    expect(parts({ columns: 1 })).toEqual(['what', 'deed']);
  });
});
