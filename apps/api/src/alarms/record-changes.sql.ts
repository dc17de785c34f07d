import { afterAction, type AlarmLife, type SystemAction } from '@ioc/shared/alarms/lifecycle';
import { priorities, priorityOf } from '@ioc/shared/alarms/priority';
import type { QueryRunner } from 'typeorm';
import { type AlarmRow, alarmsChanged } from '#alarms/alarm-row.js';
import type { Cell } from '#alarms/cell.js';
import { firstStep } from '#alarms/escalation.js';
import type { Pending } from '#alarms/timing.js';
import { type Values, withRows } from '#storage/unnest.js';

/** Something that the evaluator found of an alarm. `cell`: as it was judged; null: it was not judged. */
export interface FoundChange {
  readonly id: string;
  readonly action: SystemAction;
  readonly cell: Cell | null;
}
interface Next extends AlarmLife {
  readonly found: FoundChange;
  readonly before: AlarmRow | undefined;
  /** A new occurrence: what was decided of the one before it does not hold for it. */
  readonly isNewOccurrence: boolean;
}

/** Stores what was found, each with its line of history, in the transaction of `runner`. What the table refuses is left out. */
export async function recordChanges(runner: QueryRunner, all: readonly FoundChange[], now: Date): Promise<number> {
  if (all.length === 0) return 0;
  const ids = all.map(({ id }) => id);
  const rows: AlarmRow[] = await runner.query(`select * from alarm where id = any($1) order by id for update`, [ids]);
  const known = new Map(rows.map((row) => [row.id, row]));
  const next = all.flatMap((found) => nextOf(found, known.get(found.id)));
  await insertNew(
    runner,
    next.filter(({ before }) => !before),
    now,
  );
  await updateKnown(
    runner,
    next.filter(({ before }) => before),
    now,
  );
  await appendHistory(runner, next, now);
  if (next.length > 0) await runner.query(alarmsChanged);
  return next.length;
}

const born: AlarmLife = { state: 'new', condition: 'active', care: 'new' };

function nextOf(found: FoundChange, before: AlarmRow | undefined): Next[] {
  if (!before) return found.action === 'recur' ? [{ ...born, found, before, isNewOccurrence: true }] : [];
  const life = afterAction(before, found.action);
  if (!life) return [];
  return [{ ...life, found, before, isNewOccurrence: before.state === 'closed' && life.state === 'new' }];
}

const text = (of: (one: Next) => unknown) => ({ type: 'text', of });
const cellOf = ({ found }: Next) => found.cell as Cell;
const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

async function insertNew(runner: QueryRunner, all: readonly Next[], now: Date): Promise<void> {
  await withRows(
    runner,
    `insert into alarm (id, rule, unit, cause, group_key, definition, priority, owner, value, detail, because,
       state, condition, care, first_at, raised_at, changed_at, escalate_at)
     select id, rule, unit, cause, group_key, definition::jsonb, priority, definition::jsonb->>'owner', value, detail::jsonb,
       array(select jsonb_array_elements_text(because::jsonb)), 'new', 'active', 'new', at, at, at, escalate_at
     from $rows as row (id, rule, unit, cause, group_key, definition, priority, value, detail, because, at, escalate_at)`,
    [
      text((one) => cellOf(one).id),
      text((one) => cellOf(one).rule),
      text((one) => cellOf(one).unit),
      text((one) => cellOf(one).cause),
      text((one) => cellOf(one).group),
      text((one) => json(cellOf(one).of)),
      { type: 'smallint', of: (one) => priorityIndex(cellOf(one)) },
      { type: 'float8', of: (one) => cellOf(one).value },
      text((one) => json(cellOf(one).detail)),
      text((one) => json(cellOf(one).because)),
      { type: 'timestamptz', of: () => now },
      { type: 'timestamptz', of: (one) => firstStep(cellOf(one).of, now) },
    ],
    all,
  );
}

const priorityIndex = ({ of }: Cell) => priorities.indexOf(priorityOf(of.consequence, of.actWithinMinutes));

