import { stopClock } from '#cases/clock.js';
import type { Complaint, Stage } from '#cases/complaints/complaint.state.js';
import { begin, current, extend, finish, type Turn } from '#cases/complaints/turn.js';
import type { FoldContext } from '#cases/room.js';

/** A complaint with the turns of one stage changed. */
export const turned = (now: Complaint, stage: Stage, how: (turns: readonly Turn[]) => readonly Turn[]): Complaint => ({
  ...now,
  turns: { ...now.turns, [stage]: how(now.turns[stage]) },
});
const added = (now: Complaint, stage: Stage, turn: Turn): Complaint => turned(now, stage, (turns) => [...turns, turn]);
/** Its clocks run: it was sent, and nobody has finished it. */
const isOpen = ({ submittedAt, finishedAt }: Complaint): boolean => submittedAt !== null && finishedAt === null;

export const fromSending = (now: Complaint, context: FoldContext): boolean =>
  context.complaintFromSending?.(now, now.submittedAt ?? '') ?? false;

/** Lies at the intake desk from now on. */
export const atDesk = (now: Complaint, at: string, context: FoldContext): Complaint =>
  isOpen(now) && current(now.turns.intake) === null
    ? added(now, 'intake', begin(at, null, context.complaintDue('intake', now, at)))
    : now;

const handlingTurn = (now: Complaint, at: string, unit: string | null, context: FoldContext, stated?: string): Turn =>
  begin(at, unit, stated ? { at: stated, exact: false } : context.complaintDue('handling', now, at), {
    refuseBy: context.complaintDue('refusal', now, at)?.at ?? null,
    askBy: context.complaintDue('clarification', now, at)?.at ?? null,
  });

/** The handling clock runs, whoever will have it: between acceptance and assignment nothing falls into a hole. */
export const inHandling = (now: Complaint, at: string, context: FoldContext): Complaint =>
  isOpen(now) && current(now.turns.handling) === null
    ? added(now, 'handling', handlingTurn(now, at, now.unit, context))
    : now;

/**
 * A unit has it. Another unit than before gets a clock of its own, so that nobody answers for the time of a wrong route; a
 * wait for the citizen goes on. The same unit named again keeps its clock, or gets the stated deadline.
 */
export function atUnit(now: Complaint, at: string, unit: string, context: FoldContext, stated?: string): Complaint {
  const had = current(now.turns.handling);
  const given = { ...now, unit };
  if (!isOpen(now)) return given;
  if (had !== null && had.unit === unit)
    return stated === undefined ? given : turned(given, 'handling', (turns) => extend(turns, at, stated));
  const turn = handlingTurn(given, at, unit, context, stated);
  const left = turned(given, 'handling', (turns) => finish(turns, at, had?.unit ? 'transferred' : 'assigned'));
  return added(left, 'handling', had !== null && had.waitingSince !== null ? stopClock(turn, at) : turn);
}

/**
 * Wrong route: the unit let go, and the desk must find another. A petition's clock goes on as its last transfer set it
 * (domain §1.6), a field report's begins with the next unit.
 */
export function sentBack(now: Complaint, at: string, context: FoldContext): Complaint {
  const back = { ...now, unit: null, wrongRoutes: now.wrongRoutes + 1, sentBackAt: now.sentBackAt ?? at };
  if (!isOpen(now)) return back;
  const had = current(now.turns.handling);
  const left = turned(back, 'handling', (turns) => finish(turns, at, 'sent-back'));
  const desk = atDesk(left, at, context);
  if (had === null || !fromSending(now, context)) return desk;
  const due = left.turns.handling.at(-1)?.dueAt ?? null;
  const { refuseBy, askBy } = had;
  return added(
    desk,
    'handling',
    begin(at, null, due === null ? null : { at: due, exact: had.exact }, { refuseBy, askBy }),
  );
}

/** The answer waits at the desk to be made public; a private one never is. */
export const toPublication = (now: Complaint, at: string, context: FoldContext): Complaint =>
  now.private || now.submittedAt === null || (now.published && now.reopenings === 0)
    ? now
    : added(now, 'publication', begin(at, null, context.complaintDue('publication', now, at)));
