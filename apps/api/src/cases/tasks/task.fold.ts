import type { TaskEvent } from '@ioc/shared/events/contract';
import { setDue } from '#cases/clock.js';
import type { Stretch } from '#cases/overdue.js';

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
  outcome: null,
});

export function evolveTask(now: Task, event: TaskEvent): Task {
  switch (event.type) {
    case 'vn.ioc.task.assigned.v1':
      return assign(now, event);
    case 'vn.ioc.task.reported.v1':
      return { ...now, percent: event.data.percent ?? now.percent, status: now.finishedAt ? now.status : 'reported' };
    case 'vn.ioc.task.extended.v1':
      return { ...(now.finishedAt ? now : setDue(now, event.time, event.data.dueAt)), extensions: now.extensions + 1 };
    case 'vn.ioc.task.completed.v1':
      return end(now, event.time, 'completed');
    case 'vn.ioc.task.cancelled.v1':
      return end(now, event.time, 'cancelled');
    case 'vn.ioc.task.reopened.v1':
      return { ...now, status: 'assigned', finishedAt: null, outcome: null };
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
  return now.finishedAt ? assigned : setDue(assigned, time, data.dueAt ?? null);
}

const end = (now: Task, at: string, outcome: 'completed' | 'cancelled'): Task =>
  now.assignedAt === null || now.finishedAt !== null ? now : { ...now, status: outcome, finishedAt: at, outcome };
