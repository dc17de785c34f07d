import { caseKinds } from '#cases/engine/case-kinds.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import { fieldReader } from '#measures/case-fields.js';
import { ObservationsAtTime, type PublishedSeries } from '#alarm-rules/observations-at-time.js';
import type { Pace } from '#alarm-rules/pace.js';
import { readLives } from '#alarm-rules/read-changes.sql.js';

interface Row extends Omit<PublishedSeries, 'asOf' | 'lastAt'> {
  readonly code: string;
  readonly as_of: Date;
  readonly last_at: Date;
}

/** What was observed under some codes from `start` on: series with an event since then by their lives, the others as they stand. */
export async function readObservationsSince(
  db: Queryable,
  codes: readonly string[],
  catalogue: Catalogue,
  start: number,
  pace: Pace,
): Promise<ObservationsAtTime> {
  if (codes.length === 0) return new ObservationsAtTime(new Map(), []);
  const series = seriesOf(codes);
  const lives = new Set<string>();
  const changes = [];
  for await (const { code, life } of readLives(db, 'kpi', start, catalogue, pace, codes)) {
    lives.add(code);
    for (const { at, state } of life) changes.push({ at, code, is: series(state, code, at) });
  }
  const rows: Row[] = await db.query(
    `select distinct on (indicator, unit) code, indicator, unit, period, value, numerator, denominator, plan,
       coalesce(as_of, last_at) as as_of, last_at
     from observation where indicator = any($1) and device is null and code <> all($2)
     order by indicator, unit, coalesce(as_of, last_at) desc, last_at desc, period desc`,
    [codes, [...lives]],
  );
  const still = rows.map(({ code, as_of: asOf, last_at: lastAt, ...row }): [string, PublishedSeries] => [
    code,
    { ...row, asOf: asOf.toISOString(), lastAt: lastAt.toISOString() },
  ]);
  return new ObservationsAtTime(new Map(still), changes);
}

/** Reads a state as the live question reads its row; null: it is of another code, of a device, or was taken back. */
function seriesOf(codes: readonly string[]): (state: unknown, code: string, at: number) => PublishedSeries | null {
  const fields = fieldReader<unknown>(caseKinds.kpi.columns);
  return (state, code, at) => {
    const one = fields(state, code);
    const text = (name: string) => String(one.value(name));
    const number = (name: string) => one.value(name) as number | null;
    if (one.value('device') !== null || !codes.includes(text('indicator'))) return null;
    const [asOf, lastAt] = [one.value('as_of'), new Date(at).toISOString()];
    return {
      ...{ indicator: text('indicator'), unit: text('unit'), period: text('period'), value: number('value') },
      ...{ numerator: number('numerator'), denominator: number('denominator'), plan: number('plan') },
      ...{ asOf: typeof asOf === 'string' ? new Date(asOf).toISOString() : lastAt, lastAt },
    };
  };
}
