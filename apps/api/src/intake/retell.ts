import type { Judgements } from '#cases/judgements.js';
import type { AnyEvent, Kind } from '@ioc/shared/events/contract';
import type { FoldContext, Room } from '#cases/room.js';
import { type HeldCase, type Incoming, noCase } from '#intake/held-case.js';
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
  readonly entries: readonly Entry[];
  readonly news: readonly Recorded[];
}

/**
 * Tells a case from the journal alone, day of recording by day of recording: its state now, and what the ledger learned
 * of it on which day. `events` in any order. Within one day the order of arrival leaves no trace in sums by `known`.
 */
export function retell(
  room: Room<unknown>,
  kind: Kind,
  code: string,
  events: readonly Recorded[],
  context: FoldContext,
): { held: HeldCase; chapters: Chapter[] } {
  const days = new Map<string, Recorded[]>();
  for (const event of events) days.set(event.recordedDay, [...(days.get(event.recordedDay) ?? []), event]);
  // What was once answered about the case is not asked again, whatever the catalogue says today.
  const judged: Judgements = Object.assign({}, ...events.map((event) => event.judged));
  let held: HeldCase = { ...noCase(kind, code), judged };
  const history: AnyEvent[] = [];
  const chapters: Chapter[] = [];
  for (const known of [...days.keys()].sort()) {
    const news = days.get(known) as Recorded[];
    const { after, entries } = tell(room, held, sift(held, news).fresh, history, context);
    held = after;
    history.push(...news.map(({ event }) => event));
    chapters.push({ known, entries, news });
  }
  return { held, chapters };
}
