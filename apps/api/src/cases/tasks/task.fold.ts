import type { TaskEvent } from '@ioc/shared/events/contract';
import { setDue } from '#deadlines/clock.js';
import type { Stretch } from '#deadlines/overdue.js';

/** A task assigned by the Government or the province (Decision 42/2014/QĐ-TTg, amended by 23/2018). */
export interface Task {
  readonly source: string;
  readonly status: 'assigned' | 'reported' | 'completed' | 'cancelled';
  readonly assigner: string | null;
  readonly unit: string | null;
  readonly coUnits: readonly string[];
  readonly document: string | null;
  readonly title: string | null;
  readonly assignedAt: string | null;
  readonly dueAt: string | null;
  readonly waitingSince: null;
  readonly clock: readonly Stretch[];
  readonly percent: number | null;
  readonly extensions: number;
  readonly finishedAt: string | null;
  /** An end that was stated before the assignment: it ends the task with its assignment, until something else is stated. */
  readonly earlyEnd: 'completed' | 'cancelled' | null;
  readonly outcome: 'completed' | 'cancelled' | null;
}

export const blankTask = (source: string): Task => ({
  source,
  status: 'assigned',
  assigner: null,
  unit: null,
  coUnits: [],
  document: null,
  title: null,
  assignedAt: null,
  dueAt: null,
  waitingSince: null,
  clock: [],
  percent: null,
  extensions: 0,
  finishedAt: null,
  earlyEnd: null,
  outcome: null,
});

export function evolveTask(now: Task, event: TaskEvent): Task {
  switch (event.type) {
    case 'vn.ioc.task.assigned.v1':
      return assign(now, event);
    case 'vn.ioc.task.reported.v1':
      return report(goOn(now), event.data.percent);
    case 'vn.ioc.task.extended.v1':
      return extend(goOn(now), event.time, event.data.dueAt);
    case 'vn.ioc.task.completed.v1':
      return end(now, event.time, 'completed');
    case 'vn.ioc.task.cancelled.v1':
      return end(now, event.time, 'cancelled');
    case 'vn.ioc.task.reopened.v1':
      return { ...now, status: 'assigned', finishedAt: null, earlyEnd: null, outcome: null };
    case 'vn.ioc.task.retracted.v1':
    case 'vn.ioc.task.replaced.v1':
      return now;
  }
}

function assign(now: Task, { time, data }: Extract<TaskEvent, { type: 'vn.ioc.task.assigned.v1' }>): Task {
  const { assigner, unit, document, title, coUnits } = data;
  const assigned = {
    ...now,
    assigner,
    unit,
    document,
    title,
    coUnits: coUnits ?? [],
    assignedAt: now.assignedAt ?? time,
  };
  // Assigned again without a word of the deadline: the one that stands goes on.
  if (now.finishedAt || (now.assignedAt !== null && data.dueAt === undefined)) return assigned;
  const due = setDue(assigned, time, data.dueAt ?? null);
  const { earlyEnd } = now;
  return earlyEnd === null ? due : { ...due, status: earlyEnd, finishedAt: time, outcome: earlyEnd };
}

const report = (now: Task, percent: number | undefined): Task => ({
  ...now,
  percent: percent ?? now.percent,
  status: now.finishedAt ? now.status : 'reported',
});

const extend = (now: Task, at: string, due: string): Task => ({
  ...(now.finishedAt ? now : setDue(now, at, due)),
  extensions: now.extensions + 1,
});

/** What is stated after the assignment refutes an end before it. */
const goOn = (now: Task): Task =>
  now.assignedAt === null || !now.earlyEnd
    ? now
    : { ...now, status: 'assigned', finishedAt: null, earlyEnd: null, outcome: null };

/** The first end counts; but a task that was done was not called off, whatever came first. */
function end(now: Task, at: string, outcome: 'completed' | 'cancelled'): Task {
  if (now.assignedAt === null) return { ...now, earlyEnd: now.earlyEnd === 'completed' ? 'completed' : outcome };
  const stands = now.finishedAt !== null && !now.earlyEnd && !(now.outcome === 'cancelled' && outcome === 'completed');
  return stands ? now : { ...now, status: outcome, finishedAt: at, earlyEnd: null, outcome };
}
