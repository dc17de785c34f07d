import type { SourceRow } from '@ioc/shared/live/tables';
import { realSources } from '#catalogue/sandbox.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import { rhythmInForce, storedRhythms } from '#sources/rhythm.sql.js';
import { maxStrangers, sourceRows } from '#sources/source-rows.js';

interface Row {
  source: string;
  last_at: Date | null;
  last_event_at: Date | null;
  last_heartbeat_at: Date | null;
  catching_up: boolean;
  log_away: boolean;
  behind: boolean;
  today: number;
  quarantined: number;
  learned: number[] | null;
  written: number[] | null;
}

/** Heartbeats of ingest processes that are this much older than the newest one are of processes that are gone. */
const aliveTogetherMs = 5000;

/** The intake says each second that it lives; longer without a word, and what was sent may wait. */
const behindAfterMs = 60_000;

/**
 * Every source of the catalogue that has not ended by `day`, and strangers. `today` and `quarantined` are counts of the local day `day`. Silence while
 * no office works, by the catalogue's calendar, means nothing. While an ingest process reads a backlog nothing is said of
 * the silence of any: what it sent may be there.
 */
export async function readSources(db: Queryable, catalogue: Catalogue, day: string, now: Date): Promise<SourceRow[]> {
  const codes = [...realSources(catalogue.sources).keys()];
  const rows: Row[] = await db.query(
    `with newest as (select max(at) as at from intake_beat),
     path as (
       select exists (select from intake_beat b, newest where catch_up is not null
           and b.at > newest.at - ${aliveTogetherMs} * interval '1 ms') as catching_up,
         exists (select from intake_beat b, newest where not log_alive
           and b.at > newest.at - ${aliveTogetherMs} * interval '1 ms') as log_away,
         coalesce((select at < $3::timestamptz - ${behindAfterMs} * interval '1 ms' from newest), false) as behind),
     heard as (
       select source, greatest(state.last_received_at, state.last_heartbeat_at) as last_at, last_event_at,
         last_heartbeat_at, coalesce(counted.accepted, 0) as today, coalesce(counted.quarantined, 0) as quarantined,
         learned, written
       from source_state state
       full join (select * from source_day where day = $1::date) counted using (source)
       left join ${storedRhythms} rhythm using (source))
     select heard.*, path.* from heard, path where source = any($2)
     union all
     (select heard.*, path.* from heard, path where source <> all($2)
      order by last_at desc nulls last, source limit ${maxStrangers})`,
    [day, codes, now],
  );
  return sourceRows(
    rows.map((row) => ({
      source: row.source,
      lastAt: msOf(row.last_at),
      lastEventAt: msOf(row.last_event_at),
      lastHeartbeatAt: msOf(row.last_heartbeat_at),
      rhythm: rhythmInForce(row, catalogue.sources.get(row.source)?.rhythm),
      today: row.today,
      quarantined: row.quarantined,
    })),
    { catalogue, day, now: now.getTime() },
    {
      catchingUp: rows.some((row) => row.catching_up),
      logAlive: !rows.some((row) => row.log_away),
      lagging: rows.some((row) => row.behind),
    },
  );
}

const msOf = (at: Date | null): number | null => at?.getTime() ?? null;
