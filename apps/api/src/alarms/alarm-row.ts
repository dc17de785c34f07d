import type { Hindsight } from '@ioc/shared/alarms/hindsight';
import type { AlarmCare, AlarmCondition, AlarmState } from '@ioc/shared/alarms/lifecycle';
import type { LastNoteRow } from '#alarms/last-note.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';

/** A row of `alarm` as SQL gives it. */
export interface AlarmRow {
  readonly id: string;
  readonly rule: string;
  readonly unit: string;
  readonly cause: string;
  readonly group_key: string;
  readonly definition: AlarmRule;
  readonly priority: 0 | 1 | 2;
  readonly owner: AlarmRule['owner'];
  readonly state: AlarmState;
  readonly condition: AlarmCondition;
  readonly care: AlarmCare;
  readonly rank: number;
  readonly value: number | null;
  readonly detail: { readonly vi: string; readonly en: string } | null;
  readonly because: string[];
  readonly version: number;
  readonly occurrences: number;
  readonly first_at: Date;
  readonly raised_at: Date;
  readonly changed_at: Date;
  readonly handled_by: string | null;
  readonly handled_at: Date | null;
  readonly assignee: string | null;
  readonly next_check: Date | null;
  readonly promise: string | null;
  readonly promise_at: Date | null;
  readonly shelved_until: Date | null;
  readonly escalated: number;
  readonly hindsight: Hindsight | null;
  /** Of queries that ask for it. */
  readonly last_note?: LastNoteRow | null;
  /** Of queries that ask for it (drills/runs.sql): it was raised in an exercise. */
  readonly drill?: boolean;
}

/** The channel's payload after a change: whoever hears it reads the head of the list again. */
export const alarmsChanged = `select pg_notify('ioc', '{"kinds":["alarm"],"places":[]}')`;
