import type { Topology } from 'topojson-specification';
import type { Area } from '#map/area';
import { readGround, type Ground } from '#map/base-layer';
import type { Commune } from '#map/communes';
import { readCountry, type Country } from '#map/country';
import { fitCells, hexagon, type HexCell } from '#map/hex-geometry';
import { mercatorX, mercatorY } from '#map/projection';
import { shapesOfAreas } from '#map/shapes';
import { ApiProblem, ask } from '#api/client';
import { type AnswerTo, question } from '#api/question';

/** All that the map draws besides live rows; from the program's own API, never from elsewhere. */
export interface Assets {
  ground: Ground;
  country: Country;
  communes: Commune[];
  hexes: Area[];
  /** True boundaries; null where the province has not imported its own. */
  polygons: Area[] | null;
}

/** Base and country must be there; the rest is drawn where the catalogue has it. */
export async function loadAssets(signal: AbortSignal): Promise<Assets> {
  const perhaps = <Answer>(asked: Promise<Answer>) =>
    asked.catch((error: unknown) => {
      if (error instanceof ApiProblem && error.kind === 'missing') return null;
      throw error;
    });
  // The document says of a layer only that it is TopoJSON.
  const layer = (name: 'base' | 'vietnam' | 'communes') =>
    ask(question(`/map/${name}`), signal) as Promise<unknown> as Promise<Topology & { note?: string }>;
  const [base, vietnam, units, hexes, communes] = await Promise.all([
    layer('base'),
    layer('vietnam'),
    perhaps(ask(question('/map/units'), signal)),
    perhaps(ask(question('/map/hexes'), signal)),
    perhaps(layer('communes')),
  ]);
  return assemble({ base, vietnam, units: units?.units ?? [], cells: hexes?.cells ?? [], communes });
}

export interface RawAssets {
  base: Topology & { note?: string };
  vietnam: Topology;
  units: AnswerTo<'/map/units'>['units'];
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
