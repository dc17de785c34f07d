import { lastIndex } from '#ui/last-index';

/** A stretch on one axis of the canvas, pixels. */
type Stretch = readonly [from: number, to: number];

/** A line is moved onto a seam that is no farther than this share of a screen. */
const reach = 0.4;
/** Of lines that are about as near the first is moved: what stands first in a scene then has a screen of its own. */
const asNear = 0.12;

/**
 * The lines of a grid of `parts` over a stretch. On a wall of several screens a line that bounds a panel (`used`) is moved
 * onto the nearest seam, so that the panel ends with its screen; the lines between are spread over what is left. Pure.
 */
export function gridLines(parts: number, [from, to]: Stretch, size: number, used: ReadonlySet<number>): number[] {
  const even = Array.from({ length: parts + 1 }, (_, at) => from + ((to - from) * at) / parts);
  const fixed = new Map([
    [0, from],
    [parts, to],
  ]);
  for (let seam = size; seam < to; seam += size) {
    const away = (line: number) => Math.abs(even[line]! - seam) / size;
    const near = [...used].filter((line) => !fixed.has(line) && away(line) <= reach).sort((a, b) => a - b);
    const least = Math.min(...near.map(away));
    const moved = near.find((line) => away(line) <= least + asNear);
    if (moved !== undefined) fixed.set(moved, seam);
  }
  const lines = [...fixed.keys()].sort((a, b) => a - b);
  return even.map((_, at) => {
    const above = lines.find((line) => line >= at)!;
    const below = lines[lastIndex(lines, (line) => line <= at)]!;
    const share = above === below ? 0 : (at - below) / (above - below);
    return Math.round(fixed.get(below)! + share * (fixed.get(above)! - fixed.get(below)!));
  });
}

/** The stretches of `[from, to]` on each physical screen. Pure. */
export function stretches(from: number, to: number, size: number): Stretch[] {
  const found: Stretch[] = [];
  for (let screen = Math.floor(from / size); screen * size < to; screen++) {
    const [start, end] = [Math.max(from, screen * size), Math.min(to, (screen + 1) * size)];
    if (end > start) found.push([start, end]);
  }
  return found;
}
