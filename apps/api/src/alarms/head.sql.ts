import { priorities } from '@ioc/shared/alarms/priority';
import type { AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import type { AlarmHeadRow, AlarmSummary } from '@ioc/shared/live/alarm-rows';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import { readAlarmBadges } from '#alarms/badges.sql.js';
import type { AlarmRow } from '#alarms/alarm-row.js';
import { alarmNames, causeWords } from '#alarms/words.js';

/** Rows of the list that every wall holds; the desk asks for pages of the rest. */
const headSize = 40;

interface Counts {
  standing: number;
  waiting: number;
  oldest: Date | null;
  worst: 0 | 1 | 2 | null;
  change: string;
}

/** What every screen holds of the alarms: the head of the list, and all of them in numbers. */
export async function readAlarmHead(
  db: Queryable,
  catalogue: Catalogue,
): Promise<{ alarms: AlarmHeadRow[]; alarmSummary: AlarmSummary[]; alarmBadges: AlarmBadgeRow[] }> {
  const rows: AlarmRow[] = await db.query(
    `select * from alarm where rank < 5 order by rank, priority, raised_at, id limit ${headSize}`,
  );
  const [counts] = (await db.query(
    `select count(*)::int as standing, count(*) filter (where state in ('new', 'returned'))::int as waiting,
       min(raised_at) filter (where state in ('new', 'returned')) as oldest,
       min(priority) filter (where state in ('new', 'returned')) as worst,
       coalesce((select max(id) from alarm_history), 0)::text as change
     from alarm where rank < 9`,
  )) as [Counts];
  const { oldest, worst, ...numbers } = counts;
  return {
    alarms: rows.map((row, order) => headRow(row, order, catalogue)),
    alarmBadges: await readAlarmBadges(db),
    alarmSummary: [
      {
        key: 'summary',
        ...numbers,
        oldestWaiting: oldest?.toISOString() ?? null,
        worst: worst === null ? null : (priorities[worst] ?? null),
      },
    ],
  };
}

function headRow(row: AlarmRow, order: number, catalogue: Catalogue): AlarmHeadRow {
  const words = causeWords(row, catalogue);
  const isJudged = 'judged' in row.definition.on;
  return {
    key: row.id,
    order,
    ...alarmNames(row, catalogue),
    unit: row.unit,
    unitName: catalogue.units.get(row.unit)?.shortName ?? row.unit,
    cause: words?.vi ?? null,
    causeEn: words?.en ?? null,
    state: row.state,
    priority: priorities[row.priority],
    owner: row.owner,
    ...{ action: row.definition.action, actionEn: row.definition.actionEn, phone: row.definition.phone },
    figure: isJudged || 'figure' in row.definition.on ? row.cause : null,
    raisedAt: row.raised_at.toISOString(),
    value: row.value,
  };
}
