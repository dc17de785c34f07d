import type { DataSource } from 'typeorm';
import { asItStood, type Stood } from '#drill-down/boards/as-it-stood.js';
import { loadHistory } from '#cases/engine/snapshots.sql.js';
import { describePlace } from '#event-log/place.js';
import { topicNames } from '#event-log/topic-ids.js';
import type { Observation } from '#ledger/observations.sql.js';

/** One value of an observed series as it stood at a moment, and the record of the event log that said it. */
export interface ObservedSubject
  extends Observation, Pick<Stood, 'samePeriod' | 'rank' | 'rankOf' | 'status' | 'revision' | 'source'> {
  readonly event: { readonly topic: string; readonly partition: number; readonly offset: string };
}

interface Row extends Omit<ObservedSubject, 'asOf' | 'event'> {
  as_of: Date;
  places: string[];
}

export interface SeriesQuery {
  readonly indicators: readonly string[];
  readonly unit: string;
  /** The last local day that counts. */
  readonly day: string;
  /** That day is over: what was revised since is stated as it stood then, from the journal. */
  readonly past: boolean;
}

/** Periods of one indicator that are shown at most; a year of months. */
const mostPeriods = 13;

/** The last periods of each indicator for a unit, newest first. What single devices read is not among them. */
export async function readSeries(
  db: DataSource,
  { indicators, unit, day, past }: SeriesQuery,
): Promise<ObservedSubject[]> {
  if (indicators.length === 0) return [];
  const rows = (await db.query(
    `select indicator, unit, period, value, numerator, denominator, plan, same_period as "samePeriod", rank,
       rank_of as "rankOf", status, source, coalesce(as_of, last_at) as as_of,
       (state->'s'->>'revision')::int as revision, event_places::text[] as places
     from (
       select *, row_number() over (partition by indicator, length(period) order by period desc) as nth
       from observation where indicator = any($1) and unit = $2 and device is null
         and (period !~ '^\\d{4}-\\d{2}-' or left(period, 10) <= $3)) latest
     where nth <= $4 order by coalesce(as_of, last_at) desc, last_at desc, period desc`,
    [indicators, unit, day, mostPeriods],
  )) as Row[];
  const names = await topicNames(db);
  const eventAt = (place: string | undefined) => describePlace(place ?? '0', names);
  const now = rows.map(({ as_of, places, ...row }) => ({
    ...row,
    asOf: as_of.toISOString(),
    event: eventAt(places.at(-1)),
  }));
  if (!past) return now;
  const history = await loadHistory(
    db,
    rows.flatMap(({ places }) => places.map(BigInt)),
  );
  const then = rows.flatMap(({ places }, at): ObservedSubject[] => {
    const stood = asItStood(places, history, day);
    if (!stood) return [];
    const { place, ...said } = stood;
    return [{ ...(now[at] as ObservedSubject), ...said, event: eventAt(place) }];
  });
  return then.sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
}
