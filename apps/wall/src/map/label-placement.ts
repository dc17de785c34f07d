/** Labels in CSS px. `rank` 1 is placed first; among equals the order given holds, so a redraw gives the same picture. */
export interface Wish {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  rank: number;
  /** Distance from the point at which the text may begin; null: only centred on the point. */
  gap: number | null;
  /** Rather over something in `taken` than not at all; never over another label. */
  insist?: boolean;
}
export interface Placed {
  wish: Wish;
  /** Centre of the text. */
  x: number;
  y: number;
}
export interface LabelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Greedy placement: each label takes the first of its positions (right, left, above, below, the corners; or its centre)
 * that lies in the frame and touches no label before it and nothing in `taken`. What finds no place is left out. Nothing
 * lies on `barred`, however it insists.
 */
export function placeLabels(
  wishes: readonly Wish[],
  frame: LabelBox,
  taken: readonly LabelBox[] = [],
  barred: readonly LabelBox[] = [],
): Placed[] {
  const labels: LabelBox[] = [...barred];
  const placed: Placed[] = [];
  for (const wish of [...wishes].sort((a, b) => a.rank - b.rank)) {
    const open = positions(wish)
      .map(([x, y]) => boxAround(x, y, wish.width, wish.height))
      .filter((box) => within(box, frame) && !labels.some((other) => touches(box, other)));
    const hidden = (box: LabelBox): number => taken.reduce((sum, other) => sum + overlap(box, other), 0);
    const free = open.find((box) => hidden(box) === 0);
    const found = free ?? (wish.insist ? open.sort((a, b) => hidden(a) - hidden(b))[0] : undefined);
    if (!found) continue;
    labels.push(found);
    placed.push({ wish, x: (found.left + found.right) / 2, y: (found.top + found.bottom) / 2 });
  }
  return placed;
}

const overlap = (a: LabelBox, b: LabelBox): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Nearest first; a label that insists may also stand farther off. */
function positions({ x, y, width, height, gap, insist }: Wish): [number, number][] {
  if (gap === null) return [[x, y]];
  return [gap, ...(insist ? [gap * 4, gap * 7] : [])].flatMap((away): [number, number][] => {
    const [dx, dy] = [away + width / 2, away + height / 2];
    return [
      [x + dx, y],
      [x - dx, y],
      [x, y - dy],
      [x, y + dy],
      [x + dx, y - height / 2],
      [x + dx, y + height / 2],
      [x - dx, y - height / 2],
      [x - dx, y + height / 2],
    ];
  });
}

export const boxAround = (x: number, y: number, width: number, height: number): LabelBox => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});
export const touches = (a: LabelBox, b: LabelBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const within = (inner: LabelBox, outer: LabelBox): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** Breaks a name at its spaces into that many lines, the widest as narrow as it can be; null when it has fewer words. */
export function balanced(text: string, lines: number, measure: (part: string) => number): string[] | null {
  const words = text.split(' ');
  if (words.length < lines) return null;
  if (lines === 1) return [text];
  let best: string[] | null = null;
  let least = Infinity;
  for (let i = 1; i <= words.length - lines + 1; i++) {
    const head = words.slice(0, i).join(' ');
    const rest = balanced(words.slice(i).join(' '), lines - 1, measure)!;
    const widest = Math.max(measure(head), ...rest.map(measure));
    if (widest < least) [best, least] = [[head, ...rest], widest];
  }
  return best;
}
