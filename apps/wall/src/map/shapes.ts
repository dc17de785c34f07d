import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Geometry, Position } from 'geojson';
import { mercatorX, mercatorY, screenX, screenY, type View } from '#map/projection';

/** One ring or line: x, y pairs of the Mercator world, and its box, so that what is out of view costs nothing. */
export interface Path {
  readonly points: Float64Array;
  readonly closed: boolean;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
}

export interface Shape {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Empty for a point; `at` is then its place. */
  readonly paths: readonly Path[];
  readonly at: readonly [x: number, y: number] | null;
}

/** The features of one object of a topology; an object that is not there has none. */
export function shapesOfAreas(topology: Topology, name: string): Shape[] {
  const object = topology.objects[name];
  if (!object) return [];
  const found = feature(topology, object);
  const features = found.type === 'FeatureCollection' ? found.features : [found];
  return features.map((one) => ({
    properties: one.properties ?? {},
    paths: pathsOf(one.geometry),
    at: one.geometry.type === 'Point' ? project(one.geometry.coordinates) : null,
  }));
}

function pathOf(coordinates: readonly Position[], closed: boolean): Path {
  const points = new Float64Array(coordinates.length * 2);
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  coordinates.forEach((position, i) => {
    const [x, y] = project(position);
    points[2 * i] = x;
    points[2 * i + 1] = y;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return { points, closed, box };
}

/** Adds the shape to the canvas' current path. Steps under half a px are left out: they cost and are not seen. */
export function trace(ctx: CanvasRenderingContext2D, view: View, paths: readonly Path[]): void {
  for (const path of paths) if (inView(path, view)) tracePath(ctx, view, path);
}

function tracePath(ctx: CanvasRenderingContext2D, view: View, { points, closed }: Path): void {
  let lastX = screenX(view, points[0]!);
  let lastY = screenY(view, points[1]!);
  ctx.moveTo(lastX, lastY);
  for (let i = 2; i < points.length; i += 2) {
    const x = screenX(view, points[i]!);
    const y = screenY(view, points[i + 1]!);
    const last = i === points.length - 2;
    if (!last && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
    ctx.lineTo(x, y);
    lastX = x;
    lastY = y;
  }
  if (closed) ctx.closePath();
}

const inView = ({ box }: Path, view: View): boolean =>
  screenX(view, box[2]) >= 0 &&
  screenY(view, box[3]) >= 0 &&
  screenX(view, box[0]) <= view.width &&
  screenY(view, box[1]) <= view.height;

/** Even-odd test of a Mercator point against the closed paths, so that a hole is outside. */
export function contains(paths: readonly Path[], x: number, y: number): boolean {
  let inside = false;
  for (const { points, closed, box } of paths) {
    if (!closed || x < box[0] || x > box[2] || y < box[1] || y > box[3]) continue;
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      const [xi, yi, xj, yj] = [points[i]!, points[i + 1]!, points[j]!, points[j + 1]!];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

const project = (position: Position): [number, number] => [mercatorX(position[0]!), mercatorY(position[1]!)];

function pathsOf(geometry: Geometry): Path[] {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => pathOf(ring, true));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((ring) => pathOf(ring, true));
    case 'LineString':
      return [pathOf(geometry.coordinates, false)];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => pathOf(line, false));
    case 'Point':
    case 'MultiPoint':
      return [];
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pathsOf);
  }
}
