import type { FoldContext } from '#cases/case-kind.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import { pastDue, type Turn } from '#cases/complaints/turn.js';
import { hasPassed } from '#deadlines/late.js';

type Limits = Pick<Turn, 'dueAt' | 'exact' | 'interrupted' | 'refuseBy' | 'askBy'>;

/**
 * The deadlines of a turn that ended and goes on at `at`: what was left of them in working time is left still, to the minute
 * (decision 0390). One that had passed stays where it was. What is judged by the day alone is moved by whole days.
 */
export function goesOn(of: Complaint, turn: Turn, at: string, context: FoldContext): Limits {
  const { to, dueAt, exact, refuseBy, askBy } = turn;
  const { complaintLeft: left } = context;
  if (context.clockRules?.regains) return byDays(of, turn, at, context);
  if (to === null || !left) return { dueAt, exact, refuseBy, askBy };
  const due =
    dueAt === null || pastDue(turn) ? dueAt : left({ due: dueAt, from: to, to: at }, exact ? 'minutes' : 'day');
  const days = (limit: string | null) =>
    limit === null || hasPassed(limit, to) ? limit : left({ due: limit, from: to, to: at }, 'whole-days');
  const isNow = turn.interrupted === true || (!exact && due !== dueAt);
  return {
    ...{ dueAt: due, exact: exact || isNow, refuseBy: days(refuseBy), askBy: days(askBy) },
    ...(isNow && { interrupted: true }),
  };
}

/** As before decision 0390: by the days from the one on which it was let go to the one on which it came back. */
function byDays(
  of: Complaint,
  { to, dueAt, exact, refuseBy, askBy }: Turn,
  at: string,
  { complaintMoved }: FoldContext,
) {
  const moved = (due: string | null) =>
    due === null || to === null || !complaintMoved ? due : complaintMoved(of, { due, from: to, to: at });
  return { dueAt: moved(dueAt), exact, refuseBy: moved(refuseBy), askBy: moved(askBy) };
}
