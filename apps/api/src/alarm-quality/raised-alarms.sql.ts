import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import { priorities } from '@ioc/shared/alarms/priority';
import type { Queryable } from '#ledger/queryable.js';
import type { RaisedAlarm, RaisedInPeriod } from '#alarm-quality/raised-alarm.js';

/** As many as are read of a period, the newest; five floods an hour for three weeks. */
const mostRead = 20_000;
const standingMs = 24 * 3_600_000;

interface Row {
  line: string;
  id: string;
  rule: string;
  name: string;
  name_en: string;
  unit: string;
  priority: 0 | 1 | 2;
  state: AlarmState;
  at: Date;
  answered_at: Date | null;
}
const ofAlarm = `a.id, a.rule, a.definition->>'name' as name, a.definition->>'nameEn' as name_en, a.unit, a.state`;

/**
 * What came before operators between two instants: lines by which an alarm became new. One that another rule hid in the same
 * look was seen by nobody. @param most for specs
 */
export async function readRaised(
  db: Queryable,
  start: number,
  end: number,
  rule: string | null,
  most = mostRead,
): Promise<RaisedInPeriod> {
  const between = [new Date(start), new Date(end), rule, most + 1];
  const rows: Row[] = await db.query(
    `with raised as (
       select h.id::text as line, ${ofAlarm}, h.at, coalesce((h.data->>'priority')::smallint, a.priority) as priority, h.id as number
       from alarm_history h join alarm a on a.id = h.alarm
       where h.at >= $1 and h.at < $2 and h.action = 'recur' and h.to_state = 'new' and ($3::text is null or a.rule = $3)
         and not exists (select from alarm_history s where s.alarm = h.alarm and s.id > h.id and s.at = h.at and s.action = 'suppress')
       order by h.at desc, h.id desc limit $4)
     select r.*, k.at as answered_at from raised r
     left join lateral (select at from alarm_history k where k.alarm = r.id and k.id > r.number and k.actor is not null
       and k.from_state <> k.to_state order by k.id limit 1) k on true
     order by r.at desc, r.number desc`,
    between,
  );
  const complete = rows.length <= most;
  const raised = (complete ? rows : rows.slice(0, most)).map(raisedAlarm).reverse();
  return {
    ...{ start: complete ? start : (raised[0]?.at ?? start), end, complete, raised },
    standing: (await readStanding(db, end, rule)).map(raisedAlarm),
  };
}

/** What stood at an instant and was raised more than a day before, without what was set aside then. */
const readStanding = (db: Queryable, end: number, rule: string | null): Promise<Row[]> =>
  db.query(
    `select c.line, ${ofAlarm}, c.at, coalesce(c.priority, a.priority) as priority, k.at as answered_at from alarm a
     cross join lateral (select id::text as line, id, action, at, (data->>'priority')::smallint as priority from alarm_history
       where alarm = a.id and at < $1 and action in ('recur', 'clear') order by id desc limit 1) c
     cross join lateral (select to_state from alarm_history where alarm = a.id and at < $1 order by id desc limit 1) s
     left join lateral (select at from alarm_history where alarm = a.id and id > c.id and actor is not null
       and from_state <> to_state order by id limit 1) k on true
     where a.first_at < $2 and c.action = 'recur' and c.at < $2 and ($3::text is null or a.rule = $3)
       and s.to_state not in ('closed', 'shelved', 'suppressed', 'out-of-service')
     order by c.at, c.id limit $4`,
    [new Date(end), new Date(end - standingMs), rule, mostRead],
  );

const raisedAlarm = ({ line, id, rule, name, name_en, unit, priority, state, at, answered_at }: Row): RaisedAlarm => ({
  ...{ line, id, rule, name, nameEn: name_en, unit, state },
  priority: priorities[priority],
  at: at.getTime(),
  answeredAt: answered_at?.getTime() ?? null,
});

/** Every rule that has raised an alarm, by the name that it has in the newest of them. */
export const readRules = (db: Queryable): Promise<{ rule: string; name: string; nameEn: string }[]> =>
  db.query(
    `select distinct on (rule) rule, definition->>'name' as name, definition->>'nameEn' as "nameEn" from alarm
     order by rule, raised_at desc limit 500`,
  );
