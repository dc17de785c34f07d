/** Web Mercator on a world of 0 to 1 in both directions, north at 0: a view is then one scale and one shift. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What a canvas shows. Lengths in CSS px; `world` is the width of the whole world in px; `ratio` device px per CSS px. */
export interface View {
  width: number;
  height: number;
  world: number;
  left: number;
  top: number;
  ratio: number;
}

const limit = 85.051129;

export const mercatorX = (lon: number): number => lon / 360 + 0.5;
export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-limit, Math.min(limit, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
export const longitudeOf = (x: number): number => (x - 0.5) * 360;
export const latitudeOf = (y: number): number => (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;

export const screenX = (view: View, x: number): number => x * view.world - view.left;
export const screenY = (view: View, y: number): number => y * view.world - view.top;

export function boundsOf(view: View): Bounds {
  return {
    west: longitudeOf(view.left / view.world),
    east: longitudeOf((view.left + view.width) / view.world),
    north: latitudeOf(view.top / view.world),
    south: latitudeOf((view.top + view.height) / view.world),
  };
}

/** The greatest view of `bounds` in a box, centred; used by the inset. */
export function fit(bounds: Bounds, width: number, height: number, ratio: number): View {
  const [x0, x1] = [mercatorX(bounds.west), mercatorX(bounds.east)];
  const [y0, y1] = [mercatorY(bounds.north), mercatorY(bounds.south)];
  const world = Math.min(width / (x1 - x0), height / (y1 - y0));
  return {
    width,
    height,
    world,
    left: ((x0 + x1) / 2) * world - width / 2,
    top: ((y0 + y1) / 2) * world - height / 2,
    ratio,
  };
}

export const covers = (outer: Bounds, inner: Bounds): boolean =>
  outer.west <= inner.west && outer.east >= inner.east && outer.south <= inner.south && outer.north >= inner.north;
