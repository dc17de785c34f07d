import type { TaskEvent } from '@ioc/shared/events/contract';
import { describe, expect, it } from '@jest/globals';
import { blankTask, evolveTask, type Task } from '#cases/tasks/task.fold.js';

const day = (at: string) => `2026-03-${at}:00+07:00`;
const event = (step: string, at: string, data: object = {}): TaskEvent =>
  ({
    id: `${step} ${at}`,
    source: 's',
    subject: 'T',
    type: `vn.ioc.task.${step}.v1`,
    time: day(at),
    data,
  }) as TaskEvent;
const fold = (...events: TaskEvent[]): Task => events.reduce(evolveTask, blankTask('s'));
const order = { assigner: 'A', unit: 'U', document: 'D', title: 'T' };
const assigned = event('assigned', '02T09:00', { ...order, dueAt: day('10T17:00') });

describe('a task', () => {
  it('is blank until something is said of it', () => {
    const { source, status, coUnits, clock, extensions, ...others } = blankTask('s');
    expect([source, status, coUnits, clock, extensions]).toEqual(['s', 'assigned', [], [], 0]);
    expect(Object.values(others).every((value) => value === null)).toBe(true);
  });

  it('runs to its deadline from its assignment on', () => {
    expect(fold(assigned)).toMatchObject({
      ...order,
      coUnits: [],
      assignedAt: day('02T09:00'),
      dueAt: day('10T17:00'),
    });
    expect(fold(assigned).clock).toEqual([{ at: day('02T09:00'), due: day('10T17:00'), waiting: false }]);
    expect(fold(event('assigned', '02T09:00', { ...order, coUnits: ['V'] }))).toMatchObject({
      coUnits: ['V'],
      dueAt: null,
    });
  });

  it('that is assigned again has its first day, and its new words and deadline', () => {
    const again = event('assigned', '05T09:00', { ...order, unit: 'W', dueAt: day('20T17:00') });
    expect(fold(assigned, again)).toMatchObject({ unit: 'W', assignedAt: day('02T09:00'), dueAt: day('20T17:00') });
  });

  it('keeps its deadline where it is assigned again without one; null in time is one without, after its day it is late', () => {
    const again = (at: string, data: object) => fold(assigned, event('assigned', at, { ...order, ...data })).dueAt;
    expect([again('05T09:00', {}), again('13T09:00', {})]).toEqual([day('10T17:00'), day('10T17:00')]);
    expect([again('05T09:00', { dueAt: null }), again('13T09:00', { dueAt: null })]).toEqual([null, day('10T17:00')]);
    expect(again('13T09:00', { dueAt: day('20T17:00') })).toBe(day('10T17:00'));
  });

  it('that has ended keeps its deadline and its clock, whatever is assigned or extended', () => {
    // Late, and in time: then nothing but its end keeps a new deadline away.
    for (const [end, at] of [
      ['12T09:00', '13T09:00'],
      ['08T09:00', '09T09:00'],
    ] as const) {
      const done = fold(assigned, event('completed', end));
      const again = event('assigned', at, { ...order, unit: 'W', dueAt: day('05T17:00') });
      for (const later of [again, event('extended', at, { dueAt: day('20T17:00') })]) {
        const { dueAt, clock, finishedAt } = evolveTask(done, later);
        expect({ dueAt, clock, finishedAt }).toEqual({ dueAt: done.dueAt, clock: done.clock, finishedAt: day(end) });
      }
    }
  });

  it('is extended as often as it is said', () => {
    const twice = fold(
      assigned,
      ...['12', '14'].map((to) => event('extended', '05T09:00', { dueAt: day(`${to}T17:00`) })),
    );
    expect([twice.extensions, twice.dueAt]).toEqual([2, day('14T17:00')]);
  });

  it('reports its progress; a report without a number keeps the last, one after the end is noted alone', () => {
    const reported = fold(assigned, event('reported', '03T09:00', { percent: 40 }));
    expect([reported.status, reported.percent]).toEqual(['reported', 40]);
    expect(evolveTask(reported, event('reported', '04T09:00')).percent).toBe(40);
    expect(evolveTask(reported, event('reported', '04T09:00', { percent: 0 })).percent).toBe(0);
    const after = fold(assigned, event('completed', '05T09:00'), event('reported', '06T09:00', { percent: 100 }));
    expect([after.status, after.percent]).toEqual(['completed', 100]);
  });

  it('ends once: the first end counts, but what was done was not called off', () => {
    const [done, off] = [event('completed', '05T09:00'), event('cancelled', '06T09:00')];
    expect(fold(assigned, done, off)).toMatchObject({ outcome: 'completed', finishedAt: day('05T09:00') });
    expect(fold(assigned, off, done)).toMatchObject({
      status: 'completed',
      outcome: 'completed',
      finishedAt: day('05T09:00'),
    });
    expect(fold(assigned, done, event('completed', '07T09:00')).finishedAt).toBe(day('05T09:00'));
    expect(fold(assigned, off, event('cancelled', '07T09:00')).finishedAt).toBe(day('06T09:00'));
  });

  it('that is reopened is open as if it had not ended', () => {
    const again = fold(assigned, event('completed', '05T09:00'), event('reopened', '06T09:00'));
    expect(again).toMatchObject({ status: 'assigned', finishedAt: null, earlyEnd: null, outcome: null });
    expect(evolveTask(again, event('completed', '12T09:00')).finishedAt).toBe(day('12T09:00'));
  });

  it('that ended before it was assigned ends with its assignment', () => {
    const [done, off] = [event('completed', '01T09:00'), event('cancelled', '01T10:00')];
    expect(fold(done)).toMatchObject({ status: 'assigned', finishedAt: null, earlyEnd: 'completed' });
    expect(fold(done, assigned)).toMatchObject({
      status: 'completed',
      outcome: 'completed',
      finishedAt: day('02T09:00'),
    });
    expect(fold(done, off, assigned).outcome).toBe('completed');
    expect(fold(off, done, assigned).outcome).toBe('completed');
    expect(fold(off, assigned)).toMatchObject({ status: 'cancelled', outcome: 'cancelled' });
    expect(fold(done, event('assigned', '02T09:00', order))).toMatchObject({
      ...{ status: 'completed', outcome: 'completed', finishedAt: day('02T09:00'), dueAt: null },
    });
  });

  it('goes on where work after the assignment refutes an end before it', () => {
    const early = [event('completed', '01T09:00'), assigned];
    expect(fold(...early, event('reported', '03T09:00'))).toMatchObject({
      status: 'reported',
      finishedAt: null,
      outcome: null,
    });
    expect(fold(...early, event('extended', '03T09:00', { dueAt: day('12T17:00') }))).toMatchObject({
      ...{ status: 'assigned', finishedAt: null, dueAt: day('12T17:00'), earlyEnd: null },
    });
    expect(fold(...early, event('completed', '04T09:00')).finishedAt).toBe(day('04T09:00'));
    expect(fold(event('completed', '01T09:00'), event('reported', '01T10:00')).earlyEnd).toBe('completed');
  });

  it.each(['retracted', 'replaced'])('is as it was where an event is %s: corrections are applied before', (step) => {
    const now = fold(assigned);
    expect(evolveTask(now, event(step, '04T09:00', { event: 'x' }))).toBe(now);
  });
});
