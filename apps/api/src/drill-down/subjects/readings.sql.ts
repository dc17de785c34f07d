import type { Queryable } from '#ledger/queryable.js';

/** The latest reading of a device, and the place of the record that holds it. */
export interface LatestReading {
  readonly device: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly asOf: string;
  readonly place: string | null;
}

/** One row per device and indicator: the newest by the instant for which the value was true, up to the end of `day`. */
export async function readLatest(
  db: Queryable,
  devices: readonly string[],
  indicators: readonly string[],
  day: string,
): Promise<LatestReading[]> {
  const rows = (await db.query(
    `select device, indicator, value, as_of, event_places[cardinality(event_places)]::text as place
     from unnest($1::text[]) as asked (code) cross join unnest($2::text[]) as wanted (name)
     cross join lateral (
       select device, indicator, value, as_of, event_places from observation
       where device = asked.code and indicator = wanted.name
         and as_of < ($3::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
       order by as_of desc limit 1) newest`,
    [devices, indicators, day],
  )) as (Omit<LatestReading, 'asOf'> & { as_of: Date })[];
  return rows.map(({ as_of, ...row }) => ({ ...row, asOf: as_of.toISOString() }));
}
