import { localDay } from '#calendar/local-day.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';

/** Lateness is judged on local dates: finished after the day of the appointment (domain §2.3). Null: still open. */
export function isLate(dossier: Dossier): boolean | null {
  if (dossier.finishedAt === null) return null;
  return dossier.dueAt !== null && localDay(dossier.finishedAt) > localDay(dossier.dueAt);
}
