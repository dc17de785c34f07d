import { standsStill } from '#deadlines/clock.js';
import { handedOver } from '#cases/dossiers/dossier.ends.js';
import { type DayRange, daysOfAll } from '#deadlines/day-ranges.js';
import { withEves } from '#deadlines/due-soon.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { FoldContext } from '#cases/case-kind.js';

/**
 * What the counts of a day ask and no single event says: since when papers are waited for, when the result was handed over,
 * and from which day on an appointment is near. Computed after each event, from what it made of the dossier.
 */
export function follow(before: Dossier, now: Dossier, at: string, context: FoldContext): Dossier {
  return {
    ...now,
    clock: now.clock === before.clock ? now.clock : withEves(now.clock, context.eveOf),
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
const waitsForPapers = (dossier: Dossier): boolean => dossier.status === 'supplement' && standsStill(dossier);

/** The days at whose end it waits for papers. */
export const waitingRanges = ({ papersWaits }: Dossier): DayRange[] => daysOfAll(papersWaits ?? []);
