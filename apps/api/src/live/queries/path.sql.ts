import type { PathRow } from '@ioc/shared/live/tables';
import { type DrillRunRow, runningDrill } from '#drills/runs.sql.js';
import type { Queryable } from '#ledger/queryable.js';

interface Beat {
  at: Date;
  log_alive: boolean;
  lag: string;
  latency: { p50?: number; p99?: number };
}

/** Processes whose last heartbeat is this much older than the newest one are gone. */
const goneMs = 5000;

/** The intake's own signs of life, all processes together: the worst of them counts. */
export async function readPath(db: Queryable, log: PathRow['log'], now: Date): Promise<PathRow> {
  const beats: Beat[] = await db.query(
    `select at, log_alive, lag, latency from intake_beat where at > (select max(at) from intake_beat) - $1 * interval '1 ms'
     order by at desc`,
    [goneMs],
  );
  const [waiting]: { n: number }[] = await db.query(`select count(*)::int as n from quarantine where outcome is null`);
  return { ...pathRow(beats, waiting?.n ?? 0, log), drill: drillOf(await runningDrill(db, now)) };
}

function pathRow(beats: readonly Beat[], quarantined: number, log: PathRow['log']): Omit<PathRow, 'drill'> {
  const worst = (of: 'p50' | 'p99') => {
    const known = beats.flatMap(({ latency }) => (typeof latency[of] === 'number' ? [latency[of]] : []));
    return known.length ? Math.max(...known) : null;
  };
  return {
    key: 'path',
    log,
    logAlive: beats.length > 0 && beats.every(({ log_alive }) => log_alive),
    intakeAt: beats[0]?.at.toISOString() ?? null,
    lag: beats.reduce((sum, { lag }) => sum + Number(lag), 0),
    quarantined,
    p50: worst('p50'),
    p99: worst('p99'),
  };
}

const drillOf = (run: DrillRunRow | null): PathRow['drill'] =>
  run && { name: run.definition.name, nameEn: run.definition.nameEn, endsAt: run.ends_at.toISOString() };
