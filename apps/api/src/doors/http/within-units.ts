import { inTime } from '#doors/http/in-time.js';
import { type JudgedEvent, refusal } from '#doors/http/judge.js';
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
  const good = judged.flatMap((one, index) => (one.ok ? [{ decoded: one.decoded, index }] : []));
  if (units.length === 0 || good.length === 0) return judged;
  const events = good.map(({ decoded }) => decoded);
  const held = await inTime(findHolders(events, units), patienceMs);
  const own = new Set(units);
  const verdicts = new Map(
    good.map(({ decoded, index }, n) => [index, notOfUnit(own, decoded, holderOf(held.get(n)))] as const),
  );
  return judged.map((one, index) => {
    const wrong = verdicts.get(index);
    return wrong && one.ok ? refusal({ index, id: one.id }, wrong.reason, wrong.path, wrong.detail) : one;
  });
}

const holderOf = (own: boolean | undefined): CaseHolder => (own === undefined ? 'unknown' : own ? 'own' : 'other');
