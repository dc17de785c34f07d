import type { PinnedLookups } from '#cases/pinned-lookups.js';
import type { AnyEvent, Kind } from '@ioc/shared/events/contract';
import type { ClockRules } from '#deadlines/clock.js';
import type { FoldContext, CaseKindDefinition } from '#cases/case-kind.js';
import { type CaseSnapshot, type IncomingEvent, emptySnapshot } from '#cases/engine/case-snapshot.js';
import type { RuleChange } from '#ledger/rule-change.sql.js';
import { deduplicate } from '#cases/engine/deduplicate.js';
import { applyEvents } from '#cases/engine/apply-events.js';
import type { Entry } from '#ledger/entry.js';

/** A journaled event with the local day on which it was recorded. */
export interface RecordedEvent extends IncomingEvent {
  readonly recordedDay: string;
  /** What the catalogue was asked because of it, and answered then. */
  readonly judged: PinnedLookups | null;
}

/** What one day's news of a case changed. */
export interface DayOfChanges {
  readonly known: string;
  /** The rule that was changed on that day, where that and no event made the difference. */
  readonly rule?: string;
  readonly entries: readonly Entry[];
  readonly news: readonly RecordedEvent[];
}

/** How clocks were read before each change of rules. */
const before: Readonly<Record<string, ClockRules>> = {
  '0115': { revives: true },
  '0390': { revives: true, regains: true },
  '0450': { outruns: true },
};

const byArrival = (a: RecordedEvent, b: RecordedEvent) =>
  a.record.appendedAt - b.record.appendedAt || (a.place < b.place ? -1 : 1);

/**
 * Replays a case from the journal alone, day of recording by day of recording: its state now, and what the ledger learned
 * of it on which day. `events` in any order. Within one day the order of arrival leaves no trace in sums by `known`. What
 * was known before the rules changed follows the rules of then, with the answers that they gave. On the day of each change
 * the whole history is replayed once more.
 */
export function replayCase(
  definition: CaseKindDefinition<unknown>,
  kind: Kind,
  code: string,
  events: readonly RecordedEvent[],
  context: FoldContext,
  /** Those of its kind, the oldest first. */
  changes: readonly RuleChange[] = [],
  /** A day whose events are stated one by one, each with what it changed itself. */
  apart: string | null = null,
): { held: CaseSnapshot; chapters: DayOfChanges[] } {
  const days = new Map<string, RecordedEvent[]>();
  for (const event of events) days.set(event.recordedDay, [...(days.get(event.recordedDay) ?? []), event]);
  // What was once answered about the case is not asked again, whatever the catalogue says today.
  const judged: PinnedLookups = Object.assign({}, ...events.map((event) => event.judged));
  let snapshot: CaseSnapshot = { ...emptySnapshot(kind, code), judged };
  const history: AnyEvent[] = [];
  const chapters: DayOfChanges[] = [];
  const aheadOf = (known: string) => changes.filter(({ since }) => known < since);
  let ahead: readonly RuleChange[] = [];
  const judgeAgain = ({ since, rule }: RuleChange) => {
    const { after, entries } = applyEvents(definition, snapshot, [], history, withRulesBefore(context, aheadOf(since)));
    snapshot = after;
    chapters.push({ known: since, rule, entries, news: [] });
  };
  for (const known of [...days.keys()].sort()) {
    const news = days.get(known) as RecordedEvent[];
    for (const one of ahead) if (one.since <= known) judgeAgain(one);
    ahead = aheadOf(known);
    const by = withRulesBefore(context, ahead);
    for (const portion of known === apart ? [...news].sort(byArrival).map((one) => [one]) : [news]) {
      const { after, entries } = applyEvents(definition, snapshot, deduplicate(snapshot, portion).fresh, history, by);
      snapshot = after;
      history.push(...portion.map(({ event }) => event));
      chapters.push({ known, entries, news: portion });
    }
  }
  for (const one of ahead) judgeAgain(one);
  return { held: snapshot, chapters };
}

const withRulesBefore = (context: FoldContext, changes: readonly RuleChange[]): FoldContext =>
  changes.length === 0
    ? context
    : { ...context, clockRules: Object.assign({}, ...changes.map(({ rule }) => before[rule])) as ClockRules };
