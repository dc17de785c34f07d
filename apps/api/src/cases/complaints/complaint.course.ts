import { stopClock } from '#deadlines/clock.js';
import type { Complaint, ComplaintStage } from '#cases/complaints/complaint.state.js';
import { goesOn } from '#cases/complaints/goes-on.js';
import { begin, current, extendTurn, finishTurn, lastOf, resumeTurn, type Turn } from '#cases/complaints/turn.js';
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
export const withHolder = (now: Complaint, at: string, unit: string): Complaint =>
  now.holders.at(-1)?.unit === unit ? now : { ...now, holders: [...now.holders, { at, unit }] };

export const fromSending = (now: Complaint, context: FoldContext): boolean =>
  context.complaintFromSending?.(now, now.submittedAt ?? '') ?? false;

/** Lies at the intake desk from now on. */
export const atDesk = (now: Complaint, at: string, context: FoldContext): Complaint =>
  isOpen(now) && current(now.turns.intake) === null
    ? added(withHolder(now, at, '-'), 'intake', begin(at, null, context.complaintDue('intake', now, at)))
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
  const { dueAt, exact, interrupted } = before ? goesOn(now, before, turn.from, context) : turn;
  const due = dueAt === null ? null : { at: dueAt, exact };
  return { ...given, total: [...now.total, begin(turn.from, null, due, interrupted ? { interrupted } : {})] };
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
  if (!isOpen(now)) return now.holders.at(-1)?.unit === '-' ? withHolder(given, at, unit) : given;
  const held = withHolder(given, at, unit);
  if (had !== null && had.unit === unit)
    return stated === undefined ? held : turned(held, 'handling', (turns) => extendTurn(turns, at, stated));
  const earlier = lastOf(now.turns.handling, unit);
  const turn =
    earlier === null ? handlingTurn(held, at, unit, context, stated) : again(held, earlier, at, context, stated);
  const left = turned(held, 'handling', (turns) =>
    finishTurn(turns, at, had?.unit ? 'transferred' : 'assigned', context.landing),
  );
  return taken(left, had !== null && had.waitingSince !== null ? stopClock(turn, at) : turn, context);
}

/** A later deadline that is stated when it comes back moves none that has passed. */
function again(now: Complaint, earlier: Turn, at: string, context: FoldContext, stated?: string): Turn {
  if (stated !== undefined && context.clockRules?.regains) return handlingTurn(now, at, earlier.unit, context, stated);
  const { dueAt, exact, ...limits } = goesOn(now, earlier, at, context);
  const turn = begin(at, earlier.unit, dueAt === null ? null : { at: dueAt, exact }, limits);
  return stated === undefined ? turn : (extendTurn([turn], at, stated)[0] ?? turn);
}

/**
 * Wrong route: the unit let go, and the desk must find another. A petition's clock goes on as its last transfer set it
 * (domain §1.6), a field report's begins with the next unit. What the citizen was asked for is waited for no more.
 */
export function sentBack(now: Complaint, at: string, context: FoldContext): Complaint {
  const first = now.sentBackAt === null ? { sentBackAt: at, sentBackBy: now.unit ?? '-' } : {};
  const total = context.clockRules?.regains ? now.total : resumeTurn(now.total, at, context.landing);
  const back = { ...now, ...first, total, unit: null, wrongRoutes: now.wrongRoutes + 1 };
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
