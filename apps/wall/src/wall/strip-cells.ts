import { arcmin, canvasOf, type Room } from '#ui/room';

/** Pixels of the canvas. */
export interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type StripSlot = 'needs' | 'sources' | 'clock';
export interface StripCell extends CellPlace {
  readonly slot: StripSlot;
}

/** Minutes of arc: the height of the strip, between panels, at the edge of a screen. */
export const [foot, gap, edge] = [92, 4, 6];
/** Minutes of arc that the time and the state of the connection need. */
const clockWidth = 600;

/**
 * What needs someone, the sources and the clock, at the foot of every scene: side by side on one screen, on a wall of
 * three or more columns each on a screen of its own, on two columns what needs someone has the left one. Pure.
 */
export function stripCells(room: Room, from = 0): StripCell[] {
  const px = (minutes: number) => Math.round(minutes * arcmin(room));
  const { width, height } = canvasOf(room);
  const [e, g] = [px(edge), px(gap)];
  const base = { y: height - e - px(foot), height: px(foot) };
  const onScreen = (column: number): CellPlace => ({
    ...base,
    x: column * room.panelWidth + e,
    width: room.panelWidth - 2 * e,
  });
  const { columns } = room;
  if (columns >= 3) return inOrder.map((slot, at) => ({ slot, ...onScreen(columns - 1 - at) }));
  if (columns === 2) return [{ slot: 'needs', ...onScreen(0) }, ...halves(onScreen(1), 0.5, g)];
  const x = Math.max(e, from);
  const whole = { ...base, x, width: width - x - e };
  const rest = whole.width - px(clockWidth);
  const needs = rest - Math.round(rest * 0.42) - 2 * g;
  const others = { ...whole, x: x + needs + g, width: whole.width - needs - g };
  return [{ slot: 'needs', ...whole, width: needs }, ...halves(others, 1 - px(clockWidth) / (others.width - g), g)];
}
const inOrder = ['clock', 'sources', 'needs'] as const;

/** The sources and the clock side by side; `share` of the width is the sources'. */
function halves(place: CellPlace, share: number, g: number): StripCell[] {
  const sources = Math.round((place.width - g) * share);
  return [
    { slot: 'sources', ...place, width: sources },
    { slot: 'clock', ...place, x: place.x + sources + g, width: place.width - sources - g },
  ];
}
