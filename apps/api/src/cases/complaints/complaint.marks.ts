import { localDay } from '#calendar/local-day.js';
import { hasPassed } from '#deadlines/late.js';
import type { Complaint, ComplaintStage } from '#cases/complaints/complaint.state.js';
import { current, finishing, pastDue, type Turn } from '#cases/complaints/turn.js';

/**
 * What is judged of a complaint, stated once for the ledger and for the columns that lists ask, so that a figure and its list
 * cannot differ. Days are local; each mark counts a complaint once, however many turns it had.
 */
const day = (instant: string | null | undefined): string | null => (instant ? localDay(instant) : null);
const lastEnded = (turns: readonly Turn[]): Turn | undefined => turns.findLast(({ to }) => to !== null);

/** A duplicate counts only as a duplicate: the other one is the complaint. One that was late counts for itself. */
export const counts = (complaint: Complaint): boolean =>
  complaint.submittedAt !== null && complaint.outcome !== 'duplicate';

/**
 * Every stretch that the last holder finished is judged, by its deadline, by that of a refusal, and by that of asking for
 * more; what another unit did with it before is not held against the last holder (`letGoLate`). Null: still open.
 */
export const isHandledLate = ({ finishedAt, turns }: Complaint): boolean | null =>
  finishedAt === null ? null : turns.handling.some((turn) => turn.unit === lastUnit(turns) && isLateTurn(turn));

const lastUnit = (turns: Complaint['turns']): string | null | undefined => turns.handling.at(-1)?.unit;

/** The answer came after the citizen's deadline, whoever had the complaint meanwhile. Null: not answered. */
export const isTotalLate = ({ finishedAt, outcome, total }: Complaint): boolean | null => {
  const last = total.at(-1);
  if (finishedAt === null || outcome === 'rejected' || outcome === 'duplicate') return null;
  return last !== undefined && pastDue(last);
};

/**
 * The first turn that a unit let go of late without finishing the complaint: handed on or sent back after its deadline or
 * after the day until which it may be returned, or answered late and reopened for another unit. Null: none.
 */
export function letGoLate(complaint: Complaint): { day: string; unit: string } | null {
  const { finishedAt, turns } = complaint;
  if (!counts(complaint)) return null;
  for (const turn of turns.handling) {
    const { unit, to } = turn;
    if (unit === null || to === null || !(isLateTurn(turn) || isLateLeaving(turn))) continue;
    const isFinishers = finishedAt !== null && finishing.includes(turn.end) && unit === lastUnit(turns);
    if (!isFinishers) return { day: localDay(to), unit };
  }
  return null;
}

/** Some unit had been late with it, or the citizen's deadline had passed, when it ended. The desk's hours are not asked. */
export const wasLate = ({ turns, total }: Complaint): boolean =>
  turns.handling.some((turn) => pastDue(turn) || turn.askedLate || isLateReturn(turn)) || total.some(pastDue);

/** Handed on or sent back late: after its own deadline, or after the day until which a wrong route may be returned. */
const isLateLeaving = (turn: Turn): boolean =>
  (turn.end === 'transferred' || turn.end === 'sent-back') && (pastDue(turn) || turn.askedLate || isLateReturn(turn));

export function isLateTurn(turn: Turn): boolean {
  if (!finishing.includes(turn.end)) return false;
  return pastDue(turn) || turn.askedLate || (turn.end === 'rejected' && afterDay(turn.to, turn.refuseBy));
}

/** A return, or a transfer, which is one without the desk, after the day until which a wrong route may be sent back. */
export const isLateReturn = ({ end, to, refuseBy }: Turn): boolean =>
  (end === 'sent-back' || end === 'transferred') && afterDay(to, refuseBy);

const afterDay = (at: string | null, limit: string | null): boolean => at !== null && hasPassed(limit, at);

/** The desk let go of it, for the last time so far; late if it was so at any of those times. */
export const takenUpDay = ({ turns }: Complaint): string | null => day(lastEnded(turns.intake)?.to);
export const isTakenUpLate = ({ turns }: Complaint): boolean => turns.intake.some(pastDue);

const madePublic = ({ turns }: Complaint): Turn[] => turns.publication.filter(({ end }) => end === 'published');
export const publicationDay = (complaint: Complaint): string | null => day(madePublic(complaint).at(-1)?.to);
/** Each publication of the unit that made it public last is judged. */
export function isPublishedLate(complaint: Complaint): boolean {
  const made = madePublic(complaint);
  return made.some((turn) => turn.unit === made.at(-1)?.unit && pastDue(turn));
}

export const sentBackDay = ({ submittedAt, sentBackAt }: Complaint): string | null => submittedAt && day(sentBackAt);
export const reopenedDay = ({ submittedAt, reopenedAt }: Complaint): string | null => submittedAt && day(reopenedAt);

/**
 * More dislikes than likes under the answer (domain §1.6). Where the portal sends no totals, the sender's own voice is the
 * only one.
 */
export function isDisliked({ votes, rating }: Complaint): boolean {
  const own = rating === 'dissatisfied' ? 1 : 0;
  return votes === null ? own === 1 : votes.dislikes > votes.likes;
}

/** Where it lies now; null: nowhere, nobody has anything to do any more. */
export function stageOf({ turns, submittedAt, finishedAt }: Complaint): ComplaintStage | null {
  if (submittedAt === null) return null;
  if (current(turns.intake)) return 'intake';
  if (finishedAt === null) return 'handling';
  return current(turns.publication) ? 'publication' : null;
}
