import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import { priorities } from '@ioc/shared/alarms/priority';
import type { AlarmRow } from '#alarms/alarm-row.js';
import { alarmNames } from '#alarms/words.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { DrillRunRow } from '#drills/runs.sql.js';
import type { Queryable } from '#ledger/queryable.js';
import type { DrillLine } from '#shift/drill-outcomes.js';

/** A drill with more changes of alarms is cut at its end. */
const mostLines = 20_000;

interface Row extends Pick<AlarmRow, 'rule' | 'unit' | 'cause' | 'detail' | 'priority' | 'definition'> {
  id: string;
  at: Date;
  action: string;
  actor: string | null;
  from_state: AlarmState | null;
  to_state: AlarmState;
}

/** The lines of all alarms while a drill ran, and the last one before it of each that it expects; in order of time. */
export async function readDrillLines(db: Queryable, catalogue: Catalogue, run: DrillRunRow): Promise<DrillLine[]> {
  const rules = run.definition.injects.flatMap(({ expect }) => (expect ? [expect.rule] : []));
  const rows: Row[] = await db.query(
    `select a.id, a.rule, a.unit, a.cause, a.detail, a.priority, a.definition, h.at, h.action, h.actor, h.from_state, h.to_state
     from (
       select alarm, id as line, at, action, actor, from_state, to_state from alarm_history where at >= $1 and at <= $2
       union all
       select last.* from alarm e cross join lateral (
         select alarm, id, at, action, actor, from_state, to_state from alarm_history
         where alarm = e.id and at < $1 order by id desc limit 1) last
       where e.rule = any($3)
     ) h join alarm a on a.id = h.alarm order by h.line limit ${mostLines}`,
    [run.started_at, run.ends_at, rules],
  );
  return rows.map(({ id, priority, definition, detail, from_state: from, to_state: to, ...line }) => ({
    ...{ ...line, from, to },
    alarm: {
      id,
      ...alarmNames({ definition, detail, cause: line.cause }, catalogue),
      unit: line.unit,
      priority: priorities[priority],
    },
  }));
}
