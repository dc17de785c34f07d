import type { Topology } from 'topojson-specification';
import { latitudeOf, longitudeOf, screenX, screenY, type Bounds, type View } from '#map/projection';
import { shapesOfAreas, trace, type Shape } from '#map/shapes';
import type { Palette } from '#map/palette';

/** The whole country, for the inset and for views that leave the province's own base map. */
export interface Country {
  bounds: Bounds;
  land: Shape[];
  provinces: Shape[];
  coast: Shape[];
  border: Shape[];
  /** Shapes of the islands of Hoàng Sa and Trường Sa, and a point for each island that has a name. */
  archipelagos: Shape[];
  islands: Shape[];
  /** Names of the archipelagos and of the sea. */
  labels: Shape[];
}

/** The two groups that every view of the country or its sea must show and name (domain.md §8, Map). */
export const sovereignGroups = ['hoang-sa', 'truong-sa'] as const;

export function readCountry(topology: Topology): Country {
  const object = (name: string): Shape[] => shapesOfAreas(topology, name);
  const [west, south, east, north] = topology.bbox ?? [100.5, 6, 118, 24.2];
  const country: Country = {
    bounds: { west: west!, south: south!, east: east!, north: north! },
    land: object('land'),
    provinces: object('provinces'),
    coast: object('coast'),
    border: object('border'),
    archipelagos: object('archipelagos'),
    islands: object('islands'),
    labels: object('labels'),
  };
  for (const group of sovereignGroups) {
    const missing = (['islands', 'labels'] as const).filter((part) => !country[part].some(inGroup(group)));
    if (missing.length > 0)
      throw new Error(`map/vietnam.topo.json: no feature with group ${group} in ${missing.join(', ')}`);
  }
  return country;
}

export const inGroup =
  (group: string) =>
  (shape: Shape): boolean =>
    shape.properties['group'] === group;

/** Degrees around the islands of one group. */
export function boundsOfGroup(country: Country, group: string): Bounds {
  const places = country.islands.filter(inGroup(group)).map((one) => one.at!);
  const [lons, lats] = [places.map(([x]) => longitudeOf(x)), places.map(([, y]) => latitudeOf(y))];
  return { west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) };
}

/** Islands too small for the scale are drawn as dots: an archipelago never vanishes by rounding. */
export function drawArchipelagos(ctx: CanvasRenderingContext2D, view: View, country: Country, palette: Palette): void {
  ctx.fillStyle = palette.quiet;
  ctx.beginPath();
  for (const island of country.archipelagos) trace(ctx, view, island.paths);
  ctx.fill();
  for (const island of country.islands) {
    if (!sovereignGroups.some((group) => inGroup(group)(island))) continue;
    ctx.beginPath();
    ctx.arc(screenX(view, island.at![0]), screenY(view, island.at![1]), 1.9 * palette.arcmin, 0, 2 * Math.PI);
    ctx.fill();
  }
}
