import type { TaskEvent } from '@ioc/shared/events/contract';
import { localDay } from '#calendar/local-day.js';
import { isLate } from '#deadlines/late.js';
import { multirange } from '#deadlines/day-ranges.js';
import { overdueRanges } from '#deadlines/overdue.js';
import type { CaseKindDefinition } from '#cases/case-kind.js';
import { blankTask, evolveTask, type Task } from '#cases/tasks/task.fold.js';
import type { Entry } from '#ledger/entry.js';

const day = (instant: string | null) => instant && localDay(instant);

/** Counted once for the province, under the lead unit; a cancelled task leaves no trace in the four classes. */
export function taskContributions(task: Task): Entry[] {
  if (task.assignedAt === null || task.outcome === 'cancelled') return [];
  const entries: Entry[] = [];
  const base = {
    unit: task.unit ?? '-',
    topic: task.assigner ?? '-',
    channel: task.dueAt === null ? 'standing' : 'dated',
  };
  const add = (measure: string, at: string, n = 1) => entries.push({ measure: `task.${measure}`, ...base, day: at, n });
  const assigned = localDay(task.assignedAt);
  add('assigned', assigned);
  add('open', assigned);
  if (task.finishedAt !== null) {
    const finished = localDay(task.finishedAt);
    add('open', finished, -1);
    add('done', finished);
    if (isLate(task)) add('done-late', finished);
  }
  for (const [from, to] of overdueRanges(task.clock, task.finishedAt)) {
    add('overdue', from);
    if (to !== null) add('overdue', to, -1);
  }
  return entries;
}

export const taskKind: CaseKindDefinition<Task> = {
  kind: 'task',
  table: 'task',
  blank: blankTask,
  evolve: (state, event) => evolveTask(state, event as TaskEvent),
  contributions: taskContributions,
  columns: [
    { name: 'source', type: 'text', of: (t) => t.source },
    { name: 'status', type: 'text', of: (t) => t.status },
    { name: 'assigner', type: 'text', of: (t) => t.assigner ?? '-' },
    { name: 'unit', type: 'text', of: (t) => t.unit ?? '-' },
    { name: 'document', type: 'text', of: (t) => t.document },
    { name: 'title', type: 'text', of: (t) => t.title },
    { name: 'assigned_at', type: 'timestamptz', of: (t) => t.assignedAt },
    { name: 'assigned_day', type: 'date', of: (t) => day(t.assignedAt) },
    { name: 'due_at', type: 'timestamptz', of: (t) => t.dueAt },
    { name: 'due_day', type: 'date', of: (t) => day(t.dueAt) },
    { name: 'finished_at', type: 'timestamptz', of: (t) => t.finishedAt },
    { name: 'finished_day', type: 'date', of: (t) => day(t.finishedAt) },
    { name: 'outcome', type: 'text', of: (t) => t.outcome },
    { name: 'late', type: 'boolean', of: (t) => (t.outcome === 'cancelled' ? false : isLate(t)) },
    {
      name: 'overdue',
      type: 'datemultirange',
      of: (t) =>
        t.assignedAt === null || t.outcome === 'cancelled' ? '{}' : multirange(overdueRanges(t.clock, t.finishedAt)),
    },
  ],
};
