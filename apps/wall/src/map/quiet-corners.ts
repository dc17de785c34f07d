import { touches, type LabelBox } from '#map/label-placement';

export type Corner = 'top-right' | 'bottom-left' | 'bottom-right' | 'top-left';
export interface Size {
  width: number;
  height: number;
}
/** Where the seams of the wall's panels lie, in CSS px of the view. */
export interface Seams {
  readonly x: readonly number[];
  readonly y: readonly number[];
}
export const noSeams: Seams = { x: [], y: [] };

/** Space kept free in a corner: at every edge, at the head for the buttons, at the foot for the sources (map.css). */
export interface Margins {
  edge: number;
  head: number;
  foot: number;
}

/** The box of something that stands in a corner of a view, in CSS px. */
export function cornerBox(corner: Corner, of: Size, view: Size, { edge, head, foot }: Margins): LabelBox {
  const left = corner.endsWith('left') ? edge : view.width - of.width - edge;
  const above = corner === 'top-left' ? head : edge;
  const below = corner === 'bottom-right' ? foot : edge;
  const top = corner.startsWith('top') ? above : view.height - of.height - below;
  return { left, top, right: left + of.width, bottom: top + of.height };
}

/** Does the box lie on both sides of a seam? */
export const straddles = ({ left, right, top, bottom }: LabelBox, { x, y }: Seams): boolean =>
  x.some((at) => left < at && at < right) || y.some((at) => top < at && at < bottom);

export interface Place {
  corner: Corner;
  /** Which of the sizes it takes. */
  size: number;
  box: LabelBox;
  /** How much it hides, and far more where it lies on a seam or on other words. */
  cost: number;
}

/**
 * The corner and the size, of those allowed and in their order, that hide the fewest points, touch nothing of `taken` and
 * lie on no seam; words on a seam are worse than hidden land, words on words are worst.
 */
export function quietCorner(
  points: readonly { x: number; y: number }[],
  sizes: readonly Size[],
  view: Size,
  allowed: readonly Corner[],
  { margins, taken = [], seams = noSeams }: { margins: Margins; taken?: readonly LabelBox[]; seams?: Seams },
): Place {
  const costOf = (box: LabelBox): number => {
    const hidden = points.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom).length;
    const worse = points.length + 1;
    const outside = box.left < 0 || box.top < 0;
    return (
      hidden +
      (straddles(box, seams) ? worse : 0) +
      (outside || taken.some((other) => touches(other, box)) ? 2 * worse : 0)
    );
  };
  const all = allowed.flatMap((corner) =>
    sizes.map((of, size) => {
      const box = cornerBox(corner, of, view, margins);
      return { corner, size, box, cost: costOf(box) };
    }),
  );
  return all.reduce((best, one) => (one.cost < best.cost ? one : best));
}
