import type { MeasuredKind } from '@ioc/shared/measures/measure';
import { holders } from '#cases/holders.js';
import type { Decoded } from '#ingest/decode/decode.js';
import type { Queryable } from '#ledger/queryable.js';

/** Whether the case of each event, by index, is held by one of these units: true, false, or absent where it is not known. */
export async function findHolders(
  db: Queryable,
  events: readonly Decoded[],
  units: readonly string[],
): Promise<ReadonlyMap<number, boolean>> {
  const found = new Map<number, boolean>();
  for (const kind of Object.keys(holders) as MeasuredKind[]) {
    const own = [...events.entries()].filter(([, event]) => event.kind === kind);
    if (own.length === 0) continue;
    const held = holders[kind].map((column) => `coalesce(${column} = any($2), false)`).join(' or ');
    const rows = (await db.query(`select code, ${held} as own from ${kind} where code = any($1)`, [
      own.map(([, { event }]) => event.subject),
      units,
    ])) as { code: string; own: boolean }[];
    const known = new Map(rows.map((row) => [row.code, row.own]));
    for (const [index, { event }] of own) {
      const is = known.get(event.subject);
      if (is !== undefined) found.set(index, is);
    }
  }
  return found;
}
