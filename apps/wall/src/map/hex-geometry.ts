import type { Path } from '#map/shapes';

/** One cell of a cartogram: axial coordinates, pointy top, q to the east, r to the south-east. */
export interface HexCell {
  code: string;
  q: number;
  r: number;
}
export interface Spot {
  x: number;
  y: number;
}

const root3 = Math.sqrt(3);
/** Centre of a cell whose corners lie 1 from it. */
export const centreOf = ({ q, r }: Pick<HexCell, 'q' | 'r'>): Spot => ({ x: root3 * (q + r / 2), y: 1.5 * r });

export interface Fit {
  size: number;
  dx: number;
  dy: number;
}

/**
 * Scale and shift that bring the cells nearest to the true places of their communes (least squares), so that the
 * cartogram lies where the province does. Cells without a true place follow the others; with none, null.
 */
export function fitCells(cells: readonly HexCell[], places: ReadonlyMap<string, Spot>): Fit | null {
  const pairs = cells.flatMap((cell) => {
    const place = places.get(cell.code);
    return place ? [{ from: centreOf(cell), to: place }] : [];
  });
  if (pairs.length < 2) return null;
  const [from, to] = [mean(pairs.map((one) => one.from)), mean(pairs.map((one) => one.to))];
  let [along, spread] = [0, 0];
  for (const pair of pairs) {
    const [fx, fy] = [pair.from.x - from.x, pair.from.y - from.y];
    along += fx * (pair.to.x - to.x) + fy * (pair.to.y - to.y);
    spread += fx * fx + fy * fy;
  }
  const size = along / spread;
  return size > 0 ? { size, dx: to.x - size * from.x, dy: to.y - size * from.y } : null;
}

/** The hexagon of a cell; `share` below 1 leaves a seam between neighbours. */
export function hexagon(cell: HexCell, { size, dx, dy }: Fit, share = 0.96): Path {
  const centre = centreOf(cell);
  const [x, y] = [centre.x * size + dx, centre.y * size + dy];
  const points = new Float64Array(12);
  for (let i = 0; i < 6; i++) {
    const angle = (Math.PI / 3) * i + Math.PI / 6;
    points[2 * i] = x + size * share * Math.cos(angle);
    points[2 * i + 1] = y + size * share * Math.sin(angle);
  }
  const half = (size * share * root3) / 2;
  return { points, closed: true, box: [x - half, y - size * share, x + half, y + size * share] };
}

const mean = (spots: readonly Spot[]): Spot => ({
  x: spots.reduce((sum, { x }) => sum + x, 0) / spots.length,
  y: spots.reduce((sum, { y }) => sum + y, 0) / spots.length,
});
