import { type PinnedLookups, pinLookups } from '#cases/pinned-lookups.js';
import type { AnyEvent } from '@ioc/shared/events/contract';
import type { EventOf } from '@ioc/shared/events/envelope';
import { inOrder, orderKey } from '#cases/order.js';
import type { FoldContext, CaseKindDefinition } from '#cases/case-kind.js';
import { statedStep } from '#cases/precedence.js';
import { isCorrection } from '#cases/corrections.js';
import { countedEvents } from '#cases/engine/counted-events.js';
import type { CaseSnapshot } from '#cases/engine/case-snapshot.js';
import type { NewEvent } from '#cases/engine/deduplicate.js';
import { difference, type Entry } from '#ledger/entry.js';
import { namelessEvent } from '#problems/person-in-code.js';

/** A case after new events, and what they change in the ledger. */
export interface AppliedCase {
  readonly before: CaseSnapshot;
  readonly after: CaseSnapshot;
  readonly entries: readonly Entry[];
  readonly fresh: readonly NewEvent[];
  /** Answers of calendar and limits that were given for the first time; null: nothing was asked. */
  readonly judged: PinnedLookups | null;
}

/**
 * Applies new events to a case: to its state when they all come after it, else by replaying `history` (all earlier events).
 * Pure and free of arrival order: equal sets of events end in equal states and equal sums of entries.
 */
export function applyEvents(
  definition: CaseKindDefinition<unknown>,
  snapshot: CaseSnapshot,
  fresh: readonly NewEvent[],
  history: readonly AnyEvent[] | null,
  today: FoldContext,
): AppliedCase {
  const { context, fresh: freshlyJudged } = pinLookups(today, snapshot.judged);
  const news = fresh.map(({ event }) => event);
  const all = history === null ? news : [...history, ...news];
  const { stated, contested } = states(snapshot.stated, news);
  const intricate = snapshot.intricate || contested || news.some(({ type }) => isCorrection(type));
  const ordered = inOrder(all);
  const { counted, disputes } = intricate ? countedEvents(definition, all, context) : { counted: ordered, disputes: 0 };
  const from = (history === null ? snapshot.state : undefined) ?? definition.blank((ordered[0] as AnyEvent).source);
  const state = counted.reduce(
    (was, event) => definition.evolve(was, namelessEvent(event) as EventOf<string, never>, context),
    from,
  );
  const last = ordered.at(-1);
  const judged = freshlyJudged();
  const after: CaseSnapshot = {
    ...snapshot,
    state,
    last: last ? orderKey(last) : snapshot.last,
    intricate,
    stated,
    disputes,
    none: history === null && snapshot.version > 0 ? snapshot.none && counted.length === 0 : counted.length === 0,
    judged: judged ? { ...snapshot.judged, ...judged } : snapshot.judged,
    ids: [...snapshot.ids, ...fresh.map(({ id }) => id)],
    sums: [...snapshot.sums, ...fresh.map(({ sum }) => sum)],
    places: [...snapshot.places, ...fresh.map(({ place }) => place)],
    version: snapshot.version + 1,
  };
  const sum = (of: unknown) => (of === undefined ? [] : definition.contributions(of));
  return { before: snapshot, after, entries: difference(sum(snapshot.state), sum(state)), fresh, judged };
}

/** Which system states which step (of several the first by name, so that arrival leaves no trace); contested: two do. */
function states(before: CaseSnapshot['stated'], news: readonly AnyEvent[]) {
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
