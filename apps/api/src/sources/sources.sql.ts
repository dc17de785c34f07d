import type { SourceRow } from '@ioc/shared/live/tables';
import { isWorkingTime } from '#calendar/work-calendar.js';
import { realSources } from '#catalogue/sandbox.js';
import type { Catalogue, Source } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import { freshness } from '#sources/freshness.js';

interface Row {
  source: string;
  last_at: Date | null;
  catching_up: boolean;
  today: number;
  quarantined: number;
}

/** Heartbeats of ingest processes that are this much older than the newest one are of processes that are gone. */
const aliveTogetherMs = 5000;

/** Senders that the catalogue does not know are shown too, the newest of them: anyone can make up a name. */
const maxStrangers = 20;

/**
 * Every source of the catalogue that has not ended by `day`, and strangers. `today` and `quarantined` are counts of the local day `day`. Silence while
 * no office works, by the catalogue's calendar, means nothing. While an ingest process reads a backlog nothing is said of
 * the silence of any: what it sent may be there.
 */
export async function readSources(db: Queryable, catalogue: Catalogue, day: string, now: Date): Promise<SourceRow[]> {
  const codes = [...realSources(catalogue.sources).keys()];
  const isQuiet = (at: number) => isWorkingTime(catalogue.calendar, at) === false;
  const rows: Row[] = await db.query(
    `with backlog as (
       select exists (select from intake_beat where catch_up is not null
         and at > (select max(at) from intake_beat) - ${aliveTogetherMs} * interval '1 ms') as catching_up),
     heard as (
       select source, greatest(state.last_received_at, state.last_heartbeat_at) as last_at,
         coalesce(counted.accepted, 0) as today, coalesce(counted.quarantined, 0) as quarantined
       from source_state state
       full join (select * from source_day where day = $1::date) counted using (source))
     select heard.*, catching_up from heard, backlog where source = any($2)
     union all
     (select heard.*, catching_up from heard, backlog where source <> all($2) order by last_at desc nulls last, source limit ${maxStrangers})`,
    [day, codes],
  );
  const found = new Map(rows.map((row) => [row.source, row]));
  const hasEnded = (code: string) => day > (catalogue.sources.get(code)?.validTo ?? day);
  const shown = [...new Set([...codes, ...[...found.keys()].sort()])].filter((code) => !hasEnded(code));
  return shown.map((code) => {
    const row = found.get(code);
    const described: Pick<Source, 'name' | 'shortName' | 'expectedSeconds'> = catalogue.sources.get(code) ?? {
      name: code,
      expectedSeconds: strangerSeconds,
    };
    const { name, shortName = name, expectedSeconds } = described;
    const lastAt = row?.last_at ?? null;
    return {
      key: code,
      name,
      shortName,
      state:
        row?.catching_up && lastAt !== null
          ? 'catching-up'
          : freshness({ lastAt: lastAt?.getTime() ?? null, expectedSeconds }, now.getTime(), isQuiet),
      lastAt: lastAt?.toISOString() ?? null,
      expectedSeconds,
      today: row?.today ?? 0,
      quarantined: row?.quarantined ?? 0,
    };
  });
}

/** Normal silence of a source that the catalogue does not describe. */
const strangerSeconds = 3600;
