import { afterAction, type AlarmLife } from '@ioc/shared/alarms/lifecycle';
import type { QueryRunner } from 'typeorm';
import { raisedInDrill } from '#drills/runs.sql.js';
import type { Actor } from '#identity/actor.js';
import { type AlarmRow, alarmsChanged } from '#alarms/alarm-row.js';
import { lastNote } from '#alarms/last-note.js';
import type { AlarmOrder } from '#alarms/orders.js';
import { changedWords, refusedWords, type Sentence } from '#alarms/refusals.js';

export type Acted =
  | { readonly kind: 'done'; readonly row: AlarmRow }
  | { readonly kind: 'missing' }
  | { readonly kind: 'changed' | 'state'; readonly words: Sentence };

/** One action of a person on one alarm, with its line of history, in the transaction of `runner`. */
export async function act(runner: QueryRunner, id: string, order: AlarmOrder, actor: Actor, now: Date): Promise<Acted> {
  const [row] = (await runner.query(`select * from alarm where id = $1 for update`, [id])) as AlarmRow[];
  if (!row) return { kind: 'missing' };
  if (row.version !== order.version) return { kind: 'changed', words: changedWords(await lastChange(runner, id)) };
  const life = afterAction(row, order.action);
  if (!life) return { kind: 'state', words: refusedWords(row.state, order.action) };
  const updated = await update(runner, row, life, order, actor, now);
  await appendLine(runner, row, life, order, actor, now);
  await runner.query(alarmsChanged);
  return { kind: 'done', row: updated };
}

async function lastChange(runner: QueryRunner, id: string) {
  const [last] = (await runner.query(
    `select actor, action, at from alarm_history where alarm = $1 order by id desc limit 1`,
    [id],
  )) as { actor: string | null; action: string; at: Date }[];
  return last ?? { actor: null, action: 'recur', at: new Date(0) };
}

const handles = new Set(['acknowledge', 'take', 'close']);

async function update(runner: QueryRunner, row: AlarmRow, life: AlarmLife, order: AlarmOrder, actor: Actor, now: Date) {
  const { action, assignee, nextCheck, promise, promiseAt, until } = order;
  const isGivenBack = action === 'release';
  const [has, handled] = [isGivenBack ? null : (assignee ?? null), handles.has(action) || isGivenBack];
  const values = [
    ...[row.id, life.state, life.condition, life.care, now],
    ...[action === 'take' ? actor.name : has, action === 'take' || action === 'assign' || isGivenBack],
    ...[handled, isGivenBack ? null : actor.name, nextCheck ?? null, promise ?? null, promiseAt ?? null, until ?? null],
  ];
  const [[updated]] = (await runner.query(
    `update alarm set state = $2, condition = $3, care = $4, changed_at = $5::timestamptz, version = version + 1,
       assignee = case when $7 then $6 else assignee end,
       handled_by = case when $8 then $9::text else handled_by end,
       handled_at = case when not $8 then handled_at when $9::text is not null then $5::timestamptz end,
       next_check = coalesce($10::timestamptz, next_check), promise = coalesce($11, promise),
       promise_at = coalesce($12::timestamptz, promise_at),
       shelved_until = case when $2 = 'shelved' then coalesce($13::timestamptz, shelved_until) end
     where id = $1 returning *, ${raisedInDrill}, ${lastNote}`,
    values,
  )) as [AlarmRow[], number];
  return updated as AlarmRow;
}

async function appendLine(
  runner: QueryRunner,
  row: AlarmRow,
  life: AlarmLife,
  { action, note, version: _, ...more }: AlarmOrder,
  actor: Actor,
  now: Date,
): Promise<void> {
  const data = Object.keys(more).length > 0 ? JSON.stringify(more) : null;
  await runner.query(
    `insert into alarm_history (alarm, at, action, actor, role, from_state, to_state, rule_version, value, note, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb)`,
    [
      ...[row.id, now, action, actor.name, actor.role, row.state, life.state],
      ...[row.definition.version, row.value, note ?? null, data],
    ],
  );
}
