import type { Judgements } from '#cases/judgements.js';
import type { AnyEvent, Kind } from '@ioc/shared/events/contract';
import type { FoldContext, Room } from '#cases/room.js';
import { type HeldCase, type Incoming, noCase } from '#intake/held-case.js';
import type { RuleChange } from '#ledger/rule-change.sql.js';
import { sift } from '#intake/sift.js';
import { tell } from '#intake/tell.js';
import type { Entry } from '#ledger/entry.js';

/** A journaled event with the local day on which it was recorded. */
export interface Recorded extends Incoming {
  readonly recordedDay: string;
  /** What the catalogue was asked because of it, and answered then. */
  readonly judged: Judgements | null;
}

/** What one day's news of a case changed. */
export interface Chapter {
  readonly known: string;
  /** The rule that was changed on that day, where that and no event made the difference. */
  readonly rule?: string;
  readonly entries: readonly Entry[];
  readonly news: readonly Recorded[];
}

const byArrival = (a: Recorded, b: Recorded) =>
  a.record.appendedAt - b.record.appendedAt || (a.place < b.place ? -1 : 1);

/**
 * Tells a case from the journal alone, day of recording by day of recording: its state now, and what the ledger learned
 * of it on which day. `events` in any order. Within one day the order of arrival leaves no trace in sums by `known`. What
 * was known before the rules changed is told by the rules of then, with the answers that they gave; on the day of the change
 * the whole of it is told once more.
 */
export function retell(
  room: Room<unknown>,
  kind: Kind,
  code: string,
  events: readonly Recorded[],
  context: FoldContext,
  change: RuleChange | null = null,
  /** A day whose events are told one by one, each with what it changed itself. */
  apart: string | null = null,
): { held: HeldCase; chapters: Chapter[] } {
  const days = new Map<string, Recorded[]>();
  for (const event of events) days.set(event.recordedDay, [...(days.get(event.recordedDay) ?? []), event]);
  // What was once answered about the case is not asked again, whatever the catalogue says today.
  const judged: Judgements = Object.assign({}, ...events.map((event) => event.judged));
  let held: HeldCase = { ...noCase(kind, code), judged };
  const history: AnyEvent[] = [];
  const chapters: Chapter[] = [];
  const isBefore = (known: string) => kind === 'dossier' && change !== null && known < change.since;
  let old = false;
  const judgeAgain = ({ since, rule }: RuleChange) => {
    const { after, entries } = tell(room, held, [], history, context);
    [held, old] = [after, false];
    chapters.push({ known: since, rule, entries, news: [] });
  };
  for (const known of [...days.keys()].sort()) {
    const news = days.get(known) as Recorded[];
    if (change !== null && old && !isBefore(known)) judgeAgain(change);
    old = isBefore(known);
    const by = old ? { ...context, clockRules: { revives: true } } : context;
    for (const portion of known === apart ? [...news].sort(byArrival).map((one) => [one]) : [news]) {
      const { after, entries } = tell(room, held, sift(held, portion).fresh, history, by);
      held = after;
      history.push(...portion.map(({ event }) => event));
      chapters.push({ known, entries, news: portion });
    }
  }
  if (change !== null && old) judgeAgain(change);
  return { held, chapters };
}
