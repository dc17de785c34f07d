import type { QueryRunner } from 'typeorm';
import type { AlarmRow } from '#alarms/alarm-row.js';
import { Evaluation, type StandingAlarm } from '#alarms/evaluation.js';
import type { Pending } from '#alarms/timing.js';

type Stored = Pick<AlarmRow, 'id' | 'rule' | 'unit' | 'cause' | 'definition' | 'condition' | 'state'>;

/** What stands and what waits, as the evaluator before left it. */
export async function loadEvaluation(runner: QueryRunner): Promise<Evaluation> {
  const rows: Stored[] = await runner.query(
    `select id, rule, unit, cause, definition, condition, state from alarm where condition <> 'normal'`,
  );
  const waits: { id: string; towards: Pending['to']; since: Date }[] =
    await runner.query(`select * from alarm_pending`);
  const standing = rows.map(({ definition, condition, state, ...key }) => ({
    ...key,
    of: definition,
    condition: condition as StandingAlarm['condition'],
    suppressed: state === 'suppressed',
  }));
  return new Evaluation(
    standing,
    new Map(waits.map(({ id, towards: to, since }) => [id, { to, since: since.getTime() }])),
  );
}
