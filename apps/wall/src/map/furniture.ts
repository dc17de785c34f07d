import { boxAround, type LabelBox } from '#map/label-placement';
import { noSeams, type Seams, type Size } from '#map/quiet-corners';
import type { Room } from '#ui/room';

/** Where an element stands on the canvas of the wall, in layout px, which no scaling changes. */
function placeOn(element: HTMLElement, top: Element | null): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let at: HTMLElement | null = element; at && at !== top; at = at.offsetParent as HTMLElement | null)
    [x, y] = [x + at.offsetLeft, y + at.offsetTop];
  return { x, y };
}

/** The seams of a room's panels as they run through an element, in its own px; a single screen has none. */
export function seamsOn(element: HTMLElement, room: Room | null): Seams {
  if (!room) return noSeams;
  const { x, y } = placeOn(element, element.closest('.canvas'));
  const inner = (count: number, step: number, from: number, length: number): number[] =>
    Array.from({ length: count - 1 }, (_, i) => (i + 1) * step - from).filter((at) => at > 0 && at < length);
  return {
    x: inner(room.columns, room.panelWidth, x, element.clientWidth),
    y: inner(room.rows, room.panelHeight, y, element.clientHeight),
  };
}

/** Seams as boxes that no name may touch; a halo is no letter. */
export const seamBoxes = ({ x, y }: Seams, width: number, height: number): LabelBox[] => [
  ...x.map((at) => boxAround(at, height / 2, 2, height)),
  ...y.map((at) => boxAround(width / 2, at, width, 2)),
];

export const legendOf = (container: HTMLElement): HTMLElement | null =>
  container.parentElement?.querySelector<HTMLElement>('.map-legend') ?? null;

/** The legend as it is drawn beside the map's container; null before it is. */
export function legendSize(container: HTMLElement): Size | null {
  const legend = legendOf(container);
  return legend && legend.offsetHeight > 0 ? { width: legend.offsetWidth, height: legend.offsetHeight } : null;
}

/** What stands on the map beside its own canvases: no name is written under it. */
export function furnitureOf(container: HTMLElement): LabelBox[] {
  const pieces = container.parentElement?.querySelectorAll<HTMLElement>(
    '.map-inset:not([hidden]), .map-legend, .map-controls, .map-sources',
  );
  // The inset stands within the container; all else beside it, and the container may begin lower.
  return [...(pieces ?? [])].map(({ offsetParent, offsetLeft, offsetTop, offsetWidth, offsetHeight }) => {
    const top = offsetParent === container ? offsetTop : offsetTop - container.offsetTop;
    return { left: offsetLeft, top, right: offsetLeft + offsetWidth, bottom: top + offsetHeight };
  });
}
