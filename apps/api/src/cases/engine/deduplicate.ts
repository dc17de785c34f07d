import type { AnyEvent } from '@ioc/shared/events/contract';
import { compareKeys, orderKey } from '#cases/order.js';
import { statedStep } from '#cases/precedence.js';
import { isCorrection } from '#cases/corrections.js';
import type { CaseSnapshot, IncomingEvent } from '#cases/engine/case-snapshot.js';
import { eventId, eventSum } from '#cases/engine/event-identity.js';

/** An event that is new to its case, with its 64-bit id and sum. */
export interface NewEvent extends IncomingEvent {
  readonly id: bigint;
  readonly sum: bigint;
}

export interface Deduplicated {
  readonly fresh: readonly NewEvent[];
  readonly duplicates: readonly IncomingEvent[];
  /** Same source and id as an earlier event, other contents: one of the two is a lie, and a person must say which. */
  readonly conflicts: readonly IncomingEvent[];
  /** New, and not its source's to say. */
  readonly refused: readonly IncomingEvent[];
}

/**
 * Splits the events of one case into new ones, duplicates and conflicts. The first event of an id stands. What its source may
 * not send is a repeat where it is known already (its source was another one then, or wrote elsewhere), else refused.
 */
export function deduplicate<One extends Pick<IncomingEvent, 'event' | 'erasedSum' | 'refused'> = IncomingEvent>(
  snapshot: Pick<CaseSnapshot, 'ids' | 'sums'>,
  incoming: readonly One[],
): { fresh: (One & { id: bigint; sum: bigint })[]; duplicates: One[]; conflicts: One[]; refused: One[] } {
  const before = knownIn(snapshot);
  const news = new Map<bigint, bigint>();
  const deduplicated = {
    fresh: [] as (One & { id: bigint; sum: bigint })[],
    duplicates: [] as One[],
    conflicts: [] as One[],
    refused: [] as One[],
  };
  for (const one of incoming) {
    const [id, sum] = [eventId(one.event.source, one.event.id), one.erasedSum ?? eventSum(one.event)];
    const known = before(id) ?? news.get(id);
    if (one.refused && known !== sum) deduplicated.refused.push(one);
    else if (known === undefined) {
      news.set(id, sum);
      deduplicated.fresh.push({ ...one, id, sum });
    } else (known === sum ? deduplicated.duplicates : deduplicated.conflicts).push(one);
  }
  return deduplicated;
}

/** Sums of a case's events by their ids. A case has half a dozen events, and a scan of those is faster than a map. */
function knownIn({ ids, sums }: Pick<CaseSnapshot, 'ids' | 'sums'>): (id: bigint) => bigint | undefined {
  if (ids.length <= 16) return (id) => sums[ids.indexOf(id)];
  const known = new Map(ids.map((id, index) => [id, sums[index]]));
  return (id) => known.get(id);
}

/** Whether the whole history must be replayed: an event is out of order, a correction is involved, or a second system states a step. */
export function mustReplay(snapshot: CaseSnapshot, fresh: readonly NewEvent[]): boolean {
  if (snapshot.version === 0) return false;
  if (snapshot.intricate || fresh.some(({ event }) => isCorrection(event.type) || contested(snapshot, event)))
    return true;
  return (
    snapshot.last !== null &&
    fresh.some(({ event }) => compareKeys(orderKey(event), snapshot.last as typeof snapshot.last & object) < 0)
  );
}

function contested(snapshot: CaseSnapshot, event: AnyEvent): boolean {
  const step = statedStep(event);
  const by = step === null ? undefined : snapshot.stated[step];
  return by !== undefined && by !== event.source;
}
