import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import type { DrillAlarm, DrillOutcome } from '@ioc/shared/answers/drills';
import { everySource, type Inject } from '#catalogue/drills.js';

/** A line of an alarm's history, with what the alarm is of. */
export interface DrillLine {
  readonly at: Date;
  readonly rule: string;
  readonly unit: string;
  readonly cause: string;
  readonly action: string;
  readonly actor: string | null;
  readonly from: AlarmState | null;
  readonly to: AlarmState;
  readonly alarm: Omit<DrillAlarm, 'raisedAt'>;
}
export interface DrillTime {
  readonly startedAt: Date;
  readonly endsAt: Date;
  /** Unit of what is observed without naming one. */
  readonly root: string;
}

const minuteMs = 60_000;
const gone: readonly AlarmState[] = ['closed', 'returned'];

/** Whether a line raises its alarm. Pure. */
const raises = ({ action, from, to }: Pick<DrillLine, 'action' | 'from' | 'to'>): boolean =>
  action === 'recur' && to === 'new' && from !== 'new';

/**
 * What became of each inject by `now`, from the lines of the alarms in order of time. An inject that the drill did not come
 * to, or whose time was cut off, is concluded in no way. Pure.
 */
export function outcomesOf(
  injects: readonly Inject[],
  lines: readonly DrillLine[],
  time: DrillTime,
  now: Date,
): DrillOutcome[] {
  const until = Math.min(now.getTime(), time.endsAt.getTime());
  return injects.map((inject) => {
    const at = time.startedAt.getTime() + inject.atMinute * minuteMs;
    const { name, nameEn } = inject;
    return { at: iso(at), name, nameEn, expected: expectedOf(inject, { lines, at, until, root: time.root }) };
  });
}

interface Moment {
  readonly lines: readonly DrillLine[];
  readonly at: number;
  readonly until: number;
  readonly root: string;
}

function expectedOf(inject: Inject, { lines, at, until, root }: Moment): DrillOutcome['expected'] {
  if (!inject.expect) return null;
  const { rule, withinMinutes, answeredWithinMinutes } = inject.expect;
  const [findBy, answerBy] = [at + withinMinutes * minuteMs, at + answeredWithinMinutes * minuteMs];
  const own = lines.filter((line) => line.rule === rule && isOf(inject, line, root) && line.at.getTime() <= until);
  const raised = own.find((line) => raises(line) && line.at.getTime() >= at);
  const said = { rule, findBy: iso(findBy), answerBy: iso(answerBy) };
  if (!raised) {
    const before = own.findLast((line) => line.at.getTime() < at);
    const stood = before !== undefined && !gone.includes(before.to);
    const finding = stood ? 'stood-before' : until < findBy ? 'pending' : 'missed';
    return { ...said, finding, answering: null, alarm: null, answeredAt: null, answeredBy: null };
  }
  const answer = own.find(
    ({ actor, at: done, alarm, to }) =>
      actor !== null && to !== 'new' && alarm.id === raised.alarm.id && done >= raised.at,
  );
  return {
    ...said,
    finding: raised.at.getTime() <= findBy ? 'in-time' : 'late',
    answering: answer ? (answer.at.getTime() <= answerBy ? 'in-time' : 'late') : until < answerBy ? 'pending' : 'never',
    alarm: { ...raised.alarm, raisedAt: raised.at.toISOString() },
    answeredAt: answer?.at.toISOString() ?? null,
    answeredBy: answer?.actor ?? null,
  };
}

/** Whether an alarm is of what was staged: the silent source, the unit that is behind, the figure that was observed. */
function isOf({ do: staged }: Inject, { unit, cause }: DrillLine, root: string): boolean {
  if ('silence' in staged) return staged.silence === everySource || cause === staged.silence;
  if ('overdue' in staged) return unit === staged.unit;
  if ('observe' in staged) return cause === staged.observe && unit === (staged.unit ?? root);
  return true;
}

/** Alarms raised in the drill that none of its injects expects. Pure. */
export function othersOf(
  outcomes: readonly DrillOutcome[],
  lines: readonly DrillLine[],
  time: DrillTime,
): DrillAlarm[] {
  const expected = new Set(outcomes.map(({ expected: one }) => one?.alarm?.id));
  const raised = new Map<string, DrillAlarm>();
  for (const line of lines) {
    const isNew = raises(line) && line.at >= time.startedAt && !raised.has(line.alarm.id);
    if (isNew && !expected.has(line.alarm.id))
      raised.set(line.alarm.id, { ...line.alarm, raisedAt: line.at.toISOString() });
  }
  return [...raised.values()];
}

const iso = (ms: number) => new Date(ms).toISOString();