/** A new occurrence takes the rule as it is now; one that stands keeps the rule that raised it. */
async function updateKnown(runner: QueryRunner, all: readonly Next[], now: Date): Promise<void> {
  await withRows(
    runner,
    `update alarm a set state = row.state, condition = row.condition, care = row.care, changed_at = row.at,
       version = a.version + 1, occurrences = a.occurrences + row.again::int,
       value = case when row.judged then row.value else a.value end,
       detail = case when row.detail is null then a.detail else row.detail::jsonb end,
       because = case when row.judged then array(select jsonb_array_elements_text(row.because::jsonb)) else a.because end,
       raised_at = case when row.new_occurrence then row.at else a.raised_at end,
       definition = case when row.new_occurrence then row.definition::jsonb else a.definition end,
       priority = case when row.new_occurrence then row.priority else a.priority end,
       owner = case when row.new_occurrence then row.definition::jsonb->>'owner' else a.owner end,
       escalated = case when row.new_occurrence then 0 else a.escalated end,
       escalate_at = case when row.new_occurrence then row.escalate_at else a.escalate_at end,
       handled_by = case when row.new_occurrence then null else a.handled_by end,
       handled_at = case when row.new_occurrence then null else a.handled_at end,
       assignee = case when row.new_occurrence then null else a.assignee end,
       next_check = case when row.new_occurrence then null else a.next_check end,
       hindsight = case when row.new_occurrence then null else a.hindsight end,
       promise = case when row.new_occurrence then null else a.promise end,
       promise_at = case when row.new_occurrence then null else a.promise_at end,
       shelved_until = case when row.state = 'shelved' then a.shelved_until end
     from $rows as row (id, state, condition, care, again, new_occurrence, judged, value, detail, because, definition, priority, at, escalate_at)
     where a.id = row.id`,
    knownColumns(now),
    all,
  );
}

const knownColumns = (now: Date): Values<Next>[] => [
  text(({ found }) => found.id),
  text(({ state }) => state),
  text(({ condition }) => condition),
  text(({ care }) => care),
  { type: 'bool', of: ({ found, before }) => found.action === 'recur' && before?.condition === 'normal' },
  { type: 'bool', of: ({ isNewOccurrence }) => isNewOccurrence },
  { type: 'bool', of: ({ found }) => found.cell !== null },
  { type: 'float8', of: ({ found }) => found.cell?.value ?? null },
  text(({ found }) => json(found.cell?.detail ?? null)),
  text(({ found }) => json(found.cell?.because ?? [])),
  text(({ found, before }) => json(found.cell?.of ?? before?.definition)),
  { type: 'smallint', of: ({ found, before }) => (found.cell ? priorityIndex(found.cell) : before?.priority) },
  { type: 'timestamptz', of: () => now },
  { type: 'timestamptz', of: ({ found }) => (found.cell ? firstStep(found.cell.of, now) : null) },
];

async function appendHistory(runner: QueryRunner, all: readonly Next[], now: Date): Promise<void> {
  await withRows(
    runner,
    `insert into alarm_history (alarm, at, action, from_state, to_state, rule_version, value, data)
     select alarm, at, action, from_state, to_state, rule_version, value, data::jsonb
     from $rows as row (alarm, at, action, from_state, to_state, rule_version, value, data)`,
    [
      text(({ found }) => found.id),
      { type: 'timestamptz', of: () => now },
      text(({ found }) => found.action),
      text(({ before }) => before?.state ?? null),
      text(({ state }) => state),
      {
        type: 'int',
        of: ({ isNewOccurrence, before, found }) =>
          (isNewOccurrence ? cellOf({ found } as Next).of : before?.definition)?.version,
      },
      { type: 'float8', of: ({ found }) => found.cell?.value ?? null },
      // The row has the priority of its newest occurrence alone.
      text((one) => (one.found.action === 'recur' ? json({ priority: raisedPriority(one) }) : null)),
    ],
    all,
  );
}

const raisedPriority = (one: Next) => (one.isNewOccurrence ? priorityIndex(cellOf(one)) : one.before?.priority);

/** Keeps waits over a restart, and for the process that takes over. */
export async function recordWaits(runner: QueryRunner, waits: ReadonlyMap<string, Pending | null>): Promise<void> {
  const over = [...waits].flatMap(([id, wait]) => (wait ? [] : [id]));
  if (over.length > 0) await runner.query(`delete from alarm_pending where id = any($1)`, [over]);
  await withRows(
    runner,
    `insert into alarm_pending (id, towards, since) select * from $rows as row (id, towards, since)
     on conflict (id) do update set towards = excluded.towards, since = excluded.since`,
    [
      { type: 'text', of: ([id]) => id },
      { type: 'text', of: ([, { to }]) => to },
      { type: 'timestamptz', of: ([, { since }]) => new Date(since) },
    ],
    [...waits].flatMap(([id, wait]): [string, Pending][] => (wait ? [[id, wait]] : [])),
  );
}
