import type { CaseKindDefinition, FoldContext } from '#cases/case-kind.js';
import { applyEvents } from '#cases/engine/apply-events.js';
import { type CaseSnapshot, emptySnapshot } from '#cases/engine/case-snapshot.js';
import { deduplicate } from '#cases/engine/deduplicate.js';
import type { RecordedEvent } from '#cases/engine/replay-case.js';
import type { Entry } from '#ledger/entry.js';

/** What one event changed, at the time that the event has. */
export interface TimedEntries {
  readonly at: number;
  readonly entries: readonly Entry[];
}
/** The same, with the state of the case then. */
export interface TimedState extends TimedEntries {
  readonly state: unknown;
}

/**
 * The life of a case at event time: what each of its events changed in the ledger, in the order of their times, whenever they
 * arrived. The sum of all is what the case adds to the ledger now. Pure.
 */
export function changesOfCase(
  definition: CaseKindDefinition<unknown>,
  code: string,
  events: readonly RecordedEvent[],
  context: FoldContext,
): TimedState[] {
  const ordered = [...events].sort(
    (a, b) => Date.parse(a.event.time) - Date.parse(b.event.time) || (a.place < b.place ? -1 : 1),
  );
  const judged = Object.assign({}, ...events.map((event) => event.judged)) as CaseSnapshot['judged'];
  let snapshot: CaseSnapshot = { ...emptySnapshot(definition.kind, code), judged };
  return ordered.map((one, index) => {
    const history = ordered.slice(0, index).map(({ event }) => event);
    const { after, entries } = applyEvents(definition, snapshot, deduplicate(snapshot, [one]).fresh, history, context);
    snapshot = after;
    return { at: Date.parse(one.event.time), entries, state: after.state };
  });
}

/** Entries that undo others. Pure. */
export const undone = (entries: readonly Entry[]): Entry[] => entries.map((entry) => ({ ...entry, n: -entry.n }));
