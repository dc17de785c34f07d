import { localDay } from '#calendar/local-day.js';
import type { Document } from '#cases/documents/document.state.js';
import type { DayRange } from '#deadlines/day-ranges.js';
import { isLate } from '#deadlines/late.js';
import { overdueRanges } from '#deadlines/overdue.js';
import { stayOn, stays, type Stay, daysWithin } from '#cases/stays.js';
import type { Entry } from '#ledger/entry.js';

export const isCounted = (document: Document) => document.begunAt !== null && document.outcome !== 'cancelled';

export const isIncoming = (document: Document) => document.direction === 'incoming';

export const isDocumentLate = (document: Document): boolean | null => (isIncoming(document) ? isLate(document) : null);

/** What it is signed with, digitally: the share that leaders ask for is the one with both (domain §4.2). */
export const signatureOf = ({ agencySigned, headSigned, officialSigned }: Document) =>
  agencySigned && headSigned
    ? 'both'
    : agencySigned
      ? 'agency'
      : headSigned
        ? 'head'
        : officialSigned
          ? 'official'
          : 'none';

/**
 * What a document adds to the counts, always under the unit on whose desk it lay at the end of the day in question: a
 * document that is forwarded does not change what was counted before. The channel holds the direction, except for
 * `document.electronic`, which counts both directions and says in its channel which.
 */
export function documentContributions(document: Document): Entry[] {
  if (!isCounted(document)) return [];
  const entries: Entry[] = [];
  const desks = stays(document.desks);
  const channel = isIncoming(document) ? 'incoming' : 'outgoing';
  const add = (measure: string, stay: Stay | null, day: string, n = 1) =>
    entries.push({ measure: `document.${measure}`, unit: stay?.unit ?? '-', topic: document.class, channel, day, n });
  const count = (measure: string, day: string) => add(measure, stayOn(desks, day), day);
  const stock = (measure: string, range: DayRange) => {
    for (const stay of desks) {
      const part = daysWithin(stay, range);
      if (!part) continue;
      add(measure, stay, part[0]);
      if (part[1] !== null) add(measure, stay, part[1], -1);
    }
  };
  const begun = localDay(document.begunAt as string);
  const finished = document.finishedAt && localDay(document.finishedAt);
  if (isIncoming(document)) {
    count('incoming', begun);
    if (document.electronic) count('electronic', begun);
    stock('open', [begun, finished]);
    for (const range of overdueRanges(document.clock, document.finishedAt)) stock('overdue', range);
    if (finished !== null) countHandled(document, (measure) => count(measure, finished));
  } else {
    count('drafted', begun);
    stock('drafts', [begun, finished]);
    if (document.issuedAt) countIssued(document, (measure) => count(measure, localDay(document.issuedAt as string)));
  }
  return entries;
}

function countHandled(document: Document, count: (measure: string) => void) {
  count('handled');
  if (isDocumentLate(document)) count('handled-late');
  if (document.handledOnline) count('handled-online');
}

/** Shares of signatures divide by what was issued on the same days, so they never pass 100 %. */
function countIssued(document: Document, count: (measure: string) => void) {
  const signature = signatureOf(document);
  const government = document.recipient === 'government';
  count('outgoing');
  if (document.electronic) count('electronic');
  if (signature !== 'none') count('signed');
  if (signature === 'both') count('signed-both');
  if (government) count('to-government');
  if (government && signature !== 'none') count('to-government-signed');
}
