import type { AlarmTrial, TrialFailure } from '@ioc/shared/answers/alarm-rules';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Queryable } from '#ledger/queryable.js';
import type { TrialProgress } from '#alarm-rules/pace.js';
import type { TrialDays } from '#alarm-rules/trial-days.js';
import type { TrialResult } from '#alarm-rules/trial.js';

/** Trials that run at a time, of all processes. */
export const mostRunning = 2;
/** One that was not heard of for so long died with its process. */
const deadSeconds = 30;
const keptTrials = 200;

export interface TrialRow {
  readonly id: string;
  readonly asked_at: Date;
  readonly asked_by: string;
  readonly rule: AlarmRule;
  readonly from: string;
  readonly to: string;
  readonly state: AlarmTrial['state'];
  readonly progress: TrialProgress;
  readonly error: TrialFailure | null;
  readonly result: TrialResult | null;
}

/** The id of a new trial; null: as many run as may. Old ones are forgotten. */
export async function addTrial(
  db: Queryable,
  rule: AlarmRule,
  { from, to }: TrialDays,
  by: string,
): Promise<string | null> {
  await db.query(
    `update alarm_trial set state = 'failed', error = '{"code":"stopped"}'
     where state = 'running' and beat_at < now() - interval '${deadSeconds} seconds'`,
  );
  await db.query(
    `delete from alarm_trial where state <> 'running' and id not in
       (select id from alarm_trial order by asked_at desc limit ${keptTrials})`,
  );
  const [row] = (await db.query(
    `insert into alarm_trial (asked_by, rule, from_day, to_day, state, progress)
     select $1, $2::jsonb, $3::date, $4::date, 'running', '{"doing":"reading","day":null,"share":0}'
     where (select count(*) from alarm_trial where state = 'running') < ${mostRunning} returning id`,
    [by, JSON.stringify(rule), from, to],
  )) as { id: string }[];
  return row?.id ?? null;
}

/** Says how far a trial is; false: it is no longer wanted. */
export async function markAlive(db: Queryable, id: string, progress: TrialProgress): Promise<boolean> {
  const [rows] = (await db.query(
    `update alarm_trial set beat_at = now(), progress = $2::jsonb where id = $1 and state = 'running' returning id`,
    [id, JSON.stringify(progress)],
  )) as [unknown[]];
  return rows.length > 0;
}

export async function endTrial(
  db: Queryable,
  id: string,
  end: { state: Exclude<AlarmTrial['state'], 'running'>; result?: TrialResult; error?: TrialFailure },
): Promise<void> {
  await db.query(
    `update alarm_trial set state = $2, result = $3::jsonb, error = $4::jsonb where id = $1 and state = 'running'`,
    [id, end.state, asJson(end.result), asJson(end.error)],
  );
}

const asJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

const columns = `id, asked_at, asked_by, rule, from_day::text as from, to_day::text as to, state, progress, error`;

export async function readTrial(db: Queryable, id: string): Promise<TrialRow | null> {
  const [row] = (await db.query(`select ${columns}, result from alarm_trial where id = $1`, [id])) as TrialRow[];
  return row ?? null;
}

/** The newest, without what came of them. */
export const newestTrials = (db: Queryable): Promise<TrialRow[]> =>
  db.query(`select ${columns}, null as result from alarm_trial order by asked_at desc, id limit 20`) as Promise<
    TrialRow[]
  >;
