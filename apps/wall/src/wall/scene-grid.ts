import { arcmin, canvasOf, type Room } from '#ui/room';
import { everything, feedBelowName, fewFigures, type Has, withoutLeagues } from '#wall/sparse-scene';
import { edge, foot as strip, gap, type CellPlace, stripCells } from '#wall/strip-cells';

/** What stands where. `figures` may have several cells, filled in order. */
type Slot = 'figures' | 'map' | 'departments' | 'communes' | 'feed' | 'needs' | 'sources' | 'clock';
export interface Cell extends CellPlace {
  readonly slot: Slot;
}

/**
 * The cells of the overview in a room. On a wall of panels every cell but the map lies inside one physical panel, so that
 * no word stands on a seam; a single screen keeps the same places.
 */
export function sceneOf(room: Room, has: Has = everything): Cell[] {
  const unit = arcmin(room);
  const px = (minutes: number) => Math.round(minutes * unit);
  const all = room.columns >= 3 && room.rows >= 2 ? onPanels(room, px) : onOneScreen(room, px, unit);
  const oneScreen = room.columns === 1 && room.rows === 1;
  const cells = has.league ? all : withoutLeagues(all, oneScreen);
  if (!has.map && oneScreen && has.figures <= fewFigures) return feedBelowName(cells, px(nameAlone), px(gap));
  return has.map ? cells : cells.flatMap((cell) => (cell.slot === 'map' ? withoutMap(cell, room, px) : [cell]));
}

type Px = (minutes: number) => number;

/** Minutes of arc: the name of the province above what stands in the room of a map. */
const nameAlone = 150;
/** Minutes of arc: two columns of figures from this width on. */
const twoColumns = 900;

/**
 * The cells in the room of a map that the province does not have: its name, and figures below it, none of them on a seam.
 */
function withoutMap(map: Cell, room: Room, px: Px): Cell[] {
  const [g, name] = [px(gap), px(nameAlone)];
  const [firstColumn, lastColumn] = [map.x, map.x + map.width - 1].map((x) => Math.floor(x / room.panelWidth)) as [
    number,
    number,
  ];
  const [firstRow, lastRow] = [map.y, map.y + map.height - 1].map((y) => Math.floor(y / room.panelHeight)) as [
    number,
    number,
  ];
  const columns = lastColumn - firstColumn + 1;
  const halves = columns === 1 && map.width >= px(twoColumns) ? 2 : 1;
  const cells: Cell[] = [
    {
      ...map,
      width: Math.min(map.width, room.panelWidth - (map.x % room.panelWidth)) - (columns > 1 ? px(edge) : 0),
      height: name,
    },
  ];
  for (let column = firstColumn; column <= lastColumn; column++) {
    for (let row = firstRow; row <= lastRow; row++) {
      const left = Math.max(map.x, column * room.panelWidth + (column > firstColumn ? px(edge) : 0));
      const right = Math.min(map.x + map.width, (column + 1) * room.panelWidth - (column < lastColumn ? px(edge) : 0));
      const below = row === firstRow ? map.y + name + g : row * room.panelHeight + px(edge);
      const end = Math.min(map.y + map.height, (row + 1) * room.panelHeight - (row < lastRow ? px(edge) : 0));
      const width = Math.floor((right - left - (halves - 1) * g) / halves);
      for (let half = 0; half < halves; half++)
        cells.push({ slot: 'figures', x: left + half * (width + g), y: below, width, height: end - below });
    }
  }
  return cells;
}

const shares = (min: number, share: number, most: number, whole: number) =>
  Math.min(most, Math.max(min, share * whole));

/** Narrower than this (minutes of arc) the strip takes the whole width and the figures end above it. */
const roomy = 2200;

function onOneScreen(room: Room, px: Px, unit: number): Cell[] {
  const { width, height } = canvasOf(room);
  const [e, g, foot] = [px(edge), px(gap), px(strip)];
  const left = px(shares(470, 0.235, 720, width / unit));
  const right = px(shares(500, 0.305, 950, width / unit));
  const middleX = e + left + g;
  const middle = width - left - right - 2 * e - 2 * g;
  const body = height - 2 * e - foot - g;
  const feed = Math.round(Math.max(px(160), Math.min(px(320), body * 0.2)));
  const departments = Math.round(body * 0.49);
  const rightX = middleX + middle + g;
  const wide = width / unit >= roomy;
  const stripX = wide ? middleX : e;
  return [
    { slot: 'figures', x: e, y: e, width: left, height: wide ? height - 2 * e : body },
    { slot: 'map', x: middleX, y: e, width: middle, height: body - feed - g },
    { slot: 'feed', x: middleX, y: e + body - feed, width: middle, height: feed },
    { slot: 'departments', x: rightX, y: e, width: right, height: departments },
    { slot: 'communes', x: rightX, y: e + departments + g, width: right, height: body - departments - g },
    ...stripCells(room, stripX),
  ];
}

/** A rectangle of physical panels, given by its corners. */
type Tile = readonly [column: number, row: number, columns?: number, rows?: number];

function onPanels(room: Room, px: Px): Cell[] {
  const [e, g, foot] = [px(edge), px(gap), px(strip)];
  const last = room.rows - 1;
  const cell = (slot: Slot, [column, row, columns = 1, rows = 1]: Tile, short = false): Cell => ({
    slot,
    x: column * room.panelWidth + e,
    y: row * room.panelHeight + e,
    width: columns * room.panelWidth - 2 * e,
    height: rows * room.panelHeight - 2 * e - (short && row + rows - 1 === last ? foot + g : 0),
  });
  return [...bodyOf(room, cell), ...stripCells(room)];
}

function bodyOf(room: Room, cell: (slot: Slot, tile: Tile, short?: boolean) => Cell): Cell[] {
  const { columns, rows } = room;
  const right = columns - 1;
  const stack = Array.from({ length: rows }, (_, row) => cell('figures', [0, row], columns === 3));
  if (columns === 3 && rows === 2) {
    const map = cell('map', [1, 0, 1, 2], true);
    const cellGap = map.y;
    const feed = Math.round(map.height * 0.2);
    return [
      ...stack,
      { ...map, height: map.height - feed },
      { ...map, slot: 'feed', y: map.y + map.height - feed + cellGap, height: feed - cellGap },
      cell('departments', [right, 0]),
      cell('communes', [right, 1], true),
    ];
  }
  if (rows === 2) {
    return [
      ...stack,
      cell('map', [1, 0, columns - 3, 2], true),
      cell('departments', [right - 1, 0]),
      cell('communes', [right - 1, 1], true),
      cell('figures', [right, 0]),
      cell('feed', [right, 1], true),
    ];
  }
  if (columns === 3) {
    return [
      ...stack,
      cell('map', [1, 0, 2, rows - 2]),
      cell('departments', [1, rows - 2]),
      cell('communes', [2, rows - 2]),
      cell('feed', [1, last(rows)], true),
      cell('figures', [2, last(rows)], true),
    ];
  }
  return [
    ...stack,
    cell('map', [1, 0, columns - 2, rows - 1]),
    cell('figures', [1, last(rows)], true),
    cell('feed', [2, last(rows)], true),
    cell('departments', [right, 0]),
    cell('communes', [right, 1]),
    cell('communes', [right, 2], true),
  ];
}
const last = (rows: number) => rows - 1;
