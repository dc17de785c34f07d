import { localDay } from '#calendar/local-day.js';
import { coversDay, type DayRange, unite } from '#deadlines/day-ranges.js';
import { overdueRanges } from '#deadlines/overdue.js';
import { isLate } from '#deadlines/late.js';
import { indexClock } from '#cases/dossiers/dossier.clock.js';
import type { Mark } from '#cases/dossiers/dossier.state.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { Entry } from '#ledger/entry.js';

/**
 * The days at whose end Decision 766 would judge the dossier late (domain §1.2), by its own clock: open past its appointment,
 * or past its procedure's longest time where it has none, with the waits subtracted; ended late, from then on for ever; and
 * from the second request for a supplement on, whatever its days. A wait that began in time is on time for as long as it
 * lasts (the request ends the processing); without an appointment and without a longest time the dossier is never late.
 */
export function lateRanges(dossier: Dossier): DayRange[] {
  if (dossier.receivedAt === null) return [];
  const { clock, dueAt } = indexClock(dossier);
  const { finishedAt } = dossier;
  const ranges = overdueRanges(clock, finishedAt);
  if (isLate({ finishedAt, dueAt })) ranges.push([localDay(finishedAt as string), null]);
  const twice = dossier.marks?.['asked-twice'];
  if (twice !== undefined) ranges.push([twice, null]);
  return unite(ranges);
}

/** The days at whose end it counts as not satisfied: late, or rated unhappy or complained about; both costs once (§1.6). */
export function unsatisfiedRanges(dossier: Dossier): DayRange[] {
  if (dossier.receivedAt === null) return [];
  const unhappy = dossier.marks?.unhappy;
  return unite(unhappy === undefined ? lateRanges(dossier) : [...lateRanges(dossier), [unhappy, null]]);
}

const counted: readonly Mark[] = ['papers-told', 'digitised', 'reused', 'synced', 'linked', 'e-result', 'paid-online'];

const apart: ReadonlySet<string> = new Set(['result-due', 'e-result']);

/**
 * Counts of a cohort have two days: when the dossier was received and when the thing became so. The month of reception
 * takes the entry's channel, so a window that begins with a month is a sum of the ledger; no procedure ledger is kept. Where
 * a formula asks for those handed in online, their entries stand apart: the month with a plus.
 */
export function cohortEntries(dossier: Dossier): Entry[] {
  if (dossier.receivedAt === null) return [];
  const received = localDay(dossier.receivedAt);
  const entries: Entry[] = [];
  const month = received.slice(0, 7);
  const add = (measure: string, day: string, n = 1) =>
    entries.push({
      measure: `index766.${measure}`,
      unit: dossier.unit ?? '-',
      topic: null,
      channel: dossier.channel === 'online' && apart.has(measure) ? `${month}+` : month,
      day: day < received ? received : day,
      n,
    });
  const stock = (measure: string, ranges: readonly DayRange[]) => {
    for (const [from, to] of ranges) {
      add(measure, from);
      if (to !== null) add(measure, to, -1);
    }
  };
  stock('late', lateRanges(dossier));
  stock('unsatisfied', unsatisfiedRanges(dossier));
  if (dossier.resultDue) add('result-due', received);
  if (dossier.finishedAt !== null) {
    const finished = localDay(dossier.finishedAt);
    if (dossier.resultDue) add('result-due-done', finished);
    // Late for the decision alone, or for the province's rule alone: few, so what is late by both costs no entry twice.
    const byRule = (coversDay(lateRanges(dossier), finished) ? 1 : 0) - (isLate(dossier) ? 1 : 0);
    if (byRule !== 0) add('late-by-rule', finished, byRule);
  }
  const { digitised, synced } = dossier.marks ?? {};
  if (digitised !== undefined && synced !== undefined)
    add('digitised-and-synced', digitised > synced ? digitised : synced);
  for (const mark of counted) {
    const day = dossier.marks?.[mark];
    if (day !== undefined) add(mark, day);
  }
  return entries;
}
