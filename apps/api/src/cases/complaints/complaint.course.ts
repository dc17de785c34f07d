import { stopClock, type Wait } from '#deadlines/clock.js';
import type { Complaint, ComplaintStage } from '#cases/complaints/complaint.state.js';
import { begin, current, extendTurn, finishTurn, lastOf, type Turn } from '#cases/complaints/turn.js';
import type { FoldContext } from '#cases/case-kind.js';

/** A complaint with the turns of one stage changed. */
export const turned = (
  now: Complaint,
  stage: ComplaintStage,
  how: (turns: readonly Turn[]) => readonly Turn[],
): Complaint => ({
  ...now,
  turns: { ...now.turns, [stage]: how(now.turns[stage]) },
});
const added = (now: Complaint, stage: ComplaintStage, turn: Turn): Complaint =>
  turned(now, stage, (turns) => [...turns, turn]);
/** Its clocks run: it was sent, and nobody has finished it. */
const isOpen = ({ submittedAt, finishedAt }: Complaint): boolean => submittedAt !== null && finishedAt === null;

/** Somebody has it from now on. */
export const heldBy = (now: Complaint, at: string, unit: string): Complaint =>
  now.holders.at(-1)?.unit === unit ? now : { ...now, holders: [...now.holders, { at, unit }] };

export const fromSending = (now: Complaint, context: FoldContext): boolean =>
  context.complaintFromSending?.(now, now.submittedAt ?? '') ?? false;

/** Lies at the intake desk from now on. */
export const atDesk = (now: Complaint, at: string, context: FoldContext): Complaint =>
  isOpen(now) && current(now.turns.intake) === null
    ? added(heldBy(now, at, '-'), 'intake', begin(at, null, context.complaintDue('intake', now, at)))
    : now;

const handlingTurn = (now: Complaint, at: string, unit: string | null, context: FoldContext, stated?: string): Turn =>
  begin(at, unit, stated ? { at: stated, exact: false } : context.complaintDue('handling', now, at), {
    refuseBy: context.complaintDue('refusal', now, at)?.at ?? null,
    askBy: context.complaintDue('clarification', now, at)?.at ?? null,
  });

/** A handling turn begins, and with the first of them, or the first after a reopening, the citizen's clock. */
function taken(now: Complaint, turn: Turn, context: FoldContext): Complaint {
  const given = added(now, 'handling', turn);
  if (current(now.total) !== null) return given;
  const before = now.total.at(-1);
  const due = before ? after(now, before, turn.from, context).dueAt : turn.dueAt;
  const exact = (before ?? turn).exact;
  return { ...given, total: [...now.total, begin(turn.from, null, due === null ? null : { at: due, exact })] };
}

/** The deadlines of a turn that ended, moved by the time until `at`: what was left of them is left still. */
function after(now: Complaint, { to, dueAt, refuseBy, askBy }: Turn, at: string, { complaintMoved }: FoldContext) {
  const moved = (due: string | null) => {
    const wait = due === null || to === null ? null : ({ due, from: to, to: at } satisfies Wait);
    return wait === null || !complaintMoved ? due : complaintMoved(now, wait);
  };
  return { dueAt: moved(dueAt), refuseBy: moved(refuseBy), askBy: moved(askBy) };
}

/** The handling clock runs, whoever will have it: between acceptance and assignment nothing falls into a hole. */
export const inHandling = (now: Complaint, at: string, context: FoldContext): Complaint =>
  isOpen(now) && current(now.turns.handling) === null
    ? taken(now, handlingTurn(now, at, now.unit, context), context)
    : now;

/**
 * A unit has it. Another unit than before gets a clock of its own, so that nobody answers for the time of a wrong route; a
 * wait for the citizen goes on. A unit that had it before goes on with what was left of its clock: passing back and forth
 * gains nothing. The same unit named again keeps its clock, or gets the stated deadline.
 */
export function atUnit(now: Complaint, at: string, unit: string, context: FoldContext, stated?: string): Complaint {
  const had = current(now.turns.handling);
  const given = { ...now, unit };
  if (!isOpen(now)) return now.holders.at(-1)?.unit === '-' ? heldBy(given, at, unit) : given;
  const held = heldBy(given, at, unit);
  if (had !== null && had.unit === unit)
    return stated === undefined ? held : turned(held, 'handling', (turns) => extendTurn(turns, at, stated));
  const earlier = lastOf(now.turns.handling, unit);
  const own = handlingTurn(held, at, unit, context, stated);
  const turn = earlier === null || stated !== undefined ? own : again(held, earlier, at, context);
  const left = turned(held, 'handling', (turns) =>
    finishTurn(turns, at, had?.unit ? 'transferred' : 'assigned', context.landing),
  );
  return taken(left, had !== null && had.waitingSince !== null ? stopClock(turn, at) : turn, context);
}

function again(now: Complaint, earlier: Turn, at: string, context: FoldContext): Turn {
  const { dueAt, ...limits } = after(now, earlier, at, context);
  return begin(at, earlier.unit, dueAt === null ? null : { at: dueAt, exact: earlier.exact }, limits);
}

/**
 * Wrong route: the unit let go, and the desk must find another. A petition's clock goes on as its last transfer set it
 * (domain §1.6), a field report's begins with the next unit.
 */
export function sentBack(now: Complaint, at: string, context: FoldContext): Complaint {
  const first = now.sentBackAt === null ? { sentBackAt: at, sentBackBy: now.unit ?? '-' } : {};
  const back = { ...now, ...first, unit: null, wrongRoutes: now.wrongRoutes + 1 };
  if (!isOpen(now)) return back;
  const had = current(now.turns.handling);
  const left = turned(back, 'handling', (turns) => finishTurn(turns, at, 'sent-back', context.landing));
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

/** The answer waits to be made public, with the unit that gave it; a private one never is. */
export const toPublication = (now: Complaint, at: string, context: FoldContext): Complaint =>
  now.private || now.submittedAt === null || (now.published && now.reopenings === 0)
    ? now
    : added(now, 'publication', begin(at, unitOf(now), context.complaintDue('publication', now, at)));

const unitOf = ({ holders }: Complaint): string | null => {
  const unit = holders.at(-1)?.unit ?? '-';
  return unit === '-' ? null : unit;
};
