import type { Queryable } from '#ledger/queryable.js';

/** No source is judged by a shorter silence than three times this, but those that the catalogue expects every few minutes. */
export const heardGapMs = 5 * 60_000;
/** As long as trials reach back, with the days that they play before. */
const heardKeptDays = 130;
const dayMs = 86_400_000;
const oldestKept = (now: number) => new Date(now - heardKeptDays * dayMs);

/** Spans of long ago are forgotten. */
export async function forgetHeard(db: Queryable, now: number): Promise<void> {
  await db.query(`delete from source_heard where to_at < $1`, [oldestKept(now)]);
}

/** Since when all that was heard is known, heartbeats and all; null: of no time. */
export async function heardSince(db: Queryable, now: number): Promise<number | null> {
  const [row] = (await db.query(`select greatest(min(from_at), $1) as since from source_heard having count(*) > 0`, [
    oldestKept(now),
  ])) as { since: Date }[];
  return row?.since.getTime() ?? null;
}
