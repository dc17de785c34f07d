import { localDay } from '#calendar/local-day.js';
import { standsStill } from '#deadlines/clock.js';
import { hasPassed, isLate } from '#deadlines/late.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';

/**
 * The first unit that gave a dossier away when it was late, open or ended: from then on it counts under another one, on past
 * days too (decision 0448). Asked after each event, of what was and what it made of the dossier.
 */
export function letGo(before: Dossier, now: Dossier, at: string): Dossier {
  const { unit, receivedAt } = before;
  if (now.letGoLate || receivedAt === null || unit === null || now.unit === unit) return now;
  return wasLate(before, now, at) ? { ...now, letGoLate: { day: localDay(at), unit } } : now;
}

/** The event that hands it on may end a wait for a fee, which moves the appointment first. */
const wasLate = (before: Dossier, now: Dossier, at: string): boolean =>
  isLate(before) ?? (!standsStill(now) && hasPassed(now.dueAt, at));
