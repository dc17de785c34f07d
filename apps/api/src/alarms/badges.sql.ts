import { priorities } from '@ioc/shared/alarms/priority';
import { alarmBadgeKey, type AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import type { Queryable } from '#ledger/queryable.js';

/** More than 438 units with two figures each in trouble is a flood: the worst are marked. */
const mostBadges = 1500;

/** What stands open of each unit and of each of its figures; what was set aside or has gone has no badge. */
export async function readAlarmBadges(db: Queryable): Promise<AlarmBadgeRow[]> {
  const rows: { unit: string; figure: string | null; open: number; worst: 0 | 1 | 2 | null }[] = await db.query(
    `with open as (
       select unit, priority, condition, case when definition->'on' ? 'figure' then cause end as figure
       from alarm where state in ('new', 'acknowledged', 'in-progress', 'unknown'))
     select unit, figure, count(*)::int as open, min(priority) filter (where condition <> 'unknown') as worst
     from open group by grouping sets ((unit), (unit, figure))
     having grouping(figure) = 1 or figure is not null
     order by worst nulls last, open desc, unit, figure nulls first limit ${mostBadges}`,
  );
  return rows.map(({ worst, ...row }) => ({
    ...{ key: alarmBadgeKey(row.unit, row.figure), ...row },
    worst: worst === null ? null : (priorities[worst] ?? null),
  }));
}
