import { describe, expect, it } from '@jest/globals';
import type { Step } from '@ioc/shared/answers/cases';
import { readTimeline } from '#cases/timeline';

let offset = 0;
const step = (day: number, word: string, more: Partial<Step> = {}): Step => ({
  topic: 'dossier.events',
  partition: 0,
  offset: String(offset++),
  type: `vn.ioc.dossier.${word}.v1`,
  time: `2026-03-0${day}T08:00:00+07:00`,
  recordedAt: `2026-03-0${day}T08:00:01+07:00`,
  lateMs: 0,
  source: 'mot-cua',
  eventId: String(offset),
  data: {},
  effect: 'applied',
  ...more,
});
const open = { due: null, missed: false };
const clocks = (steps: Step[]) => readTimeline(steps, open).map((entry) => entry.kind === 'event' && entry.clock);

describe('the life of a case', () => {
  it('pauses its clock for a supplement and says how long it stood', () => {
    const entries = readTimeline([step(1, 'received'), step(2, 'supplement-requested'), step(4, 'supplemented')], open);
    expect(entries.map((entry) => entry.kind === 'event' && entry.clock)).toEqual(['running', 'paused', 'running']);
    expect(entries[2]).toMatchObject({ stoodStillMs: 2 * 86_400_000 });
  });
  it('pauses for nothing that was asked for after the day of the appointment', () => {
    const asked = (day: number) => [step(1, 'received'), step(day, 'supplement-requested'), step(8, 'resolved')];
    const due = { due: '2026-03-05T17:00:00+07:00', missed: true };
    const clock = (day: number) =>
      readTimeline(asked(day), due).map((entry) => (entry.kind === 'due' ? entry.overdue : entry.clock));
    expect(clock(5)).toEqual(['running', 'paused', true, 'stopped']);
    expect(clock(6)).toEqual(['running', true, 'running', 'stopped']);
  });
  it('starts no clock before reception', () => {
    expect(clocks([step(1, 'registered'), step(2, 'supplement-requested'), step(3, 'received')])).toEqual([
      'idle',
      'idle',
      'running',
    ]);
  });
  it('runs a task from its assignment until it is completed or called off', () => {
    const task = (day: number, word: string) => step(day, word, { type: `vn.ioc.task.${word}.v1` });
    expect(clocks([task(1, 'assigned'), task(2, 'reported'), task(3, 'completed'), task(4, 'reopened')])).toEqual([
      'running',
      'running',
      'stopped',
      'running',
    ]);
  });
  it('lets a retracted event change nothing', () => {
    expect(clocks([step(1, 'received'), step(2, 'resolved', { effect: 'retracted' })])).toEqual(['running', 'running']);
  });
  it('runs again when a result is recalled', () => {
    expect(clocks([step(1, 'received'), step(2, 'resolved'), step(3, 'recalled')])).toEqual([
      'running',
      'stopped',
      'running',
    ]);
  });
  it('sets the appointment among the events, missed as its lists say and not by the calendar', () => {
    const due = '2026-03-03T17:00:00+07:00';
    const steps = [step(1, 'received'), step(5, 'resolved')];
    const late = readTimeline(steps, { due, missed: true });
    expect(late.map(({ kind }) => kind)).toEqual(['event', 'due', 'event']);
    expect(late[1]).toMatchObject({ overdue: true });
    const waiting = readTimeline([step(1, 'received'), step(2, 'supplement-requested')], { due, missed: false });
    expect(waiting[2]).toMatchObject({ kind: 'due', overdue: false });
  });
});
