import { localDay } from '#calendar/local-day.js';
import { isLate } from '#deadlines/late.js';
import type { DayRange } from '#deadlines/day-ranges.js';
import { dueSoonRanges } from '#deadlines/due-soon.js';
import { overdueRanges } from '#deadlines/overdue.js';
import { handoverRange, waitingRanges } from '#cases/dossiers/dossier.days.js';
import { cohortEntries } from '#cases/dossiers/dossier.index766.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { Entry } from '#ledger/entry.js';

/** What a dossier adds to the counts: nothing until it is received, whatever else has come of it. */
export function dossierContributions(dossier: Dossier): Entry[] {
  if (dossier.receivedAt === null) return [];
  const entries: Entry[] = [];
  const base = { unit: dossier.unit ?? '-', topic: dossier.procedure ?? '-', channel: dossier.channel ?? '-' };
  const add = (measure: string, day: string, n = 1) => entries.push({ measure: `dossier.${measure}`, ...base, day, n });
  const received = localDay(dossier.receivedAt);
  add('received', received);
  add('open', received);
  if (dossier.channel === 'online') add('online', received);
  if (dossier.hasFee) add('has-fee', received);
  if (dossier.hasFee && dossier.paidOnline) add('paid-online', received);
  if (dossier.finishedAt !== null) {
    const finished = localDay(dossier.finishedAt);
    add('open', finished, -1);
    add('resolved', finished);
    if (dossier.outcome === 'withdrawn' || dossier.outcome === 'stopped') add(dossier.outcome, finished);
    if (isLate(dossier)) add('resolved-late', finished);
    if (dossier.dueAt !== null && finished < localDay(dossier.dueAt)) add('resolved-early', finished);
  }
  const during = (measure: string, ranges: readonly DayRange[]) => {
    for (const [from, to] of ranges) {
      add(measure, from);
      if (to !== null) add(measure, to, -1);
    }
  };
  during('overdue', overdueRanges(dossier.clock, dossier.finishedAt));
  during('due-soon', dueSoonRanges(dossier.clock, dossier.receivedAt, dossier.finishedAt));
  during('waiting', waitingRanges(dossier));
  const handover = handoverRange(dossier);
  if (handover) during('awaiting-handover', [handover]);
  return [...entries, ...cohortEntries(dossier)];
}
