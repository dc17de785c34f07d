import type { SourceRow } from '@ioc/shared/live/tables';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';

interface Row {
  source: string;
  last_at: Date | null;
  today: number;
  quarantined: number;
}

/** Every source of the catalogue, and every other one that was ever heard. `today`, `quarantined`: of the local day `day`. */
export async function readSources(db: Queryable, catalogue: Catalogue, day: string, now: Date): Promise<SourceRow[]> {
  const rows: Row[] = await db.query(
    `select source, greatest(state.last_received_at, state.last_heartbeat_at) as last_at,
       coalesce(counted.accepted, 0) as today, coalesce(counted.quarantined, 0) as quarantined
     from source_state state
     full join (select * from source_day where day = $1::date) counted using (source)`,
    [day],
  );
  const found = new Map(rows.map((row) => [row.source, row]));
  const codes = new Set([...catalogue.sources.keys(), ...[...found.keys()].sort()]);
  return [...codes].map((code) => sourceRow(code, found.get(code), catalogue, now));
}

function sourceRow(code: string, row: Row | undefined, catalogue: Catalogue, now: Date): SourceRow {
  const { name, expectedSeconds } = catalogue.sources.get(code) ?? { name: code, expectedSeconds: strangerSeconds };
  return {
    key: code,
    name,
    state: sourceState(row?.last_at ?? null, expectedSeconds, now),
    lastAt: row?.last_at?.toISOString() ?? null,
    expectedSeconds,
    today: row?.today ?? 0,
    quarantined: row?.quarantined ?? 0,
  };
}

/** For a source that the catalogue does not describe. */
const strangerSeconds = 3600;

/** Live up to the longest normal silence, late up to three times that, then silent. Unknown: never heard. Pure. */
export function sourceState(lastAt: Date | null, expectedSeconds: number, now: Date): SourceRow['state'] {
  if (lastAt === null) return 'unknown';
  const silence = (now.getTime() - lastAt.getTime()) / 1000;
  if (silence <= expectedSeconds) return 'live';
  return silence <= 3 * expectedSeconds ? 'late' : 'silent';
}
