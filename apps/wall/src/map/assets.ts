import type { Topology } from 'topojson-specification';
import type { Area } from '#map/area';
import { readGround, type Ground } from '#map/base-layer';
import type { Commune } from '#map/communes';
import { readCountry, type Country } from '#map/country';
import { fitCells, hexagon, type HexCell } from '#map/hex-geometry';
import { mercatorX, mercatorY } from '#map/projection';
import { shapesOfAreas } from '#map/shapes';
import { served } from '#ui/base-path';

/** All that the map draws besides live rows; from the program's own API, never from elsewhere. */
export interface Assets {
  ground: Ground;
  country: Country;
  communes: Commune[];
  hexes: Area[];
  /** True boundaries; null where the province has not imported its own. */
  polygons: Area[] | null;
}

/** GET /api/map/units. */
interface UnitPlaces {
  units: { code: string; name: string; shortName?: string; lat: number | null; lon: number | null }[];
}

export async function loadAssets(fetcher: typeof fetch, signal: AbortSignal): Promise<Assets> {
  const get = async <T>(name: string): Promise<T | null> => {
    const response = await fetcher(served(`/api/map/${name}`), { signal });
    if (response.status === 404 || response.status === 204) return null;
    if (!response.ok) throw new Error(`GET /api/map/${name}: ${response.status} ${response.statusText}`);
    return (await response.json()) as T;
  };
  const need = async <T>(name: string): Promise<T> => {
    const found = await get<T>(name);
    if (found === null) throw new Error(`GET /api/map/${name}: 404, the catalogue has no such map file`);
    return found;
  };
  const [base, vietnam, units, hexes, communes] = await Promise.all([
    need<Topology & { note?: string }>('base'),
    need<Topology>('vietnam'),
    get<UnitPlaces>('units'),
    get<{ cells: HexCell[] }>('hexes'),
    get<Topology>('communes'),
  ]);
  return assemble({ base, vietnam, units: units?.units ?? [], cells: hexes?.cells ?? [], communes });
}

export interface RawAssets {
  base: Topology & { note?: string };
  vietnam: Topology;
  units: UnitPlaces['units'];
  cells: HexCell[];
  communes: Topology | null;
}

export function assemble({ base, vietnam, units, cells, communes: topology }: RawAssets): Assets {
  const communes = units.map(({ code, name, shortName, lat, lon }) => ({
    code,
    name: shortName ?? name,
    at: lat === null || lon === null ? null : { x: mercatorX(lon), y: mercatorY(lat) },
  }));
  const places = new Map(communes.flatMap(({ code, at }) => (at ? [[code, at] as const] : [])));
  const fitted = fitCells(cells, places);
  return {
    ground: readGround(base),
    country: readCountry(vietnam),
    communes,
    hexes: fitted ? cells.map((cell) => ({ code: cell.code, paths: [hexagon(cell, fitted)], schematic: true })) : [],
    polygons: topology ? polygonsOf(topology) : null,
  };
}

/** The import command writes one object whose features carry the commune's `code`. */
function polygonsOf(topology: Topology): Area[] {
  return Object.keys(topology.objects)
    .flatMap((name) => shapesOfAreas(topology, name))
    .filter(({ paths, properties }) => paths.length > 0 && typeof properties['code'] === 'string')
    .map(({ paths, properties }) => ({ code: properties['code'] as string, paths, schematic: false }));
}
