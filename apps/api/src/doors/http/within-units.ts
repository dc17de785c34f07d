import { inTime } from '#doors/http/in-time.js';
import { judgeTogether } from '#doors/http/judge-together.js';
import type { JudgedEvent } from '#doors/http/judge.js';
import { type CaseHolder, notOfUnit } from '#doors/http/key-limits.js';
import type { Decoded } from '#ingest/decode/decode.js';

/** After this long without an answer the sender is asked to come back: what a key may send is not guessed. */
const patienceMs = 1000;

export type FindHolders = (
  events: readonly Decoded[],
  units: readonly string[],
) => Promise<ReadonlyMap<number, boolean>>;

/** Where a key is for some units alone, the database says whose each case is. @throws where it does not answer in time */
export async function withinUnits(
  judged: readonly JudgedEvent[],
  units: readonly string[],
  findHolders: FindHolders,
): Promise<readonly JudgedEvent[]> {
  if (units.length === 0) return judged;
  const own = new Set(units);
  return judgeTogether(judged, async (events) => {
    const held = await inTime(findHolders(events, units), patienceMs);
    const verdicts = events.map((decoded, n) => [n, notOfUnit(own, decoded, holderOf(held.get(n)))] as const);
    return new Map(verdicts.flatMap(([n, wrong]) => (wrong ? [[n, wrong] as const] : [])));
  });
}

const holderOf = (own: boolean | undefined): CaseHolder => (own === undefined ? 'unknown' : own ? 'own' : 'other');
