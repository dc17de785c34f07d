import type { LayerArea, LayerState, LayerThing } from '@ioc/shared/answers/layers';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { LayerDefinition } from '#catalogue/layers.js';
import type { Device } from '#catalogue/subjects.js';
import { unitInForce } from '#catalogue/unit-at.js';
import type { ObservationAnswer } from '#drill-down/boards/observations.query.js';
import type { LatestReading } from '#drill-down/subjects/readings.sql.js';
import { stateOf } from '#drill-down/subjects/readings.js';
import type { ThingsQuery } from '#drill-down/layers/layers.query.js';

type Units = Extract<LayerDefinition, { of: 'units' }>;
type Devices = Extract<LayerDefinition, { of: 'devices' }>;
export type PlaceOf = (packed: string) => LayerThing['record'];

const heardAs = { live: 'working', late: 'working', stale: 'silent', unknown: 'unknown' } as const;

export const devicesOfKinds = ({ kinds }: Devices, { books }: Pick<Catalogue, 'books'>): Device[] =>
  books.devices.filter(({ kind }) => kinds.includes(kind));

/** Devices of the catalogue, each in the state in which it was heard last. `now`: epoch ms. Pure. */
export function deviceThings(
  devices: readonly Device[],
  { units, sources }: Pick<Catalogue, 'units' | 'sources'>,
  latest: readonly LatestReading[],
  now: number,
  placeOf: PlaceOf,
): LayerThing[] {
  return devices.map((device): LayerThing => {
    const newest = latest
      .filter((one) => one.device === device.code)
      .reduce<LatestReading | null>((best, one) => (best === null || one.asOf > best.asOf ? one : best), null);
    const { code, name, unit, lat, lon, expectedSeconds } = device;
    return {
      ...{ code, name, unit, unitName: units.get(unit)?.name ?? unit, lat, lon, value: newest?.value ?? null },
      state: heardAs[stateOf(newest?.asOf ?? null, expectedSeconds, now)],
      simulated: sources.get(device.source)?.simulated === true,
      record: newest?.place ? placeOf(newest.place) : null,
    };
  });
}

/** Units of the catalogue that are in force on a day: where offices and counters are. Pure. */
export const unitThings = ({ kinds }: Units, { units }: Catalogue, day: string): LayerThing[] =>
  [...units.values()]
    .filter((unit) => kinds.includes(unit.kind) && unitInForce(unit, day))
    .map(({ code, name, lat, lon, parent }) => ({
      ...{ code, name, unit: parent, unitName: parent === null ? null : (units.get(parent)?.name ?? parent) },
      ...{ lat, lon, state: 'none' as LayerState, value: null, simulated: false, record: null },
    }));

export const hospitalThings = ({ books, units }: Catalogue): LayerThing[] =>
  books.hospitals.map(({ code, name, unit, lat, lon }) => ({
    ...{ code, name, unit, unitName: units.get(unit)?.name ?? unit, lat, lon },
    ...{ state: 'none' as LayerState, value: null, simulated: false, record: null },
  }));

/** What was observed of the units below the province, one area each. Pure. */
export function observedAreas(rows: readonly ObservationAnswer[], { units, province, ...known }: Catalogue) {
  return rows
    .filter(({ unit, value }) => unit !== province.rootUnit && value !== null)
    .map((row): LayerArea => {
      const { lat = null, lon = null } = units.get(row.unit) ?? {};
      const simulated = isSimulated(row.source, known);
      return {
        ...{ unit: row.unit, unitName: row.unitName, lat, lon, n: row.value ?? 0, faulty: 0, silent: 0 },
        ...{ simulated, record: row.event },
      };
    })
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

export const isSimulated = (source: string, { sources, sourceCodes }: Pick<Catalogue, 'sources' | 'sourceCodes'>) =>
  sources.get(sourceCodes.get(source) ?? source)?.simulated === true;

export const areaThing = ({ unit, unitName, lat, lon, n, simulated, record }: LayerArea): LayerThing => ({
  ...{ code: unit, name: unitName, unit, unitName, lat, lon, state: 'none', value: n, simulated, record },
});

/** Things that a list asks for. Pure. */
export function thingsIn(things: readonly LayerThing[], { unit, state, place, box }: ThingsQuery): LayerThing[] {
  const inside = ({ lat, lon }: LayerThing) => {
    if (!box) return true;
    const [south, west, north, east] = box;
    return lat !== null && lon !== null && lat >= south && lat <= north && lon >= west && lon <= east;
  };
  return things
    .filter(
      (one) =>
        (unit === undefined || one.unit === unit) &&
        (state === undefined || one.state === state) &&
        (place === undefined || (place === 'none') === (one.lat === null || one.lon === null)) &&
        inside(one),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
