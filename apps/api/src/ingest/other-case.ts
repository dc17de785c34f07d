import type { IncomingEvent } from '#cases/engine/case-snapshot.js';
import type { NewEvent, Deduplicated } from '#cases/engine/deduplicate.js';

/** The events of one case, apart. */
type OfCase = Pick<Deduplicated, 'fresh' | 'conflicts'>;

/**
 * Source and id name one event, whatever its subject (CloudEvents 1.0, `id`). An event is a conflict when its id is known of
 * another case: `known` says so of the journal; of several in this list the first by place stands. Pure.
 */
export function withoutIdsOfOthers<C extends OfCase>(cases: readonly C[], known: ReadonlySet<bigint>): C[] {
  const first = new Map<bigint, IncomingEvent>();
  const inOrder = cases.flatMap(({ fresh }) => fresh).sort((a, b) => (a.place < b.place ? -1 : 1));
  for (const one of inOrder) if (!first.has(one.id)) first.set(one.id, one);
  const isOthers = (one: NewEvent) => known.has(one.id) || first.get(one.id) !== one;
  return cases.map((one) => {
    const others = one.fresh.filter(isOthers);
    if (others.length === 0) return one;
    return { ...one, fresh: one.fresh.filter((of) => !isOthers(of)), conflicts: [...one.conflicts, ...others] };
  });
}
