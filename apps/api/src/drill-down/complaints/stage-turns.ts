import type { StageTurn } from '@ioc/shared/answers/complaints';
import { localDay } from '#calendar/local-day.js';
import { workingTimeBetween } from '#calendar/working-time.js';
import { isLateReturn, isLateTurn } from '#cases/complaints/complaint.marks.js';
import { type Complaint, type ComplaintStage, stages } from '#cases/complaints/complaint.state.js';
import { pastDue, type Turn } from '#cases/complaints/turn.js';
import { isOnRestDay } from '#deadlines/deadline.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { clockOf } from '#catalogue/complaint-clocks.js';

/** Every turn of a complaint with its clock, as of `now`: who had it, how long, until when, and how it was judged. Pure. */
export function stageTurns(of: Complaint, catalogue: Catalogue, now: string): StageTurn[] {
  return stages.flatMap((stage) =>
    of.turns[stage].map((turn): StageTurn => {
      const { unit, from, to, end, dueAt, exact } = turn;
      const rule = clockOf(catalogue.complaintClocks ?? [], stage, of, localDay(from));
      return {
        ...{ stage, unit, from, to, end, dueAt, exact },
        dueOnRestDay: isOnRestDay(dueAt, catalogue.calendar),
        unitName: unit === null ? null : (catalogue.units.get(unit)?.name ?? unit),
        state: stateOf(stage, turn, now),
        ...spent(turn, catalogue, now),
        basis: rule?.basis ?? null,
      };
    }),
  );
}

function stateOf(stage: ComplaintStage, turn: Turn, now: string): StageTurn['state'] {
  if (turn.to === null) {
    if (turn.waitingSince !== null) return 'waiting';
    if (turn.dueAt === null) return 'no-limit';
    return pastDue({ ...turn, to: now }) ? 'overdue' : 'running';
  }
  if (isLateReturn(turn)) return 'returned-late';
  const judged = { intake: true, handling: isJudged(turn), publication: turn.end === 'published' }[stage];
  if (!judged) return 'passed-on';
  const late = stage === 'handling' ? isLateTurn(turn) : pastDue(turn);
  return late ? 'late' : turn.dueAt === null ? 'no-limit' : 'in-time';
}

const isJudged = ({ end }: Turn): boolean => end === 'answered' || end === 'closed' || end === 'rejected';

/** Working minutes with the holder, and those in which the citizen was asked; null: outside the calendar. */
function spent({ clock, to }: Turn, { calendar }: Catalogue, now: string) {
  const sums = { workedMinutes: 0, pausedMinutes: 0 };
  for (const [index, { at, waiting }] of clock.entries()) {
    const until = clock[index + 1]?.at ?? to ?? now;
    const time = until > at || Date.parse(until) > Date.parse(at) ? workingTimeBetween(calendar, at, until) : 0;
    if (typeof time !== 'number') return { workedMinutes: null, pausedMinutes: null };
    sums[waiting ? 'pausedMinutes' : 'workedMinutes'] += Math.round(time / 60_000);
  }
  return sums;
}
