import type { Queryable } from '#ledger/queryable.js';
import { isCase, hasKnownState } from '#drill-down/states/state-words.js';
import type { Tally, StateCountsQuery } from '#drill-down/states/state-counts.js';

/** How many dossiers of `units` (null: all, unknown ones included) are in which state; reads one index. */
export async function readStateCounts(db: Queryable, units: readonly string[] | null): Promise<StateCountsQuery> {
  const [of, parameters] = units === null ? ['true', []] : ['unit = any($1::text[])', [units]];
  const tallies = (await db.query(
    `select status, received_day is not null as received, ${hasKnownState} as told, count(*)::int as n
     from dossier where ${of} and (${hasKnownState} or ${isCase}) group by 1, 2, 3`,
    parameters,
  )) as (Tally & { told: boolean })[];
  const unusual = (await db.query(
    `select source, count(*)::int as n from dossier where unusual > 0 and ${of} group by source order by n desc, source`,
    parameters,
  )) as StateCountsQuery['unusual'];
  return {
    tallies: tallies.filter(({ told }) => told),
    untold: tallies.filter(({ told }) => !told).reduce((all, { n }) => all + n, 0),
    unusual,
  };
}
