import type { CatchUp, HealthProblem } from '@ioc/shared/answers/health';
import type { Queryable } from '#ledger/queryable.js';

/** An intake's sign of life, with what it knows of the log and how long events took in the last minute. */
export interface IngestHeartbeat {
  readonly process: string;
  readonly alive: boolean;
  readonly lag: number;
  readonly commits: number;
  readonly latency: { p50: number | null; p99: number | null };
  /** What this process knows to be wrong; other processes read it here. */
  readonly problems: readonly HealthProblem[];
  /** How far it is with a backlog; null: it reads what comes. */
  readonly catchUp: CatchUp | null;
}

/** Signs of life of processes that are gone leave after an hour. */
export async function writeHeartbeat(db: Queryable, beat: IngestHeartbeat): Promise<void> {
  const { process, alive, lag, commits, latency, problems, catchUp } = beat;
  await db.query(
    `with gone as (delete from intake_beat where at < now() - interval '1 hour')
     insert into intake_beat (process, at, log_alive, lag, commits, latency, problems, catch_up)
     values ($1, now(), $2, $3, $4, $5, $6, $7)
     on conflict (process) do update set at = excluded.at, log_alive = excluded.log_alive, lag = excluded.lag,
       commits = excluded.commits, latency = excluded.latency, problems = excluded.problems,
       catch_up = excluded.catch_up`,
    [
      process,
      alive,
      lag,
      commits,
      JSON.stringify(latency),
      JSON.stringify(problems),
      catchUp && JSON.stringify(catchUp),
    ],
  );
}
