import type { Hindsight } from '@ioc/shared/alarms/hindsight';
import type { QueryRunner } from 'typeorm';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import { alarmsChanged } from '#alarms/alarm-row.js';
import type { Queryable } from '#ledger/queryable.js';
import { withRows } from '#storage/unnest.js';

/** An alarm of a figure that was raised on a day that is over. */
export interface PastAlarm {
  readonly id: string;
  readonly unit: string;
  readonly cause: string;
  readonly definition: AlarmRule;
  readonly hindsight: Hindsight | null;
  /** Local day on which it was raised last. */
  readonly day: string;
}

/** So far back corrections are looked for: the longest period of the pages of alarms. */
const mostDays = 92;
/** Of the newest; a province with more has another trouble. */
const mostAlarms = 5000;

/** Alarms of figures (not of their changes) that were raised before `today`, the newest first. */
export async function readPastAlarms(db: Queryable, today: string): Promise<PastAlarm[]> {
  return db.query(
    `select id, unit, cause, definition, hindsight, (raised_at at time zone 'Asia/Ho_Chi_Minh')::date::text as day
     from alarm where definition->'on' ? 'figure' and not definition->'on' ? 'change'
       and raised_at < ($1::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
       and raised_at >= ($1::date - ${mostDays})::timestamp at time zone 'Asia/Ho_Chi_Minh'
     order by raised_at desc limit ${mostAlarms}`,
    [today],
  );
}

/** What is written beside an alarm: the verdict, and the figure of that day as it is known now and as it was then. */
export interface HindsightLine {
  readonly alarm: PastAlarm;
  readonly verdict: Hindsight;
  readonly value: number | null;
  readonly then: number | null;
}

/** Writes it beside each alarm and as a line of its history; states and versions stay as they are. */
export async function recordHindsight(runner: QueryRunner, all: readonly HindsightLine[], now: Date): Promise<void> {
  await withRows(
    runner,
    `with said as (select * from $rows as row (id, verdict, value, version, data, at)),
     beside as (update alarm a set hindsight = said.verdict from said where a.id = said.id returning a.id, a.state)
     insert into alarm_history (alarm, at, action, from_state, to_state, rule_version, value, data)
     select said.id, at, 'hindsight', beside.state, beside.state, said.version, said.value, data::jsonb
     from said join beside on beside.id = said.id`,
    [
      { type: 'text', of: ({ alarm }) => alarm.id },
      { type: 'text', of: ({ verdict }) => verdict },
      { type: 'float8', of: ({ value }) => value },
      { type: 'int', of: ({ alarm }) => alarm.definition.version },
      {
        type: 'text',
        of: ({ verdict, then, alarm }) => JSON.stringify({ hindsight: verdict, then, day: alarm.day }),
      },
      { type: 'timestamptz', of: () => now },
    ],
    all,
  );
  if (all.length > 0) await runner.query(alarmsChanged);
}
