import type { AnyEvent } from '@ioc/shared/events/contract';
import { compareKeys, orderKey } from '#cases/order.js';
import { statedStep } from '#cases/precedence.js';
import { isCorrection } from '#cases/settle.js';
import type { HeldCase, Incoming } from '#intake/held-case.js';
import { eventId, eventSum } from '#intake/identity.js';

/** An event that is new to its case, with its 64-bit id and sum. */
export interface Fresh extends Incoming {
  readonly id: bigint;
  readonly sum: bigint;
}

export interface Sifted {
  readonly fresh: readonly Fresh[];
  readonly duplicates: readonly Incoming[];
  /** Same source and id as an earlier event, other contents: one of the two is a lie, and a person must say which. */
  readonly conflicts: readonly Incoming[];
  /** New, and not its source's to say. */
  readonly refused: readonly Incoming[];
}

/**
 * Parts the events of one case into new ones, repeats and conflicts; the first of an id wins, for ever. What its source may
 * not send is a repeat where it is known already (its source was another one then, or wrote elsewhere), else refused.
 */
export function sift<One extends Pick<Incoming, 'event' | 'erasedSum' | 'refused'> = Incoming>(
  held: Pick<HeldCase, 'ids' | 'sums'>,
  incoming: readonly One[],
): { fresh: (One & { id: bigint; sum: bigint })[]; duplicates: One[]; conflicts: One[]; refused: One[] } {
  const before = knownIn(held);
  const news = new Map<bigint, bigint>();
  const sifted = {
    fresh: [] as (One & { id: bigint; sum: bigint })[],
    duplicates: [] as One[],
    conflicts: [] as One[],
    refused: [] as One[],
  };
  for (const one of incoming) {
    const [id, sum] = [eventId(one.event.source, one.event.id), one.erasedSum ?? eventSum(one.event)];
    const known = before(id) ?? news.get(id);
    if (one.refused && known !== sum) sifted.refused.push(one);
    else if (known === undefined) {
      news.set(id, sum);
      sifted.fresh.push({ ...one, id, sum });
    } else (known === sum ? sifted.duplicates : sifted.conflicts).push(one);
  }
  return sifted;
}

/** Sums of a case's events by their ids: a life has half a dozen, which are sooner looked through than put in order. */
function knownIn({ ids, sums }: Pick<HeldCase, 'ids' | 'sums'>): (id: bigint) => bigint | undefined {
  if (ids.length <= 16) return (id) => sums[ids.indexOf(id)];
  const known = new Map(ids.map((id, index) => [id, sums[index]]));
  return (id) => known.get(id);
}

/** Whether the case must be told anew: an event came late, a correction is in play, or a second system states a step. */
export function needsHistory(held: HeldCase, fresh: readonly Fresh[]): boolean {
  if (held.version === 0) return false;
  if (held.intricate || fresh.some(({ event }) => isCorrection(event.type) || contested(held, event))) return true;
  return (
    held.last !== null &&
    fresh.some(({ event }) => compareKeys(orderKey(event), held.last as typeof held.last & object) < 0)
  );
}

function contested(held: HeldCase, event: AnyEvent): boolean {
  const step = statedStep(event);
  const by = step === null ? undefined : held.stated[step];
  return by !== undefined && by !== event.source;
}
