import { addDays, localDay } from '#calendar/local-day.js';
import { type DayRange, unite } from '#cases/overdue.js';
import { isLate } from '#cases/late.js';
import type { Mark } from '#cases/dossiers/dossier.marks.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { Entry } from '#ledger/entry.js';

/**
 * The days at whose end Decision 766 would judge the dossier late (domain §1.2): open past its appointment; waiting for a
 * supplement that was asked for past the appointment (the request ends the processing); ended late, from then on for ever;
 * and from the second request for a supplement on, whatever its days. Without an appointment the procedure's longest time,
 * moved by the waits, stands in its place; without either the dossier is never late.
 */
export function lateRanges(dossier: Dossier): DayRange[] {
  if (dossier.receivedAt === null) return [];
  const ranges: DayRange[] = [];
  const { clock, finishedAt } = dossier;
  let askedAt: string | null = null;
  clock.forEach((stretch, index) => {
    askedAt = stretch.waiting ? (askedAt ?? stretch.at) : null;
    const due = stretch.due ?? limitAt(dossier, stretch.at);
    if (due === null) return;
    const following = clock[index + 1]?.at ?? finishedAt;
    const [begun, late] = [localDay(stretch.at), addDays(localDay(due), 1)];
    if (askedAt !== null && localDay(askedAt) < late) return;
    const from = late > begun ? late : begun;
    const to = following === null ? null : localDay(following);
    if (to === null || from < to) ranges.push([from, to]);
  });
  if (finishedAt !== null && endedLate(dossier, finishedAt)) ranges.push([localDay(finishedAt), null]);
  const twice = dossier.marks?.['asked-twice'];
  if (twice !== undefined) ranges.push([twice, null]);
  return unite(ranges);
}

/** Where the procedure's longest time ended, as known at an instant. */
const limitAt = ({ limits }: Dossier, at: string): string | null =>
  limits?.filter((one) => Date.parse(one.at) <= Date.parse(at)).at(-1)?.due ?? null;

function endedLate(dossier: Dossier, finishedAt: string): boolean {
  if (dossier.dueAt !== null) return isLate(dossier) === true;
  const limit = limitAt(dossier, finishedAt);
  return limit !== null && localDay(finishedAt) > localDay(limit);
}

/** The days at whose end it counts as not satisfied: late, or rated unhappy or complained about; both costs once (§1.6). */
export function unsatisfiedRanges(dossier: Dossier): DayRange[] {
  if (dossier.receivedAt === null) return [];
  const unhappy = dossier.marks?.unhappy;
  return unite(unhappy === undefined ? lateRanges(dossier) : [...lateRanges(dossier), [unhappy, null]]);
}

const counted: readonly Mark[] = ['papers-told', 'digitised', 'reused', 'synced', 'linked', 'e-result', 'paid-online'];

const apart: ReadonlySet<string> = new Set(['result-due', 'e-result']);
const isIn = (ranges: readonly DayRange[], day: string) =>
  ranges.some(([from, to]) => from <= day && (to === null || day < to));

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
    // Late for the decision though its own appointment was kept, or it had none: few, so what is late costs no entry twice.
    if (!isLate(dossier) && isIn(lateRanges(dossier), finished)) add('late-by-rule', finished);
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
