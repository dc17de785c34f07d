import { type PanelPlace, type ScenePanel, sceneGrid } from '@ioc/shared/live/scenes';
import { gridLines, stretches } from '#scenes/grid-lines';
import { arcmin, canvasOf, type Room } from '#ui/room';
import { edge, foot, gap, type CellPlace, stripCells } from '#wall/strip-cells';

/** Minutes of arc: a list with its head and a row. */
const leastFigures = 124;
/** Minutes of arc: the line with the name of the scene. */
const headHeight = 58;

/** Where the name of a scene stands, and words that the picture is not to be trusted: on the first screen. */
export function sceneHead(room: Room): CellPlace {
  const px = (minutes: number) => Math.round(minutes * arcmin(room));
  const e = px(edge);
  const width = (room.columns === 1 ? canvasOf(room).width : room.panelWidth) - 2 * e;
  return { x: e, y: e, width, height: px(headHeight) };
}

/** Where a panel stands on the canvas: in one place, or spread over the screens that it covers. */
export interface SceneCell {
  /** Position among the panels of the scene. */
  readonly panel: number;
  readonly places: readonly CellPlace[];
  /** Pixels from the left within which the words of a panel stay that goes over a seam; null: it has the whole place. */
  readonly words: number | null;
}

/**
 * The panels of a scene in a room, above the strip. On a wall of several screens no word stands on a seam: a map may go over
 * it, a figure with its trend, lists and charts with rows are spread over their screens, anything else keeps to the screen that has most of it.
 * Pure.
 */
export function sceneCells(room: Room, panels: readonly ScenePanel[]): SceneCell[] {
  const boxes = boxesOf(room, panels);
  const margin = Math.round(edge * arcmin(room));
  return panels.map(({ question }, panel) => {
    const whole = boxes[panel]!;
    const pieces = piecesOf(whole, room, margin);
    switch (question.show) {
      case 'map':
        return { panel, places: [whole], words: null };
      case 'figure':
        return { panel, ...overSeams(whole, pieces, room) };
      case 'figures':
        return { panel, places: tallEnough(pieces, room), words: null };
      case 'league':
        return { panel, places: pieces.length < 3 ? pieces : [pieces[0]!, pieces.at(-1)!], words: null };
      case 'series':
      case 'due':
      case 'index':
        return { panel, places: largestFirst(tallEnough(pieces, room)), words: null };
      case 'bars':
      case 'radar':
      case 'funnel':
      case 'multiples':
        return { panel, places: tallEnough(pieces, room), words: null };
      case 'days':
      case 'feed':
      case 'clock':
      case 'text':
        return { panel, places: [largest(pieces)], words: null };
    }
  });
}

function boxesOf(room: Room, panels: readonly ScenePanel[]): CellPlace[] {
  const { width, height } = canvasOf(room);
  const px = (minutes: number) => Math.round(minutes * arcmin(room));
  const [e, g] = [px(edge), px(gap)];
  const [top, bottom] = [e + px(headHeight) + g, height - e - px(foot) - g];
  const across = new Set(panels.flatMap(({ column, columns }) => [column - 1, column - 1 + columns]));
  const down = new Set(panels.flatMap(({ row, rows }) => [row - 1, row - 1 + rows]));
  const columns = gridLines(sceneGrid.columns, [e, width - e + g], room.panelWidth, across);
  const rows = gridLines(sceneGrid.rows, [top, bottom + g], room.panelHeight, down);
  const strip = Math.min(...stripCells(room).map(({ x }) => x));
  return panels.map((panel) => {
    const above = boxOf(panel, columns, rows, g);
    // Beside the strip a panel goes down to the edge.
    const free = above.y + above.height >= bottom && above.x + above.width < strip;
    return free ? { ...above, height: height - e - above.y } : above;
  });
}

/**
 * A figure has a place on each row of screens that has room for one: its words on the first screen of the first, its trend on
 * the others.
 */
function overSeams(whole: CellPlace, pieces: readonly CellPlace[], room: Room) {
  const tall = tallEnough(pieces, room);
  const rows = [...new Set(tall.map(({ y }) => y))].map((y) => tall.filter((piece) => piece.y === y));
  const [[first] = [whole]] = rows;
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  return {
    places: rows.map(([{ y, height } = whole]) => ({ x: first!.x, y, height, width: right - first!.x })),
    words: (rows[0]?.length ?? 1) > 1 ? first!.width : null,
  };
}

function boxOf({ column, row, ...span }: PanelPlace, columns: readonly number[], rows: readonly number[], g: number) {
  const [x, y] = [columns[column - 1]!, rows[row - 1]!];
  return {
    ...{ x, y },
    width: columns[column - 1 + span.columns]! - x - g,
    height: rows[row - 1 + span.rows]! - y - g,
  };
}

/** The parts of a box on each physical screen, a margin away from the seams. */
function piecesOf({ x, y, width, height }: CellPlace, room: Room, margin: number): CellPlace[] {
  const onScreens = (from: number, to: number, size: number) =>
    stretches(from, to, size).map(([start, end]): [number, number] => [
      start > 0 && start % size === 0 ? start + margin : start,
      end < to ? end - margin : end,
    ]);
  const down = onScreens(y, y + height, room.panelHeight);
  return onScreens(x, x + width, room.panelWidth).flatMap(([left, right]) =>
    down.map(([top, bottom]) => ({ x: left, y: top, width: right - left, height: bottom - top })),
  );
}

/** A strip between a line and a seam that holds no figure stays empty. */
function tallEnough(pieces: readonly CellPlace[], room: Room): readonly CellPlace[] {
  const tall = pieces.filter(({ height }) => height >= leastFigures * arcmin(room));
  return tall.length > 0 ? tall : [largest(pieces)];
}

/** What draws one picture and lists its numbers beside it draws it where there is most room. */
const largestFirst = (places: readonly CellPlace[]): CellPlace[] => {
  const first = largest(places);
  return [first, ...places.filter((place) => place !== first)];
};

const largest = (places: readonly CellPlace[]): CellPlace =>
  places.reduce((best, one) => (one.width * one.height > best.width * best.height ? one : best));
