import type { TaskEvent } from '@ioc/shared/events/contract';
import { localDay } from '#calendar/local-day.js';
import type { CaseKindDefinition, Column } from '#cases/case-kind.js';
import { blankTask, evolveTask, type Task } from '#cases/tasks/task.fold.js';
import { isLate } from '#deadlines/late.js';
import { overdueRanges } from '#deadlines/overdue.js';
import type { Entry } from '#ledger/entry.js';
import { daysColumn, fieldReader } from '#measures/case-fields.js';
import { entriesOf } from '#measures/entries.js';

const day = (instant: string | null) => instant && localDay(instant);

const columns: readonly Column<Task>[] = [
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
  { name: 'cancelled_late', type: 'boolean', of: (t) => t.outcome === 'cancelled' && isLate(t) === true },
  daysColumn('overdue', (t) =>
    t.assignedAt === null || t.outcome === 'cancelled' ? [] : overdueRanges(t.clock, t.finishedAt),
  ),
];

const fieldsOf = fieldReader(columns);
const measured = entriesOf('task');

/** What a task adds to the counts (libs/shared/src/measures): once for the province, under the lead unit. */
export function taskContributions(task: Task): Entry[] {
  const { unit, assigner, dueAt } = task;
  const channel = dueAt === null ? 'standing' : 'dated';
  return measured(fieldsOf(task), { unit: unit ?? '-', topic: assigner ?? '-', channel, stays: null });
}

export const taskKind: CaseKindDefinition<Task> = {
  kind: 'task',
  table: 'task',
  blank: blankTask,
  evolve: (state, event) => evolveTask(state, event as TaskEvent),
  contributions: taskContributions,
  columns,
};
