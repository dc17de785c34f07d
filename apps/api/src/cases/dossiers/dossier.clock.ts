import { addDays, localDay } from '#calendar/local-day.js';
import {
  byElapsed,
  type Clocked,
  type ClockRules,
  type Move,
  setDue,
  standsStill,
  startClock,
  stopClock,
} from '#deadlines/clock.js';
import { hasPassed } from '#deadlines/late.js';
import { endKinds, applyEnds, withEnd } from '#cases/dossiers/dossier.ends.js';
import type { End } from '#cases/dossiers/dossier.state.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { FoldContext } from '#cases/case-kind.js';

/** A dossier's clock runs from reception to its end; outside of that nothing moves it. */
const running = (dossier: Dossier) => dossier.receivedAt !== null && dossier.finishedAt === null;
const clockOf = ({ dueAt, waitingSince, clock }: Clocked): Clocked => ({ dueAt, waitingSince, clock });
const rulesOf = ({ clockRules }: FoldContext): ClockRules => clockRules ?? {};

/** The clock by which Decision 766 judges: that of the appointment, until the province's rule moves it another way. */
export const indexClock = (dossier: Dossier): Clocked => dossier.index ?? dossier;

/** One step for both clocks. */
function both(dossier: Dossier, step: <C extends Clocked>(of: C) => C): Dossier {
  const stepped = step(dossier);
  return dossier.index === null ? stepped : { ...stepped, index: step(dossier.index) };
}

export const wait = (dossier: Dossier, at: string, context: FoldContext): Dossier =>
  running(dossier) ? both(dossier, (of) => stopClock(of, at, rulesOf(context))) : dossier;

/**
 * A request for papers after reception; one that another system sends while they are waited for is the same request. Where
 * only one is allowed, the second finds the appointment already past.
 */
export function ask(dossier: Dossier, at: string, context: FoldContext, by: string): Dossier {
  if (!running(dossier)) return dossier;
  const waits = dossier.waitingSince !== null && dossier.status === 'supplement';
  if (waits && dossier.askedBy !== by) return dossier;
  const asked = { ...dossier, supplements: dossier.supplements + 1, askedBy: by };
  if (context.supplement?.policy === 'subtract' && asked.supplements > 1) return failed(asked, at, context);
  return pauses(context, 'supplement') ? wait(asked, at, context) : asked;
}

function failed(dossier: Dossier, at: string, context: FoldContext): Dossier {
  const eve = context.eveOf?.(at) ?? addDays(localDay(at), -1);
  const past = dossier.dueAt !== null && localDay(dossier.dueAt) <= eve;
  const due = past ? dossier.dueAt : `${eve}T23:59:59+07:00`;
  return { ...dossier, waitingSince: null, dueAt: due, clock: [...dossier.clock, { at, due, waiting: false }] };
}

export const charge = (dossier: Dossier, at: string, context: FoldContext): Dossier =>
  pauses(context, 'fee') ? wait(dossier, at, context) : dossier;

const pauses = (context: FoldContext, state: 'supplement' | 'fee') => context.pauses?.(state) ?? true;

export const resumeClock = (dossier: Dossier, at: string, context: FoldContext, due?: string): Dossier =>
  running(dossier) ? start(stated(dossier, at, context, due), at, context, due) : dossier;

/** What waits for a fee goes on when it is paid, or when somebody works on it. */
export const resumeFromFee = (dossier: Dossier, at: string, context: FoldContext): Dossier =>
  dossier.status === 'fee' && dossier.waitingSince !== null ? resumeClock(dossier, at, context) : dossier;

/** An appointment that the source makes again; one before the reception or after the end makes none. */
export const reissue = (dossier: Dossier, at: string, context: FoldContext, due: string): Dossier =>
  running(dossier) ? both(stated(dossier, at, context, due), (of) => setDue(of, at, due, rulesOf(context))) : dossier;

/** What a source states of the appointment; a new one after the old one's day came too late, and is counted as such. */
function stated(dossier: Dossier, at: string, context: FoldContext, due: string | undefined): Dossier {
  if (due === undefined) return dossier;
  const tooLate = !rulesOf(context).revives && !standsStill(dossier) && hasPassed(dossier.dueAt, at);
  return { ...dossier, statedDue: due, lateDates: dossier.lateDates + (tooLate ? 1 : 0) };
}

/** An end is stated. The clock runs on to the first; which of several counts is asked of dossier.ends.ts. */
export function finishClock(dossier: Dossier, at: string, context: FoldContext, end: End): Dossier {
  if (dossier.receivedAt === null) {
    if (end === 'refused') return { ...dossier, status: end };
    return applyEnds({ ...dossier, earlyEnds: withEnd(dossier.earlyEnds, end, at) });
  }
  const stopped = running(dossier) ? start(dossier, at, context, undefined) : dossier;
  return applyEnds({ ...stopped, ends: withEnd(dossier.ends, end, at) });
}

/** A recall takes every end back as if it had never been; where there is none, it recalls nothing. */
export function recall(dossier: Dossier): Dossier {
  const { ends, earlyEnds, receivedAt } = dossier;
  if (endKinds.every((end) => ends[end] === undefined && earlyEnds[end] === undefined)) return dossier;
  const status = receivedAt === null ? ('registered' as const) : ('processing' as const);
  return { ...dossier, ends: {}, earlyEnds: {}, goesOn: false, finishedAt: null, outcome: null, status };
}

/** Work that is stated after the reception refutes an end dated before it. */
export const goOn = (dossier: Dossier): Dossier =>
  dossier.finishedAt === null || Object.keys(dossier.ends).length > 0
    ? dossier
    : applyEnds({ ...dossier, goesOn: true });

function start(dossier: Dossier, at: string, context: FoldContext, due: string | undefined): Dossier {
  const { supplement, most } = context;
  const move: Move = supplement === undefined ? byElapsed : (of) => supplement.moved(of, dossier.procedure);
  const rules = rulesOf(context);
  const started = startClock(dossier, at, due, move, rules);
  const moves = due === undefined && dossier.dueAt !== null && standsStill(dossier);
  if (most === undefined || (dossier.index === null && !moves)) return started;
  const moveIndex: Move = (of) => most.moved(of, dossier.procedure);
  const index = startClock(clockOf(indexClock(dossier)), at, due, moveIndex, rules);
  return { ...started, index: dossier.index === null && index.dueAt === started.dueAt ? null : index };
}

/** Decision 766 judges a dossier without an appointment by its procedure's longest time; null: by nothing else. */
export function longest(dossier: Dossier, due: string | null, { most }: FoldContext): Clocked | null {
  if (due !== null || dossier.receivedAt === null || dossier.procedure === null) return null;
  const end = most?.end(dossier.procedure, dossier.receivedAt) ?? null;
  if (end === null) return null;
  return { dueAt: end, waitingSince: null, clock: [{ at: dossier.receivedAt, due: end, waiting: false }] };
}
