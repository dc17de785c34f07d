import { touches, type Box } from '#map/label-placement';

export type Corner = 'top-right' | 'bottom-left' | 'bottom-right' | 'top-left';
interface Size {
  width: number;
  height: number;
}

/** The box of something that sits in a corner of a view, in CSS px. */
export function cornerBox(corner: Corner, of: Size, view: Size): Box {
  const left = corner.endsWith('left') ? 0 : view.width - of.width;
  const top = corner.startsWith('top') ? 0 : view.height - of.height;
  return { left, top, right: left + of.width, bottom: top + of.height };
}

/** The corner, of those allowed and in their order, in which the fewest points are hidden and nothing of `taken` lies. */
export function quietCorner(
  points: readonly { x: number; y: number }[],
  of: Size,
  view: Size,
  allowed: readonly Corner[],
  taken: readonly Box[] = [],
): Corner {
  let [best, least] = [allowed[0]!, Infinity];
  for (const corner of allowed) {
    const box = cornerBox(corner, of, view);
    const hidden = points.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom).length;
    const cost = taken.some((other) => touches(other, box)) ? hidden + points.length + 1 : hidden;
    if (cost < least) [best, least] = [corner, cost];
  }
  return best;
}
