import type { Queryable } from '#ledger/queryable.js';

/** An intake's sign of life, with what it knows of the log and how long events took in the last minute. */
export interface Beat {
  readonly process: string;
  readonly alive: boolean;
  readonly lag: number;
  readonly commits: number;
  readonly latency: { p50: number | null; p99: number | null };
}

/** Signs of life of processes that are gone leave after an hour. */
export async function writeBeat(db: Queryable, { process, alive, lag, commits, latency }: Beat): Promise<void> {
  await db.query(
    `with gone as (delete from intake_beat where at < now() - interval '1 hour')
     insert into intake_beat (process, at, log_alive, lag, commits, latency) values ($1, now(), $2, $3, $4, $5)
     on conflict (process) do update set at = excluded.at, log_alive = excluded.log_alive, lag = excluded.lag,
       commits = excluded.commits, latency = excluded.latency`,
    [process, alive, lag, commits, JSON.stringify(latency)],
  );
}
