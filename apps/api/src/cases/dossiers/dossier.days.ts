import { standsStill } from '#cases/clock.js';
import { handedOver } from '#cases/dossiers/dossier.ends.js';
import { addDays, localDay } from '#calendar/local-day.js';
import type { DayRange, Stretch } from '#cases/overdue.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { FoldContext } from '#cases/case-kind.js';

/**
 * What the counts of a day ask and no single event says: since when papers are waited for, when the result was handed over,
 * and from which day on an appointment is near. Told after each event, from what it made of the dossier.
 */
export function follow(before: Dossier, now: Dossier, at: string, context: FoldContext): Dossier {
  return {
    ...now,
    clock: withEves(before, now, context),
    papersWaits: papersWaits(now, at),
    // A recall takes the handing over back, as it does the end.
    returnedAt: handedOver(now),
  };
}

function papersWaits(now: Dossier, at: string): Dossier['papersWaits'] {
  const waits = now.papersWaits ?? [];
  const open = waits.at(-1)?.to === null;
  if (waitsForPapers(now) === open) return waits;
  return open ? waits.map((wait) => ({ ...wait, to: wait.to ?? at })) : [...waits, { from: at, to: null }];
}

/** Its clock stands still because papers were asked for: not for a fee, nor for another office. */
const waitsForPapers = (dossier: Dossier): boolean =>
  dossier.status === 'supplement' && standsStill(dossier) && dossier.receivedAt !== null && dossier.finishedAt === null;

const withEves = (before: Dossier, now: Dossier, { eveOf }: FoldContext): readonly Stretch[] =>
  now.clock === before.clock
    ? now.clock
    : now.clock.map((stretch) => {
        if (stretch.waiting || stretch.due === null || stretch.eve !== undefined) return stretch;
        return { ...stretch, eve: eveOf?.(stretch.due) ?? addDays(localDay(stretch.due), -1) };
      });

/** The days at whose end it waits for papers. */
export const waitingRanges = ({ papersWaits }: Dossier): DayRange[] =>
  (papersWaits ?? [])
    .map(({ from, to }): DayRange => [localDay(from), to && localDay(to)])
    .filter(([from, to]) => to === null || from < to);

/**
 * The days at whose end it is due soon: open, its clock running, and the appointment no more than one working day away.
 * After the appointment's own day it is overdue, and no longer soon.
 */
export function dueSoonRanges({ receivedAt, clock, finishedAt }: Dossier): DayRange[] {
  if (receivedAt === null) return [];
  return clock.flatMap((stretch, index): DayRange[] => {
    if (stretch.waiting || stretch.due === null || stretch.eve === undefined) return [];
    const following = clock[index + 1]?.at ?? finishedAt;
    const from = [stretch.eve, localDay(stretch.at), localDay(receivedAt)].reduce((a, b) => (a > b ? a : b));
    const past = addDays(localDay(stretch.due), 1);
    const to = following !== null && localDay(following) < past ? localDay(following) : past;
    return from < to ? [[from, to]] : [];
  });
}

/** The days at whose end its result lies ready and nobody has been given it; null: it never lay there. */
export function handoverRange({ outcome, finishedAt, returnedAt }: Dossier): DayRange | null {
  if (outcome !== 'resolved' || finishedAt === null) return null;
  const [from, to] = [localDay(finishedAt), returnedAt ? localDay(returnedAt) : null];
  return to === null || from < to ? [from, to] : null;
}
