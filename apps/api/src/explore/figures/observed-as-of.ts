import type { DataSource } from 'typeorm';
import { addDays } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { readObservations } from '#explore/boards/observations.sql.js';
import { latestObservations, type Observation } from '#ledger/observations.sql.js';

/**
 * What was observed of each indicator and unit by the end of a day: of a day that is over, the revision that was true then,
 * told by the journal; of today, the latest.
 */
export async function observedAsOf(
  db: DataSource,
  catalogue: Catalogue,
  indicators: readonly string[],
  { day, past }: { day: string; past: boolean },
): Promise<Observation[]> {
  if (!past || indicators.length === 0) return latestObservations(db, indicators);
  const { rows } = await readObservations(db, catalogue, { indicators }, { limit: 100_000 });
  const end = Date.parse(`${addDays(day, 1)}T00:00:00+07:00`);
  const best = new Map<string, { at: number; seen: Observation }>();
  for (const { indicator, unit, period, history, ...now } of rows) {
    for (const said of [...history.filter(({ effect }) => effect === 'applied'), now]) {
      const at = Date.parse(said.asOf);
      const key = `${indicator} ${unit}`;
      if (at >= end || at < (best.get(key)?.at ?? -Infinity)) continue;
      const { value, numerator, denominator, plan, asOf } = said;
      best.set(key, { at, seen: { indicator, unit, period, value, numerator, denominator, plan, asOf } });
    }
  }
  return [...best.values()].map(({ seen }) => seen);
}
