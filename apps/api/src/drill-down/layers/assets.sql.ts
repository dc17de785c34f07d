import type { LayerState, LayerThing } from '@ioc/shared/answers/layers';
import type { DataSource } from 'typeorm';
import type { RegisterEntry } from '#cases/registers/register.fold.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Box, ThingsQuery } from '#drill-down/layers/layers.query.js';
import { describePlace } from '#event-log/place.js';
import { topicNames } from '#event-log/topic-ids.js';

/** What is counted of a layer: everything that was recorded and not removed since. */
const there = `book = 'asset' and of_code = $1 and status = 'open'`;

/** How many things each unit has, by condition and by whether they have a place. */
export interface AssetCount {
  readonly unit: string;
  readonly state: LayerState;
  readonly n: number;
  readonly placed: number;
}
export const countAssets = async (db: DataSource, layer: string): Promise<AssetCount[]> =>
  (await db.query(
    `select unit, coalesce(condition, 'unknown') as state, count(*)::int as n, count(lat)::int as placed
     from register_entry where ${there} group by unit, coalesce(condition, 'unknown')`,
    [layer],
  )) as AssetCount[];

/** How many things each layer has. */
export async function countLayers(db: DataSource): Promise<Map<string, number>> {
  const rows = (await db.query(
    `select of_code as layer, count(*)::int as n from register_entry where book = 'asset' and status = 'open' group by of_code`,
  )) as { layer: string; n: number }[];
  return new Map(rows.map(({ layer, n }) => [layer, n]));
}

/** Latitude, longitude and condition of what has a place, and no more: for clusters. */
export async function readPlaces(db: DataSource, layer: string, box: Box | undefined, limit: number) {
  const [south, west, north, east] = box ?? [null, null, null, null];
  return (await db.query(
    `select lat, lon, coalesce(condition, 'unknown') as state from register_entry
     where ${there} and lat is not null
       and ($2::float8 is null or (lat between $2 and $4 and lon between $3 and $5))
     order by code limit $6`,
    [layer, south, west, north, east, limit],
  )) as { lat: number; lon: number; state: LayerState }[];
}

const narrowed = `${there} and ($2::text is null or unit = $2) and ($3::text is null or coalesce(condition, 'unknown') = $3)
  and ($4::text is null or ($4 = 'none') = (lat is null))
  and ($5::float8 is null or (lat between $5 and $7 and lon between $6 and $8))`;
const parametersOf = (layer: string, { unit, state, place, box }: Omit<ThingsQuery, 'after' | 'limit'>) => [
  ...[layer, unit ?? null, state ?? null, place ?? null],
  ...(box ?? [null, null, null, null]),
];

/** Things of a layer by code, from `after` on. */
export async function readAssets(
  db: DataSource,
  catalogue: Catalogue,
  layer: string,
  { after = '', limit, ...query }: ThingsQuery,
): Promise<LayerThing[]> {
  const rows = (await db.query(
    `select code, source, unit, lat, lon, coalesce(condition, 'unknown') as state, state->'s'->'asset' as asset,
       event_places[array_upper(event_places, 1)]::text as place
     from register_entry where ${narrowed} and code > $9 order by code limit $10`,
    [...parametersOf(layer, query), after, limit],
  )) as (Pick<LayerThing, 'code' | 'lat' | 'lon' | 'state'> & {
    source: string;
    unit: string;
    asset: RegisterEntry['asset'] | null;
    place: string;
  })[];
  const names = await topicNames(db);
  return rows.map(({ source, unit, asset, place, ...row }) => ({
    ...row,
    name: asset?.title ?? row.code,
    unit: unit === '-' ? null : unit,
    unitName: unit === '-' ? null : (catalogue.units.get(unit)?.name ?? unit),
    value: asset?.members ?? null,
    simulated: catalogue.sources.get(source)?.simulated === true,
    record: describePlace(place, names),
  }));
}

export async function countThings(db: DataSource, layer: string, query: ThingsQuery): Promise<number> {
  const [row] = (await db.query(
    `select count(*)::int as n from register_entry where ${narrowed}`,
    parametersOf(layer, query),
  )) as { n: number }[];
  return row?.n ?? 0;
}
