import type { DataSource } from 'typeorm';
import type { Drill } from '#catalogue/drills.js';
import { onlySimulated } from '#drills/only-simulated.js';
import { type DrillRunRow, startRun } from '#drills/runs.sql.js';
import { inTransaction } from '#storage/in-transaction.js';

export type Begun =
  { readonly kind: 'done'; readonly run: DrillRunRow } | { readonly kind: 'unknown' | 'not-simulated' | 'running' };

/** Begins the drill of the catalogue that has this code: where all events are simulated, and one at a time. */
export async function beginDrill(
  db: DataSource,
  drills: readonly Drill[],
  code: string,
  by: string,
  now: Date,
): Promise<Begun> {
  const drill = drills.find((one) => one.code === code);
  if (!drill) return { kind: 'unknown' };
  if (!(await onlySimulated(db))) return { kind: 'not-simulated' };
  const run = await inTransaction(db, (runner) => startRun(runner, drill, by, now));
  return run ? { kind: 'done', run } : { kind: 'running' };
}
