import type { RosterHistory } from '@ioc/shared/answers/roster';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '#identity/actor.js';
import type { Queryable } from '#ledger/queryable.js';
import { mostSlots } from '#roster/roster.sql.js';
import type { ExceptionOrder, RosterHistoryQuery, SlotOrder, WithdrawalOrder } from '#shift/roster-orders.js';
import { cutPage } from '#platform/cut-page.js';

export type RosterRefusal =
  | { readonly kind: 'missing' }
  | { readonly kind: 'full' }
  | { readonly kind: 'changed'; readonly by: string; readonly at: Date };
export type RosterOutcome = { readonly kind: 'done'; readonly id: string } | RosterRefusal;

/** One change at a time, so that nobody writes over what he has not seen. */
const lock = (runner: QueryRunner) => runner.query(`lock table roster_change in share row exclusive mode`);

export async function addSlot(
  runner: QueryRunner,
  order: Required<SlotOrder>,
  actor: Actor,
  now: Date,
): Promise<RosterOutcome> {
  await lock(runner);
  const [{ n }] = (await runner.query(
    `select count(*)::int as n from roster_change c where kind = 'slot'
     and not exists (select from roster_change w where w.of = c.id)`,
  )) as [{ n: number }];
  if (n >= mostSlots) return { kind: 'full' };
  const { version: _, ...data } = order;
  return append(runner, { kind: 'slot', slot: null, day: null, of: null, data }, actor, now);
}

/** Somebody else is on, or nobody, on one day of a slot. The last line of a day holds. */
export async function addException(
  runner: QueryRunner,
  order: ExceptionOrder,
  actor: Actor,
  now: Date,
): Promise<RosterOutcome> {
  await lock(runner);
  if (!(await isInForce(runner, order.slot, 'slot'))) return { kind: 'missing' };
  const { version, slot, day, ...data } = order;
  const changed = await changedSince(runner, version, `(c.slot = $2 and c.day = $3)`, [slot, day]);
  return changed ?? append(runner, { kind: 'exception', slot, day, of: null, data }, actor, now);
}

/** Takes a slot or an exception out of force. */
export async function withdraw(
  runner: QueryRunner,
  { of, version }: WithdrawalOrder,
  actor: Actor,
  now: Date,
): Promise<RosterOutcome> {
  await lock(runner);
  if (!(await isInForce(runner, of, null))) return { kind: 'missing' };
  const changed = await changedSince(runner, version, `c.slot = $2`, [of]);
  return changed ?? append(runner, { kind: 'withdrawal', slot: null, day: null, of, data: {} }, actor, now);
}

async function isInForce(runner: QueryRunner, id: string, kind: 'slot' | null): Promise<boolean> {
  const rows: unknown[] = await runner.query(
    `select from roster_change c where id = $1 and kind <> 'withdrawal' and ($2::text is null or kind = $2)
       and not exists (select from roster_change w where w.of in (c.id, c.slot))`,
    [id, kind],
  );
  return rows.length > 0;
}

async function changedSince(
  runner: QueryRunner,
  version: string,
  about: string,
  values: string[],
): Promise<RosterRefusal | null> {
  const [newer] = (await runner.query(
    `select c.author as by, c.at from roster_change c where c.id > $1 and ${about} order by c.id desc limit 1`,
    [version, ...values],
  )) as { by: string; at: Date }[];
  return newer ? { kind: 'changed', ...newer } : null;
}

interface Line {
  readonly kind: RosterHistory['rows'][number]['kind'];
  readonly slot: string | null;
  readonly day: string | null;
  readonly of: string | null;
  readonly data: object;
}
async function append(
  runner: QueryRunner,
  { kind, slot, day, of, data }: Line,
  actor: Actor,
  now: Date,
): Promise<RosterOutcome> {
  const [row] = (await runner.query(
    `insert into roster_change (at, author, role, kind, slot, day, of, data) values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)
     returning id::text as id`,
    [now, actor.name, actor.role, kind, slot, day, of, JSON.stringify(data)],
  )) as [{ id: string }];
  return { kind: 'done', id: row.id };
}

/** A page of what was changed, newest first. */
export async function readRosterHistory(db: Queryable, { after, limit }: RosterHistoryQuery): Promise<RosterHistory> {
  const [{ total }] = (await db.query(`select count(*)::int as total from roster_change`)) as [{ total: number }];
  const rows: (Omit<RosterHistory['rows'][number], 'at'> & { at: Date })[] = await db.query(
    `select id::text as id, at, author, role, kind, slot::text as slot, day::text as day, of::text as of, data
     from roster_change where $1::bigint is null or id < $1 order by id desc limit $2`,
    [after ?? null, limit + 1],
  );
  const page = cutPage(rows, limit, ({ id }) => id);
  return { total, rows: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })), next: page.next };
}
