import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { readIfThere } from '#start/read-if-there.js';
import type { Land } from '#simulator/lives/places.js';

/** The outline of the province from its base map; without one, every point counts as land. */
export async function readLand(catalogueDir: string, province: string): Promise<Land> {
  const file = join(catalogueDir, province, 'map', 'base.topo.json');
  const text = await readIfThere(file);
  const map = text === null ? null : (JSON.parse(text) as Topology);
  const outline = map?.objects['outline'];
  if (!map || !outline) return () => true;
  const { features } = feature(map, outline as GeometryCollection);
  const polygons = features.flatMap(({ geometry }) => polygonsOf(geometry as Polygon | MultiPolygon));
  return (lat, lon) => polygons.some((rings) => rings.filter((ring) => encloses(ring, lat, lon)).length % 2 === 1);
}

const polygonsOf = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

/** Even–odd rule: a ray to the east crosses the ring an odd number of times. */
function encloses(ring: Position[], lat: number, lon: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[j] ?? [];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
