import type { HospitalDays } from '@ioc/shared/answers/hospitals';
import { hospitalCounts } from '@ioc/shared/figures/hospital-counts';
import type { DataSource } from 'typeorm';
import type { QualityMeasure } from '#catalogue/hospitals.js';
import type { RateSums } from '#drill-down/hospitals/rate.js';
import { describePlace } from '#event-log/place.js';
import { topicNames } from '#event-log/topic-ids.js';

const within = `book = 'hospital' and period between $1 and $2`;

/** Sums of numerators and denominators by hospital and measure, of the days on which both were counted. */
export async function sumRates(db: DataSource, from: string, to: string, measures: readonly QualityMeasure[]) {
  const rows = (await db.query(
    `select of_code as hospital, wanted.code as measure, sum((counts->>wanted.n)::bigint)::float8 as numerator,
       sum((counts->>wanted.d)::bigint)::float8 as denominator
     from (select of_code, state->'s'->'counts' as counts from register_entry where ${within}) sent
     cross join unnest($3::text[], $4::text[], $5::text[]) as wanted (code, n, d)
     where counts->>wanted.n is not null and counts->>wanted.d is not null
     group by of_code, wanted.code`,
    [from, to, ...(['code', 'numerator', 'denominator'] as const).map((field) => measures.map((one) => one[field]))],
  )) as ({ hospital: string; measure: string } & RateSums)[];
  return new Map(rows.map((row) => [`${row.hospital} ${row.measure}`, row]));
}

/** On how many days of a window each hospital sent. */
export async function countDays(db: DataSource, from: string, to: string): Promise<Map<string, number>> {
  const rows = (await db.query(
    `select of_code as hospital, count(*)::int as n from register_entry where ${within} group by of_code`,
    [from, to],
  )) as { hospital: string; n: number }[];
  return new Map(rows.map(({ hospital, n }) => [hospital, n]));
}

type Row = HospitalDays['rows'][number];

/** The days of a hospital, newest first, from before `after` on, each with the record that counted it last. */
export async function readDays(
  db: DataSource,
  hospital: string,
  { from, to, after, limit }: { from: string; to: string; after?: string | undefined; limit: number },
): Promise<Row[]> {
  const rows = (await db.query(
    `select period as day, state->'s'->'counts' as counts, event_places[array_upper(event_places, 1)]::text as place
     from register_entry where ${within} and of_code = $3 and ($4::text is null or period < $4)
     order by period desc limit $5`,
    [from, to, hospital, after ?? null, limit],
  )) as { day: string; counts: Partial<Row['counts']>; place: string }[];
  const names = await topicNames(db);
  const all = (counts: Partial<Row['counts']>) =>
    Object.fromEntries(hospitalCounts.map((name) => [name, counts[name] ?? null])) as Row['counts'];
  return rows.map(({ day, counts, place }) => ({ day, counts: all(counts), record: describePlace(place, names) }));
}
