import { byElapsed, type Clocked, setDue, startClock, stopClock } from '#deadlines/clock.js';
import type { LimitWords } from '#catalogue/complaint-limits.js';
import { type DayRange, daysOfAll, unite } from '#deadlines/day-ranges.js';
import { hasPassed } from '#deadlines/late.js';
import { overdueRanges, type Stretch } from '#deadlines/overdue.js';

/** How a turn ended: by the step that let go of the complaint. */
export type TurnEnd =
  | 'accepted'
  | 'assigned'
  | 'clarification'
  | 'transferred'
  | 'sent-back'
  | 'answered'
  | 'rejected'
  | 'duplicate'
  | 'closed'
  | 'published'
  | 'reopened';

/** One stretch of time in which a complaint lay with somebody, with a clock of its own. */
export interface Turn extends Clocked {
  readonly from: string;
  /** Null: still there. */
  readonly to: string | null;
  readonly end: TurnEnd | null;
  /** Who had it; null: the intake desk. */
  readonly unit: string | null;
  readonly exact: boolean;
  /** A limit in days that is judged by the minute since it was interrupted; absent: it was not. */
  readonly interrupted?: boolean;
  /** Until when it may be refused or sent back, and until when more may be asked for; null: no such limit. */
  readonly refuseBy: string | null;
  readonly askBy: string | null;
  /** More was asked for after `askBy`. */
  readonly askedLate: boolean;
}

export function begin(
  from: string,
  unit: string | null,
  due: LimitWords | null,
  more: Partial<Pick<Turn, 'refuseBy' | 'askBy' | 'interrupted'>> = {},
): Turn {
  const clock: Stretch[] = [{ at: from, due: due?.at ?? null, waiting: false }];
  return {
    ...{ from, to: null, end: null, unit, exact: due?.exact ?? false, dueAt: due?.at ?? null },
    ...{ waitingSince: null, clock, refuseBy: null, askBy: null, askedLate: false, ...more },
  };
}

export const current = (turns: readonly Turn[]): Turn | null => {
  const last = turns.at(-1);
  return last && last.to === null ? last : null;
};

/** The turns with the one that runs changed; where none runs, they stay as they are. */
const change = (turns: readonly Turn[], how: (turn: Turn) => Turn): readonly Turn[] => {
  const running = current(turns);
  return running ? [...turns.slice(0, -1), how(running)] : turns;
};

/** Where a computed deadline lands that would end on a rest day; absent: there are none. */
type Landing = ((at: string) => string) | undefined;
/** A wait moves a deadline by the time that passed, in hours to the minute, else to a working day. */
const goOn = (turn: Turn, at: string, land: Landing): Turn =>
  startClock(turn, at, undefined, (wait) =>
    (turn.exact && !turn.interrupted) || !land ? byElapsed(wait) : land(byElapsed(wait)),
  );

/** A wait that has not ended when the turn ends moves its deadline like any other. */
export const finishTurn = (turns: readonly Turn[], at: string, end: TurnEnd, land?: Landing): readonly Turn[] =>
  change(turns, (turn) => ({ ...goOn(turn, at, land), to: at, end }));

/** Asking for more after the deadline stops no clock: what is late stays late. */
export const pauseTurn = (turns: readonly Turn[], at: string): readonly Turn[] =>
  change(turns, (turn) => ({
    ...(pastDue({ ...turn, to: at }) ? turn : stopClock(turn, at)),
    askedLate: turn.askedLate || hasPassed(turn.askBy, at),
  }));
export const resumeTurn = (turns: readonly Turn[], at: string, land?: Landing): readonly Turn[] =>
  change(turns, (turn) => goOn(turn, at, land));
/** A stated deadline is a day: the hour in it is no promise. One that comes after the deadline has passed moves nothing. */
export const extendTurn = (turns: readonly Turn[], at: string, due: string): readonly Turn[] =>
  change(turns, (turn) => (pastDue({ ...turn, to: at }) ? turn : { ...setDue(turn, at, due), exact: false }));

/** Ends that finish a complaint: an answer, a refusal, its closing. */
export const finishing: readonly (TurnEnd | null)[] = ['answered', 'closed', 'rejected', 'duplicate'];

/** The last turn that a unit had since the complaint was last finished; null: it had none. */
export function lastOf(turns: readonly Turn[], unit: string): Turn | null {
  const since = turns.findLastIndex(({ end }) => finishing.includes(end)) + 1;
  return turns.slice(since).findLast((turn) => turn.unit === unit) ?? null;
}

/** Whether a turn that ended did so after its deadline. */
export function pastDue({ to, dueAt, exact }: Turn): boolean {
  if (to === null || dueAt === null) return false;
  return exact ? Date.parse(to) > Date.parse(dueAt) : hasPassed(dueAt, to);
}

/** Days at whose end it lay with somebody. */
export const turnWaitingRanges = (turns: readonly Turn[]): DayRange[] => unite(daysOfAll(turns));

/**
 * Days at whose end a deadline's day had passed. A limit in hours is stated by the day too: what runs out this afternoon is
 * not overdue this morning.
 */
export const overdueDays = (turns: readonly Turn[]): DayRange[] =>
  unite(turns.flatMap(({ clock, to }) => overdueRanges(clock, to)));
