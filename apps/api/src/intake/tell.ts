import { type Judgements, remembering } from '#cases/judgements.js';
import type { AnyEvent } from '@ioc/shared/events/contract';
import type { EventOf } from '@ioc/shared/events/envelope';
import { inOrder, orderKey } from '#cases/order.js';
import type { FoldContext, Room } from '#cases/room.js';
import { statedStep } from '#cases/precedence.js';
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
  /** Answers of calendar and limits that were given for the first time; null: nothing was asked. */
  readonly judged: Judgements | null;
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
  today: FoldContext,
): Told {
  const { context, fresh: freshlyJudged } = remembering(today, held.judged);
  const news = fresh.map(({ event }) => event);
  const all = history === null ? news : [...history, ...news];
  const { stated, contested } = states(held.stated, news);
  const intricate = held.intricate || contested || news.some(({ type }) => isCorrection(type));
  const ordered = inOrder(all);
  const { counted, disputes } = intricate ? settle(all, context.rankOf) : { counted: ordered, disputes: 0 };
  const from = (history === null ? held.state : undefined) ?? room.blank((ordered[0] as AnyEvent).source);
  const state = counted.reduce((was, event) => room.evolve(was, event as EventOf<string, never>, context), from);
  const last = ordered.at(-1);
  const judged = freshlyJudged();
  const after: HeldCase = {
    ...held,
    state,
    last: last ? orderKey(last) : held.last,
    intricate,
    stated,
    disputes,
    none: history === null && held.version > 0 ? held.none && counted.length === 0 : counted.length === 0,
    judged: judged ? { ...held.judged, ...judged } : held.judged,
    ids: [...held.ids, ...fresh.map(({ id }) => id)],
    sums: [...held.sums, ...fresh.map(({ sum }) => sum)],
    places: [...held.places, ...fresh.map(({ place }) => place)],
    version: held.version + 1,
  };
  const sum = (of: unknown) => (of === undefined ? [] : room.contributions(of));
  return { before: held, after, entries: difference(sum(held.state), sum(state)), fresh, judged };
}

/** Which system states which step (of several the first by name, so that arrival leaves no trace); contested: two do. */
function states(before: HeldCase['stated'], news: readonly AnyEvent[]) {
  const stated = { ...before };
  let contested = false;
  for (const event of news) {
    const { source } = event;
    const step = statedStep(event);
    if (step === null) continue;
    const by = stated[step] ?? source;
    contested ||= by !== source;
    stated[step] = by < source ? by : source;
  }
  return { stated, contested };
}
