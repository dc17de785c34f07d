import type { Handover, ShiftFacts } from '@ioc/shared/answers/shift';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '#identity/actor.js';
import type { Queryable } from '#ledger/queryable.js';
import { readShiftFacts, type FactsFrom } from '#shift/facts.sql.js';

interface Row {
  id: string;
  at: Date;
  given_by: string;
  note: string | null;
  facts: ShiftFacts;
  taken_by: string | null;
  taken_at: Date | null;
}
const shownLast = 20;

export async function readHandovers(db: Queryable): Promise<Handover[]> {
  const rows: Row[] = await db.query(`select * from shift_handover order by at desc, id desc limit ${shownLast}`);
  return rows.map(handoverOf);
}

/** Gives the shift over with the facts of this moment. */
export async function giveOver(
  db: Queryable,
  from: FactsFrom,
  { note, actor, now }: { note: string | null; actor: Actor; now: Date },
): Promise<Handover> {
  const facts = await readShiftFacts(db, now, from);
  const [row] = (await db.query(
    `insert into shift_handover (at, since, given_by, given_role, note, facts) values ($1, $2, $3, $4, $5, $6::jsonb) returning *`,
    [now, facts.since, actor.name, actor.role, note, JSON.stringify(facts)],
  )) as [Row];
  return handoverOf(row);
}

export type Taken =
  | { readonly kind: 'done'; readonly handover: Handover }
  | { readonly kind: 'missing' }
  | { readonly kind: 'own' }
  | { readonly kind: 'taken'; readonly by: string; readonly at: string };

/** Whoever comes confirms; nobody takes over from himself, and nobody takes what another has. */
export async function takeOver(runner: QueryRunner, id: string, actor: Actor, now: Date): Promise<Taken> {
  const [row] = (await runner.query(`select * from shift_handover where id = $1 for update`, [id])) as Row[];
  if (!row) return { kind: 'missing' };
  if (row.taken_by !== null) return { kind: 'taken', by: row.taken_by, at: row.taken_at?.toISOString() ?? '' };
  if (row.given_by === actor.name) return { kind: 'own' };
  const [[taken]] = (await runner.query(
    `update shift_handover set taken_by = $2, taken_role = $3, taken_at = $4 where id = $1 returning *`,
    [id, actor.name, actor.role, now],
  )) as [[Row], number];
  return { kind: 'done', handover: handoverOf(taken) };
}

const handoverOf = ({ id, at, given_by, note, facts, taken_by, taken_at }: Row): Handover => ({
  ...{ id, note, facts, givenBy: given_by, takenBy: taken_by },
  at: at.toISOString(),
  takenAt: taken_at?.toISOString() ?? null,
});
