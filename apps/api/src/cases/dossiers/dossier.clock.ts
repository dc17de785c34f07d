import { addDays, localDay } from '#calendar/local-day.js';
import { byElapsed, type Move, setDue, startClock, stopClock } from '#cases/clock.js';
import type { Dossier, Outcome } from '#cases/dossiers/dossier.state.js';
import type { FoldContext } from '#cases/room.js';

/** A dossier's clock runs from reception to its end; outside of that nothing moves it. */
const running = (dossier: Dossier) => dossier.receivedAt !== null && dossier.finishedAt === null;

const moveOf = (dossier: Dossier, { supplement }: FoldContext): Move =>
  supplement === undefined ? byElapsed : (wait) => supplement.moved(wait, dossier.procedure);

export const wait = (dossier: Dossier, at: string): Dossier => (running(dossier) ? stopClock(dossier, at) : dossier);

/** A request for papers after reception. Where only one is allowed, the second finds the appointment already past. */
export function ask(dossier: Dossier, at: string, { supplement }: FoldContext): Dossier {
  const asked = { ...dossier, supplements: dossier.supplements + (running(dossier) ? 1 : 0) };
  if (supplement?.policy !== 'subtract' || asked.supplements < 2 || !running(dossier)) return wait(asked, at);
  const eve = `${addDays(localDay(at), -1)}T23:59:59+07:00`;
  const past = asked.dueAt !== null && Date.parse(asked.dueAt) < Date.parse(eve);
  return setDue({ ...asked, waitingSince: null }, at, past ? asked.dueAt : eve);
}

export const resume = (dossier: Dossier, at: string, context: FoldContext, due?: string): Dossier =>
  running(dossier) ? startClock(dossier, at, due, moveOf(dossier, context)) : dossier;

/** The first end counts; a recall takes it back as if it had never been. */
export const finish = (dossier: Dossier, at: string, context: FoldContext, outcome: Outcome): Dossier =>
  running(dossier)
    ? { ...startClock(dossier, at, undefined, moveOf(dossier, context)), finishedAt: at, outcome }
    : dossier;

export const reopen = (dossier: Dossier): Dossier => ({ ...dossier, finishedAt: null, outcome: null });
