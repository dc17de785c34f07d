import { alarmStates, type AlarmState } from '@ioc/shared/alarms/lifecycle';
import { priorities } from '@ioc/shared/alarms/priority';
import { raisedInDrill } from '#drills/runs.sql.js';
import type { Queryable } from '#ledger/queryable.js';
import type { AlarmRow } from '#alarms/alarm-row.js';
import { lastNote } from '#alarms/last-note.js';
import type { AlarmListQuery } from '#alarms/orders.js';
import { cutPage } from '#platform/cut-page.js';

export interface ListedAlarms {
  readonly rows: AlarmRow[];
  readonly total: number;
  readonly byState: Record<AlarmState, number>;
  readonly next: string | null;
}

/** Whose alarms alone: a person's, or those of these units. */
export interface Mine {
  readonly me?: string;
  readonly units?: readonly string[];
}

/** A page of alarms, new and actionable first. */
export async function readAlarms(
  db: Queryable,
  query: Omit<AlarmListQuery, 'mine'>,
  { me, units }: Mine,
): Promise<ListedAlarms> {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const where = ['true'];
  const { state, priority, unit, rule, figure, group, after, limit } = query;
  where.push(state === 'open' ? 'rank < 9' : `state = ${put(state)}`);
  if (priority) where.push(`priority = ${put(priorities.indexOf(priority))}`);
  if (unit) where.push(`unit = ${put(unit)}`);
  if (rule) where.push(`rule = ${put(rule)}`);
  if (figure) where.push(`definition->'on' ? 'figure' and cause = ${put(figure)}`);
  if (group) where.push(`group_key = ${put(group)}`);
  if (me) where.push(`assignee = ${put(me)}`);
  if (units) where.push(`unit = any(${put(units)})`);
  const counted = [...values];
  const all = where.join(' and ');
  const page = after ? [all, afterKey(after, put)].join(' and ') : all;
  const rows: AlarmRow[] = await db.query(
    `select *, ${raisedInDrill}, ${lastNote} from alarm where ${page} order by rank, priority, raised_at, id limit ${put(limit + 1)}`,
    values,
  );
  const [{ total }] = (await db.query(`select count(*)::int as total from alarm where ${all}`, counted)) as [
    { total: number },
  ];
  return { ...cutPage(rows, limit, keyOf), total, byState: await countByState(db) };
}

const keyOf = ({ rank, priority, raised_at, id }: AlarmRow) => `${rank}|${priority}|${raised_at.toISOString()}|${id}`;

function afterKey(after: string, put: (value: unknown) => string): string {
  const [rank, priority, at, id] = after.split('|');
  // The key has milliseconds, the column microseconds.
  return `(rank, priority, date_trunc('milliseconds', raised_at), id) > (${put(Number(rank))}::smallint, ${put(Number(priority))}::smallint, ${put(at)}::timestamptz, ${put(id)})`;
}

async function countByState(db: Queryable): Promise<Record<AlarmState, number>> {
  const rows: { state: AlarmState; n: number }[] = await db.query(
    `select state, count(*)::int as n from alarm group by state`,
  );
  const counted = new Map(rows.map(({ state, n }) => [state, n]));
  return Object.fromEntries(alarmStates.map((state) => [state, counted.get(state) ?? 0])) as Record<AlarmState, number>;
}
