import { diffDays, localDay } from '#calendar/local-day.js';
import { counts } from '#cases/complaints/complaint.marks.js';
import { type Complaint, stages } from '#cases/complaints/complaint.state.js';
import { overdueDays, type Turn } from '#cases/complaints/turn.js';
import { coversDay } from '#deadlines/day-ranges.js';

/** What a list of a day says of a complaint: the deadline of the stage at which it lay when the day ended. */
export interface Lying {
  readonly dueAt: string | null;
  /** By the deadlines that stood then; 0: it was not overdue. */
  readonly overdueDays: number;
}

const begunBy = (day: string, at: string): boolean => localDay(at) <= day;
const lay = (day: string, { from, to }: Turn): boolean => begunBy(day, from) && (to === null || !begunBy(day, to));
/** The deadline of a turn as it was when the day ended. */
const dueOn = (day: string, turn: Turn | undefined): string | null =>
  turn?.clock.findLast(({ at }) => begunBy(day, at))?.due ?? null;

/** One that lay nowhere, being finished, keeps the deadline of its last handling. */
export function lyingOn(complaint: Complaint, day: string): Lying {
  const { turns } = complaint;
  const at = stages.flatMap((stage) => turns[stage].filter((turn) => lay(day, turn)));
  const overdue = counts(complaint) ? at.filter((turn) => coversDay(overdueDays([turn]), day)) : [];
  const days = overdue.map((turn) => diffDays(localDay(dueOn(day, turn) ?? day), day));
  const where = at[0] ?? turns.handling.findLast(({ from }) => begunBy(day, from));
  return { dueAt: dueOn(day, where), overdueDays: Math.max(0, ...days) };
}
