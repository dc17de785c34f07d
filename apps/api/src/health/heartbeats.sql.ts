import type { CatchUp } from '@ioc/shared/answers/health';
import type { DataSource } from 'typeorm';
import type { Found } from '#problems/problem-times.js';
import { holdsSimulated } from '#storage/simulation.js';
import { readProjectionVersion, type StoredProjection } from '#storage/projection-version.js';

type Db = Pick<DataSource, 'query'>;

/** Processes whose last heartbeat is this much older than the newest one are gone. */
const goneMs = 5000;

/** What the ingest processes last wrote of themselves, those that were alive together. */
export interface Ingest {
  /** Age of the newest heartbeat in milliseconds, by the database's clock; null: there was never one. */
  readonly silentMs: number | null;
  readonly lag: number;
  readonly problems: readonly Found[];
  /** Of those that catch up, the one that has read least. */
  readonly catchUp: CatchUp | null;
}

export interface Stored {
  readonly told: StoredProjection;
  /** A simulator has sent into this database, now or earlier. */
  readonly holdsSimulated: boolean;
  readonly ingest: Ingest;
}

interface Row {
  age: number;
  lag: string;
  problems: Found[];
  catch_up: CatchUp | null;
}

/** Everything about health that stands in the database. */
export async function readStored(db: Db): Promise<Stored> {
  const told = await readProjectionVersion(db);
  const rows: Row[] = await db.query(
    `select (extract(epoch from clock_timestamp() - at) * 1000)::float8 as age, lag, problems, catch_up from intake_beat
     where at > (select max(at) from intake_beat) - $1 * interval '1 ms' order by at desc`,
    [goneMs],
  );
  return { told, holdsSimulated: await holdsSimulated(db), ingest: together(rows) };
}

function together(rows: readonly Row[]): Ingest {
  const catching = rows.flatMap(({ catch_up }) => catch_up ?? []);
  const least = catching.sort((a, b) => (a.share ?? -1) - (b.share ?? -1))[0];
  return {
    silentMs: rows[0]?.age ?? null,
    lag: rows.reduce((sum, { lag }) => sum + Number(lag), 0),
    problems: rows.flatMap(({ problems }) => problems),
    catchUp: least ?? null,
  };
}
