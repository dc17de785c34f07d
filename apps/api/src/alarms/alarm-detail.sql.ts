import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import type { AlarmDetail } from '@ioc/shared/answers/alarms';
import { localDay } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { todayOf } from '#catalogue/today.js';
import { raisedInDrill } from '#drills/runs.sql.js';
import type { Queryable } from '#ledger/queryable.js';
import { alarmItem } from '#alarms/alarm-item.js';
import type { AlarmRow } from '#alarms/alarm-row.js';
import { lastNote } from '#alarms/last-note.js';

const mostLines = 500;

interface Line {
  id: string;
  at: Date;
  action: string;
  actor: string | null;
  role: string | null;
  from_state: AlarmState | null;
  to_state: AlarmState;
  value: number | null;
  rule_version: number;
  note: string | null;
  data: Record<string, unknown> | null;
}

/** One alarm with the rule that raised it and everything that happened to it; null: there is none. */
export async function alarmDetail(db: Queryable, catalogue: Catalogue, id: string): Promise<AlarmDetail | null> {
  const [row] = (await db.query(`select *, ${raisedInDrill}, ${lastNote} from alarm where id = $1`, [
    id,
  ])) as AlarmRow[];
  if (!row) return null;
  const lines: Line[] = await db.query(
    `select id, at, action, actor, role, from_state, to_state, value, rule_version, note, data from alarm_history
     where alarm = $1 order by id desc limit ${mostLines}`,
    [id],
  );
  const { consequence, actWithinMinutes, action, actionEn, phone, above, below, clear, on } = row.definition;
  return {
    alarm: alarmItem(row, catalogue),
    ...{ consequence, actWithinMinutes, because: row.because },
    action: { vi: action, en: actionEn },
    phone: phone ?? catalogue.units.get(row.unit)?.phone ?? null,
    threshold: { above: above ?? null, below: below ?? null, clear: clear ?? null },
    ...('figure' in on || 'judged' in on ? figurePaths(row, catalogue) : { figure: null, figureThen: null }),
    history: lines.map(({ from_state: from, to_state: to, rule_version: ruleVersion, at, ...line }) => ({
      ...line,
      ...{ from, to, ruleVersion, at: at.toISOString() },
    })),
  };
}

/** The figure of today, and of the day on which the alarm was raised where that is over. */
function figurePaths({ cause, unit, raised_at }: AlarmRow, catalogue: Catalogue) {
  const figure = unit === catalogue.province.rootUnit ? `/figures/${cause}` : `/figures/${cause}/units/${unit}`;
  const day = localDay(raised_at.toISOString());
  return { figure, figureThen: day < todayOf(catalogue, Date.now()) ? `${figure}?asOf=${day}` : null };
}
