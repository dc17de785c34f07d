import type { Deduplicated } from '#cases/engine/deduplicate.js';

/** The events of one case, apart. */
type OfCase = Pick<Deduplicated, 'fresh' | 'conflicts'>;

/**
 * Whether an event's id is another case's: source and id name one event, whatever its subject (CloudEvents 1.0, `id`).
 * `known`: ids that the journal has of other cases. Of several in `inOrder` with one id the first keeps it. Pure.
 */
export const hasIdOfOthers = <E extends { readonly id: bigint }>(inOrder: readonly E[], known: ReadonlySet<bigint>) => {
  const first = new Map(inOrder.toReversed().map((one) => [one.id, one]));
  return (one: E) => known.has(one.id) || first.get(one.id) !== one;
};

/** The same cases; events with the id of another one are conflicts. The first by place stands. Pure. */
export function withoutIdsOfOthers<C extends OfCase>(cases: readonly C[], known: ReadonlySet<bigint>): C[] {
  const inOrder = cases.flatMap(({ fresh }) => fresh).sort((a, b) => (a.place < b.place ? -1 : 1));
  const isOthers = hasIdOfOthers(inOrder, known);
  return cases.map((one) => {
    const others = one.fresh.filter(isOthers);
    if (others.length === 0) return one;
    return { ...one, fresh: one.fresh.filter((of) => !isOthers(of)), conflicts: [...one.conflicts, ...others] };
  });
}
