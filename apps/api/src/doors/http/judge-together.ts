import { type JudgedEvent, refusal } from '#doors/http/judge.js';
import type { Decoded } from '#ingest/decode/decode.js';
import type { Rejection } from '#problems/rejection.js';

/** What is wrong with some events, by their place among those that were asked about. */
type FindWrong = (events: readonly Decoded[]) => Promise<ReadonlyMap<number, Rejection>>;

/** Asks once about all events of a request that are good so far, and refuses those with which something is wrong. */
export async function judgeTogether(judged: readonly JudgedEvent[], find: FindWrong): Promise<readonly JudgedEvent[]> {
  const good = judged.flatMap((one, index) => (one.ok ? [{ decoded: one.decoded, index }] : []));
  if (good.length === 0) return judged;
  const found = await find(good.map(({ decoded }) => decoded));
  const wrong = new Map(good.map(({ index }, n) => [index, found.get(n)]));
  return judged.map((one, index) => {
    const why = wrong.get(index);
    return why && one.ok ? refusal({ index, id: one.id }, why.reason, why.path, why.detail) : one;
  });
}
