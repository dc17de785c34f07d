import type { AnyEvent } from '@ioc/shared/events/contract';
import type { EventOf } from '@ioc/shared/events/envelope';
import { inOrder, orderKey } from '#cases/order.js';
import type { FoldContext, Room } from '#cases/room.js';
import { isCorrection, settle } from '#cases/settle.js';
import type { HeldCase } from '#intake/held-case.js';
import type { Fresh } from '#intake/sift.js';
import { difference, type Entry } from '#ledger/entry.js';

/** A case after new events, and what they change in the ledger. */
export interface Told {
  readonly before: HeldCase;
  readonly after: HeldCase;
  readonly entries: readonly Entry[];
  readonly fresh: readonly Fresh[];
}

/**
 * Tells a case on: from its state when the new events all come after it, else anew from `history` (all earlier events).
 * Pure and free of arrival order: equal sets of events end in equal states and equal sums of entries.
 */
export function tell(
  room: Room<unknown>,
  held: HeldCase,
  fresh: readonly Fresh[],
  history: readonly AnyEvent[] | null,
  context: FoldContext,
): Told {
  const news = fresh.map(({ event }) => event);
  const all = history === null ? news : [...history, ...news];
  const corrected = held.corrected || news.some(({ type }) => isCorrection(type));
  const ordered = inOrder(all);
  const counted = corrected ? settle(all).counted : ordered;
  const from = (history === null ? held.state : undefined) ?? room.blank((ordered[0] as AnyEvent).source);
  const state = counted.reduce((was, event) => room.evolve(was, event as EventOf<string, never>, context), from);
  const last = ordered.at(-1);
  const after: HeldCase = {
    ...held,
    state,
    last: last ? orderKey(last) : held.last,
    corrected,
    ids: [...held.ids, ...fresh.map(({ id }) => id)],
    sums: [...held.sums, ...fresh.map(({ sum }) => sum)],
    places: [...held.places, ...fresh.map(({ place }) => place)],
    version: held.version + 1,
  };
  const sum = (of: unknown) => (of === undefined ? [] : room.contributions(of));
  return { before: held, after, entries: difference(sum(held.state), sum(state)), fresh };
}
