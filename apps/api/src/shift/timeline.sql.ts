import type { Outage, ShiftTimeline, TimelineRow } from '@ioc/shared/answers/shift';
import { priorities } from '@ioc/shared/alarms/priority';
import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import type { AlarmRow } from '#alarms/alarm-row.js';
import { alarmNames } from '#alarms/words.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import { cutPage } from '#platform/cut-page.js';
import type { TimelineQuery } from '#shift/orders.js';
import { outageOf } from '#shift/entries.sql.js';
import { lanesOf, type LaneLine } from '#shift/lanes.js';

/** Alarms that the picture has a lane for: the worst, then those that stood longest. */
const mostLanes = 30;
/** Lines behind the lanes; an alarm that changes more often than that is cut at its oldest. */
const mostLines = 5000;

type AlarmPart = Pick<AlarmRow, 'unit' | 'cause' | 'detail' | 'priority' | 'definition'>;
interface Row extends AlarmPart {
  us: string;
  at: Date;
  kind: TimelineRow['kind'];
  id: string;
  action: string;
  actor: string | null;
  role: string | null;
  state: AlarmState | null;
  text: string | null;
  data: Omit<Outage, 'at'> | null;
  alarm: string | null;
}

/** Everything that happened between two instants, whoever did it: changes of alarms, entries of the log, handovers. */
const happened = `
  select at, 'alarm' as kind, id, action, actor, role, to_state as state, note as text, null::jsonb as data, alarm from alarm_history
    where at >= $1 and at < $2
  union all select at, 'entry', id, kind, author, role, null, text, data, case when about_kind = 'alarm' then about end
    from shift_entry where at >= $1 and at < $2
  union all select at, 'given', id, 'given', given_by, given_role, null, note, null, null from shift_handover
    where at >= $1 and at < $2
  union all select taken_at, 'taken', id, 'taken', taken_by, taken_role, null, null, null, null from shift_handover
    where taken_at >= $1 and taken_at < $2
  union all select started_at, 'drill', id, 'drill-begun', started_by, null, null, definition->>'name', null, null from drill_run
    where started_at >= $1 and started_at < $2
  union all select ends_at, 'drill-end', id, 'drill-over', ended_early_by, null, null, definition->>'name', null, null from drill_run
    where ends_at >= $1 and ends_at < least($2, now())`;

/** A page of what happened in a period, newest first, with the lanes of the alarms that stood in it. */
export async function readTimeline(
  db: Queryable,
  catalogue: Catalogue,
  { from, to, after, limit }: TimelineQuery & { from: string; to: string },
): Promise<ShiftTimeline> {
  const span = [from, to];
  const [{ total }] = (await db.query(`select count(*)::int as total from (${happened}) h`, span)) as [
    { total: number },
  ];
  const [us, kind, id] = after?.split('|') ?? [];
  const rows: Row[] = await db.query(
    `select h.*, (extract(epoch from h.at) * 1000000)::bigint::text as us, a.unit, a.cause, a.detail, a.priority, a.definition
     from (${happened}) h left join alarm a on a.id = h.alarm
     where $3::bigint is null or ((extract(epoch from h.at) * 1000000)::bigint, h.kind, h.id) < ($3, $4::text, $5::bigint)
     order by h.at desc, h.kind desc, h.id desc limit $6`,
    [...span, us ?? null, kind ?? null, id ?? null, limit + 1],
  );
  const page = cutPage(rows, limit, (row) => `${row.us}|${row.kind}|${row.id}`);
  return {
    from,
    to,
    total,
    lanes: await readLanes(db, catalogue, from, to),
    rows: page.rows.map((row) => timelineRow(row, catalogue)),
    next: page.next,
  };
}

const timelineRow = (row: Row, catalogue: Catalogue): TimelineRow => ({
  ...{ kind: row.kind, id: row.id, at: row.at.toISOString(), action: row.action },
  ...{ actor: row.actor, role: row.role, state: row.state, text: row.text },
  outage: outageOf(row.action, row.at, row.data),
  alarm: row.alarm === null ? null : alarmPart(row.alarm, row, catalogue),
});

const alarmPart = (id: string, row: AlarmPart, catalogue: Catalogue) => ({
  ...{ id, unit: row.unit, ...alarmNames(row, catalogue), priority: priorities[row.priority] },
});

/**
 * The worst alarms that stood at some time of the period, each with its states through it. One that is closed and to which
 * nothing happened since `from` did not stand: the history before is not gone through.
 */
async function readLanes(
  db: Queryable,
  catalogue: Catalogue,
  from: string,
  to: string,
): Promise<ShiftTimeline['lanes']> {
  const lines: (LaneLine & AlarmPart)[] = await db.query(
    `with seen as (
       select id as alarm from alarm where rank < 9 union select alarm from alarm_history where at >= $1),
     before as (
       select last.* from seen cross join lateral (
         select alarm, at, id, to_state from alarm_history h where h.alarm = seen.alarm and at < $1
         order by id desc limit 1) last),
     within as (
       select alarm, at, id, to_state from alarm_history where at >= $1 and at < $2),
     stood as (
       select l.* from (select * from before where to_state <> 'closed' union all select * from within) l
       order by id desc limit ${mostLines}),
     worst as (
       select a.id, a.unit, a.cause, a.detail, a.priority, a.definition, a.raised_at from alarm a where a.id in (select alarm from stood)
       order by a.priority, a.raised_at, a.id limit ${mostLanes})
     select s.alarm, s.at, s.to_state as state, w.unit, w.cause, w.detail, w.priority, w.definition
     from stood s join worst w on w.id = s.alarm order by w.priority, w.raised_at, w.id, s.id`,
    [from, to],
  );
  const partOf = new Map(lines.map((line) => [line.alarm, alarmPart(line.alarm, line, catalogue)]));
  return lanesOf(lines, Date.parse(from), Date.parse(to)).flatMap(({ alarm, spans }) => {
    const part = partOf.get(alarm);
    return part ? [{ alarm: part, spans: [...spans] }] : [];
  });
}
