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
export function ask(dossier: Dossier, at: string, context: FoldContext): Dossier {
  const asked = { ...dossier, supplements: dossier.supplements + (running(dossier) ? 1 : 0) };
  if (context.supplement?.policy !== 'subtract' || asked.supplements < 2 || !running(dossier))
    return pauses(context, 'supplement') ? wait(asked, at) : asked;
  const eve = `${addDays(localDay(at), -1)}T23:59:59+07:00`;
  const past = asked.dueAt !== null && Date.parse(asked.dueAt) < Date.parse(eve);
  return setDue({ ...asked, waitingSince: null }, at, past ? asked.dueAt : eve);
}

export const charge = (dossier: Dossier, at: string, context: FoldContext): Dossier =>
  pauses(context, 'fee') ? wait(dossier, at) : dossier;

const pauses = (context: FoldContext, state: 'supplement' | 'fee') => context.pauses?.(state) ?? true;

export const resume = (dossier: Dossier, at: string, context: FoldContext, due?: string): Dossier =>
  running(dossier) ? start(due === undefined ? dossier : { ...dossier, statedDue: due }, at, context, due) : dossier;

/** What waits for a fee goes on when it is paid, or when somebody works on it. */
export const resumeFromFee = (dossier: Dossier, at: string, context: FoldContext): Dossier =>
  dossier.status === 'fee' && dossier.waitingSince !== null ? resume(dossier, at, context) : dossier;

/** The first end counts; a recall takes it back as if it had never been. */
export const finish = (dossier: Dossier, at: string, context: FoldContext, outcome: Outcome): Dossier =>
  running(dossier) ? { ...start(dossier, at, context, undefined), finishedAt: at, outcome } : dossier;

export const reopen = (dossier: Dossier): Dossier => ({ ...dossier, finishedAt: null, outcome: null });

const start = (dossier: Dossier, at: string, context: FoldContext, due: string | undefined): Dossier =>
  startClock({ ...dossier, limits: movedLimits(dossier, at, context) }, at, due, moveOf(dossier, context));

/** The longest time of a dossier without an appointment; none where the calendar or the procedure says none. */
export function limitsOf(dossier: Dossier, due: string | null, { most }: FoldContext): Dossier['limits'] {
  if (due !== null || dossier.receivedAt === null || dossier.procedure === null) return [];
  const end = most?.end(dossier.procedure, dossier.receivedAt) ?? null;
  return end === null ? [] : [{ at: dossier.receivedAt, due: end }];
}

function movedLimits(dossier: Dossier, at: string, { most }: FoldContext): Dossier['limits'] {
  const last = dossier.limits?.at(-1);
  if (!last || last.due === null || dossier.waitingSince === null) return dossier.limits ?? [];
  const due = most?.moved({ due: last.due, from: dossier.waitingSince, to: at }, dossier.procedure) ?? null;
  return [...dossier.limits, { at, due }];
}
