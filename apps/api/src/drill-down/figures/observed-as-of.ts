import { asItStood } from '#drill-down/boards/as-it-stood.js';
import { loadHistory } from '#cases/engine/snapshots.sql.js';
import { latestObservations, type Observation } from '#ledger/observations.sql.js';
import type { Queryable } from '#ledger/queryable.js';

/**
 * What was observed of each indicator and unit by the end of a day: of a day that is over, the revision that was true then,
 * read from the journal; of today, the latest. What a single device read is no figure of its unit.
 */
export async function observedAsOf(
  db: Queryable,
  indicators: readonly string[],
  { day, past }: { day: string; past: boolean },
): Promise<Observation[]> {
  if (!past || indicators.length === 0) return latestObservations(db, indicators);
  const rows = (await db.query(
    `select indicator, unit, period, event_places::text[] as places from observation
     where indicator = any($1) and device is null order by period`,
    [indicators],
  )) as (Pick<Observation, 'indicator' | 'unit' | 'period'> & { places: string[] })[];
  const history = await loadHistory(
    db,
    rows.flatMap(({ places }) => places.map(BigInt)),
  );
  const latest = new Map<string, Observation>();
  for (const { places, ...row } of rows) {
    const stood = asItStood(places, history, day);
    const key = `${row.indicator} ${row.unit}`;
    if (!stood || stood.asOf < (latest.get(key)?.asOf ?? '')) continue;
    const { value, numerator, denominator, plan, asOf } = stood;
    latest.set(key, { ...row, value, numerator, denominator, plan, asOf });
  }
  return [...latest.values()];
}
