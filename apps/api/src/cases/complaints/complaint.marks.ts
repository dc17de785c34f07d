import { localDay } from '#calendar/local-day.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import { pastDue, type Turn, type TurnEnd } from '#cases/complaints/turn.js';

/**
 * What is judged of a complaint, told once for the ledger and for the columns that lists ask, so that a figure and its list
 * cannot differ. Days are local; each mark counts a complaint once, however many turns it had.
 */
const finishing: readonly (TurnEnd | null)[] = ['answered', 'closed', 'rejected', 'duplicate'];
const day = (instant: string | null | undefined): string | null => (instant ? localDay(instant) : null);
const lastEnded = (turns: readonly Turn[]): Turn | undefined => turns.findLast(({ to }) => to !== null);

/** A duplicate counts only as a duplicate: the other one is the complaint. */
export const counts = (complaint: Complaint): boolean =>
  complaint.submittedAt !== null && complaint.outcome !== 'duplicate';

/**
 * Every stretch that its holder finished is judged, by its deadline, by that of a refusal, and by that of asking for more;
 * a stretch that was sent back or handed on is told and not held against the last holder. Null: still open.
 */
export const isHandledLate = ({ finishedAt, turns }: Complaint): boolean | null =>
  finishedAt === null ? null : turns.handling.some(isLateTurn);

export function isLateTurn(turn: Turn): boolean {
  if (!finishing.includes(turn.end)) return false;
  return pastDue(turn) || turn.askedLate || (turn.end === 'rejected' && afterDay(turn.to, turn.refuseBy));
}

/** A return after the day until which a wrong route may be sent back. */
export const isLateReturn = (turn: Turn): boolean => turn.end === 'sent-back' && afterDay(turn.to, turn.refuseBy);

const afterDay = (at: string | null, limit: string | null): boolean =>
  at !== null && limit !== null && localDay(at) > localDay(limit);

/** The desk let go of it, for the last time so far; late if it was so at any of those times. */
export const takenUpDay = ({ turns }: Complaint): string | null => day(lastEnded(turns.intake)?.to);
export const isTakenUpLate = ({ turns }: Complaint): boolean => turns.intake.some(pastDue);

const madePublic = ({ turns }: Complaint): Turn[] => turns.publication.filter(({ end }) => end === 'published');
export const publicationDay = (complaint: Complaint): string | null => day(madePublic(complaint).at(-1)?.to);
export const isPublishedLate = (complaint: Complaint): boolean => madePublic(complaint).some(pastDue);

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
