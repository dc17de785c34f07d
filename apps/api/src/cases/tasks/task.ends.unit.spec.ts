import { describe, expect, it } from '@jest/globals';
import type { TaskEvent } from '@ioc/shared/events/contract';
import { inOrder } from '#cases/order.js';
import { blankTask, evolveTask, type Task } from '#cases/tasks/task.fold.js';
import { taskContributions, taskKind } from '#cases/tasks/task.kind.js';

const event = (step: string, at: string, data: object = {}): TaskEvent =>
  ({
    ...{ id: `${step} ${at}`, source: 's', subject: 'T1', type: `vn.ioc.task.${step}.v1` },
    ...{ time: `2026-11-${at}:00+07:00`, data },
  }) as TaskEvent;
const due = (day: string) => ({ dueAt: `2026-11-${day}T17:00:00+07:00` });
const assigned = event('assigned', '02T09:00', { assigner: 'A', unit: 'U', document: 'd', title: 't', ...due('12') });
const fold = (...events: TaskEvent[]): Task => inOrder(events).reduce(evolveTask, blankTask('s'));
const late = (task: Task) => taskKind.columns.find(({ name }) => name === 'late')?.of(task);
const until = (task: Task, measure: string, day: string) =>
  taskContributions(task)
    .filter((entry) => entry.measure === `task.${measure}` && entry.day <= `2026-11-${day}`)
    .reduce((sum, { n }) => sum + n, 0);

describe('the end of a task', () => {
  it('is not late where it was cancelled, and late where it was done after its day', () => {
    expect(late(fold(assigned, event('cancelled', '20T09:00')))).toBe(false);
    expect(late(fold(assigned, event('completed', '20T09:00')))).toBe(true);
    expect(late(fold(assigned, event('completed', '12T23:00')))).toBe(false);
    expect(until(fold(assigned, event('cancelled', '20T09:00')), 'done-late', '30')).toBe(0);
  });

  it('is its completion, also where it had been called off before or is called off afterwards', () => {
    for (const days of [
      ['10', '20'],
      ['20', '10'],
    ] as const) {
      const task = fold(assigned, event('cancelled', `${days[0]}T09:00`), event('completed', `${days[1]}T09:00`));
      expect([task.status, task.outcome, late(task)]).toEqual(['completed', 'completed', days[1] === '20']);
    }
  });

  it('dated before the assignment ends it with that, unless something is told afterwards', () => {
    const early = event('completed', '01T09:00');
    const task = fold(early, assigned);
    expect([
      task.finishedAt,
      until(task, 'open', '02'),
      until(task, 'done', '02'),
      until(task, 'overdue', '30'),
    ]).toEqual([...[assigned.time, 0, 1, 0]]);
    expect(fold(early, assigned, event('reported', '05T09:00', { percent: 5 })).outcome).toBeNull();
    expect(fold(early, assigned, event('completed', '20T09:00')).finishedAt).toContain('11-20');
    expect(until(fold(early, assigned, event('extended', '05T09:00', due('25'))), 'open', '30')).toBe(1);
  });

  it('is none before its time was told, nor after it was opened again', () => {
    expect(late(fold(assigned))).toBeNull();
    expect(fold(assigned, event('completed', '05T09:00'), event('reopened', '06T09:00')).finishedAt).toBeNull();
  });
});

describe('an extension of a task', () => {
  it('counts when it came in time, and undoes nothing when its day had passed', () => {
    const extended = (on: string) =>
      fold(assigned, event('extended', `${on}T09:00`, due('30')), event('completed', '20T09:00'));
    expect([late(extended('12')), late(extended('13'))]).toEqual([false, true]);
    expect(until(extended('13'), 'overdue', '14')).toBe(1);
  });
});
