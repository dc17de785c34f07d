import type { QueryRunner } from 'typeorm';
import type { Drill } from '#catalogue/drills.js';
import type { Queryable } from '#ledger/queryable.js';

/** One run of a drill, as the table has it. */
export interface DrillRunRow {
  readonly id: string;
  readonly drill: string;
  readonly definition: Drill;
  readonly started_at: Date;
  readonly started_by: string;
  readonly ends_at: Date;
  readonly ended_early_by: string | null;
}

const mostListed = 20;
/** Of the transaction that starts one: two who start at once are answered one after the other. */
const startLock = `select pg_advisory_xact_lock(hashtext('ioc drill'))`;
/** The live publisher reads the health of the path again, with what runs now. */
const changed = `select pg_notify('ioc', '{"kinds":["source"],"places":[]}')`;

/** The run that goes on at `now`; null: none does. */
export async function runningDrill(db: Queryable, now: Date): Promise<DrillRunRow | null> {
  const [row] = (await db.query(
    `select * from drill_run where started_at <= $1 and ends_at > $1 order by id desc limit 1`,
    [now],
  )) as DrillRunRow[];
  return row ?? null;
}

/** Whether a drill ran at `at`: what was raised then is an exercise. */
export async function inDrill(db: Queryable, at: Date): Promise<boolean> {
  return (await runningDrill(db, at)) !== null;
}

/** Column of a query of `alarm`: whether it was raised in an exercise. */
export const raisedInDrill = `exists (
  select from drill_run d where alarm.raised_at >= d.started_at and alarm.raised_at < d.ends_at) as drill`;

/** The last runs, newest first. */
export const lastRuns = (db: Queryable): Promise<DrillRunRow[]> =>
  db.query(`select * from drill_run order by id desc limit ${mostListed}`);

export async function readRun(db: Queryable, id: string): Promise<DrillRunRow | null> {
  const [row] = (await db.query(`select * from drill_run where id = $1`, [id])) as DrillRunRow[];
  return row ?? null;
}

/** Starts a drill; null: another one is running. */
export async function startRun(runner: QueryRunner, drill: Drill, by: string, now: Date): Promise<DrillRunRow | null> {
  await runner.query(startLock);
  if (await runningDrill(runner, now)) return null;
  const [row] = (await runner.query(
    `insert into drill_run (drill, definition, started_at, started_by, ends_at) values ($1, $2::jsonb, $3, $4, $5) returning *`,
    [drill.code, JSON.stringify(drill), now, by, new Date(now.getTime() + drill.minutes * 60_000)],
  )) as [DrillRunRow];
  await runner.query(changed);
  return row;
}

/** Ends the run that goes on; null: this one does not, or no longer. */
export async function endRun(runner: QueryRunner, id: string, by: string, now: Date): Promise<DrillRunRow | null> {
  const [rows] = (await runner.query(
    `update drill_run set ends_at = $2, ended_early_by = $3 where id = $1 and started_at <= $2 and ends_at > $2 returning *`,
    [id, now, by],
  )) as [DrillRunRow[]];
  if (rows[0]) await runner.query(changed);
  return rows[0] ?? null;
}
