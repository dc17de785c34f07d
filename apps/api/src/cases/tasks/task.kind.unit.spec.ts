import { describe, expect, it } from '@jest/globals';
import { blankTask, type Task } from '#cases/tasks/task.fold.js';
import { taskContributions, taskKind } from '#cases/tasks/task.kind.js';

const at = (day: string) => `2026-03-${day}:00+07:00`;
const due = at('10T17:00');
const assigned: Task = {
  ...blankTask('s'),
  unit: 'U',
  assigner: 'A',
  assignedAt: at('02T09:00'),
  dueAt: due,
  clock: [{ at: at('02T09:00'), due, waiting: false }],
};
const done = (day: string): Task => ({ ...assigned, status: 'completed', outcome: 'completed', finishedAt: at(day) });
const cancelled: Task = { ...assigned, status: 'cancelled', outcome: 'cancelled', finishedAt: at('20T09:00') };
const counted = (of: Task) => taskContributions(of).map(({ measure, day, n }) => [measure, day.slice(5), n]);
const column = (of: Task, name: string) => taskKind.columns.find((one) => one.name === name)?.of(of);

describe('a task', () => {
  it('that was never assigned is counted nowhere', () => {
    expect(taskContributions({ ...assigned, assignedAt: null })).toEqual([]);
    expect(column({ ...assigned, assignedAt: null }, 'overdue')).toBe('{}');
  });

  it('stands under its unit and assigner, and under a dash where one is not known', () => {
    const unknown = { ...assigned, unit: null, assigner: null };
    const of = (task: Task) => [column(task, 'unit'), column(task, 'assigner')];
    expect([of(assigned), of(unknown)]).toEqual([
      ['U', 'A'],
      ['-', '-'],
    ]);
  });

  it('that was cancelled is counted in no work, and where it was late as called off when late', () => {
    const off = (finishedAt: string): Task => ({ ...cancelled, finishedAt });
    expect(counted(off(at('10T23:00')))).toEqual([]);
    expect(counted(off(at('11T00:10')))).toEqual([['task.cancelled-late', '03-11', 1]]);
    expect(['overdue', 'late'].map((name) => column(off(at('11T00:10')), name))).toEqual(['{}', false]);
    expect(counted({ ...off(at('30T08:00')), dueAt: null })).toEqual([]);
  });

  it('is open from its assignment on and overdue from the day after its deadline', () => {
    expect(counted(assigned)).toEqual([
      ['task.assigned', '03-02', 1],
      ['task.open', '03-02', 1],
      ['task.overdue', '03-11', 1],
    ]);
    expect(column(assigned, 'overdue')).toBe('{[2026-03-11,)}');
  });

  it('that was done is open no more, and late only after the day of its deadline', () => {
    expect(counted(done('10T23:00'))).toEqual([
      ['task.assigned', '03-02', 1],
      ['task.done', '03-10', 1],
      ['task.open', '03-02', 1],
      ['task.open', '03-10', -1],
    ]);
    expect(counted(done('13T08:00')).slice(1)).toEqual([
      ['task.done', '03-13', 1],
      ['task.done-late', '03-13', 1],
      ['task.open', '03-02', 1],
      ['task.open', '03-13', -1],
      ['task.overdue', '03-11', 1],
      ['task.overdue', '03-13', -1],
    ]);
  });

  it('is counted once, under its lead unit and the one who gave it; without a deadline it is a standing one', () => {
    const [entry] = taskContributions(assigned);
    expect(entry).toMatchObject({ unit: 'U', topic: 'A', channel: 'dated' });
    const [bare] = taskContributions({ ...assigned, unit: null, assigner: null, dueAt: null, clock: [] });
    expect(bare).toMatchObject({ unit: '-', topic: '-', channel: 'standing' });
  });

  it('has a row that says where it comes from, what it is about and its days in Vietnam', () => {
    const task = { ...done('10T23:00'), document: '12/CV', title: 'Báo cáo' };
    const row = Object.fromEntries(taskKind.columns.map(({ name, type, of }) => [name, [type, of(task)]]));
    expect(row).toEqual({
      source: ['text', 's'],
      status: ['text', 'completed'],
      assigner: ['text', 'A'],
      unit: ['text', 'U'],
      document: ['text', '12/CV'],
      title: ['text', 'Báo cáo'],
      assigned_at: ['timestamptz', at('02T09:00')],
      assigned_day: ['date', '2026-03-02'],
      due_at: ['timestamptz', due],
      due_day: ['date', '2026-03-10'],
      finished_at: ['timestamptz', at('10T23:00')],
      finished_day: ['date', '2026-03-10'],
      outcome: ['text', 'completed'],
      late: ['boolean', false],
      cancelled_late: ['boolean', false],
      overdue: [expect.any(String), '{}'],
    });
  });

  it('is folded from its events', () => {
    const event = {
      ...{ id: 'e', source: 's', subject: 'T1', type: 'vn.ioc.task.assigned.v1', time: at('02T09:00') },
      data: { assigner: 'A', unit: 'U', title: 't', dueAt: due },
    };
    expect(taskKind.evolve(taskKind.blank('s'), event as never, {} as never)).toMatchObject({ unit: 'U', dueAt: due });
  });
});
