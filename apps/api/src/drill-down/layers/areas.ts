import type { LayerArea, LayerThing, MapLayer } from '@ioc/shared/answers/layers';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { AssetCount } from '#drill-down/layers/assets.sql.js';

/** Things counted by unit; those that name none are counted under none, and the map says how many. Pure. */
export function areasOf(counts: readonly AssetCount[], { units }: Pick<Catalogue, 'units'>): LayerArea[] {
  const byUnit = new Map<string, AssetCount[]>();
  for (const one of counts.filter(({ unit }) => unit !== '-'))
    byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  return [...byUnit].map(([unit, own]) => {
    const { name = unit, lat = null, lon = null } = units.get(unit) ?? {};
    const sum = (state?: LayerThing['state']) =>
      own.reduce((all, one) => all + (state === undefined || one.state === state ? one.n : 0), 0);
    return {
      ...{ unit, unitName: name, lat, lon, n: sum(), faulty: sum('faulty'), silent: sum('silent') },
      ...{ simulated: false, record: null },
    };
  });
}

/** How many things are in each state. Pure. */
export function statesOf(counts: readonly Pick<AssetCount, 'state' | 'n'>[]): MapLayer['states'] {
  const sum = (state: string) => counts.reduce((all, one) => all + (one.state === state ? one.n : 0), 0);
  return {
    ...{ working: sum('working'), faulty: sum('faulty'), silent: sum('silent') },
    ...{ stopped: sum('stopped'), unknown: sum('unknown') },
  };
}

/** Of areas: what lies in no area that has a place. Pure. */
export const unplaced = (total: number, areas: readonly LayerArea[]): number =>
  total - areas.reduce((sum, { lat, lon, n }) => sum + (lat === null || lon === null ? 0 : n), 0);

export const countsOf = (things: readonly LayerThing[]): AssetCount[] =>
  things.map(({ unit, state, lat, lon }) => ({
    unit: unit ?? '-',
    state,
    n: 1,
    placed: lat === null || lon === null ? 0 : 1,
  }));
