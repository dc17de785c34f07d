import { describe, expect, it } from '@jest/globals';
import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import type { Inject } from '#catalogue/drills.js';
import { type DrillLine, othersOf, outcomesOf } from '#shift/drill-outcomes.js';

const start = Date.parse('2026-11-30T09:00:00Z');
const minute = (n: number) => new Date(start + n * 60_000);
const time = { startedAt: minute(0), endsAt: minute(30), root: 'H50' };
const expected = { rule: 'late', withinMinutes: 10, answeredWithinMinutes: 20 };
const behind: Inject = {
  ...{ atMinute: 2, name: 'a', nameEn: 'b', do: { overdue: 'dossier', unit: '19001', cases: 30 }, expect: expected },
};
type Part = Partial<Omit<DrillLine, 'at' | 'alarm'>> & { alarm?: string };
const line = (at: number, { alarm = '1', ...part }: Part = {}): DrillLine => ({
  ...{ at: minute(at), rule: 'late', unit: '19001', cause: 'overdue' },
  ...{ action: 'recur', actor: null, from: null, to: 'new', ...part },
  alarm: { id: alarm, name: 'a', nameEn: 'b', unit: '19001', priority: 'high' },
});
const act = (at: number, to: AlarmState, action = 'acknowledge') => line(at, { action, actor: 'an', from: 'new', to });
const outcome = (lines: DrillLine[], now = 60, inject = behind) => {
  const [one] = outcomesOf([inject], lines, time, minute(now));
  return one?.expected && [one.expected.finding, one.expected.answering];
};

describe('what became of an inject', () => {
  it('is found and answered in time, to the minute', () => {
    expect(outcome([line(12), act(22, 'acknowledged')])).toEqual(['in-time', 'in-time']);
    expect(outcome([line(12.1), act(22.1, 'acknowledged')])).toEqual(['late', 'late']);
    const [one] = outcomesOf([behind], [line(12), act(22, 'acknowledged')], time, minute(60));
    expect(one).toMatchObject({ at: '2026-11-30T09:02:00.000Z', name: 'a', nameEn: 'b' });
    expect(one?.expected).toMatchObject({ findBy: '2026-11-30T09:12:00.000Z', answerBy: '2026-11-30T09:22:00.000Z' });
    expect(one?.expected).toMatchObject({ alarm: { id: '1', raisedAt: '2026-11-30T09:12:00.000Z' } });
    expect(one?.expected).toMatchObject({ answeredBy: 'an', answeredAt: '2026-11-30T09:22:00.000Z' });
  });
  it('is missed, or never answered, once its time is over', () => {
    expect(outcome([], 11)).toEqual(['pending', null]);
    expect(outcome([], 12)).toEqual(['missed', null]);
    expect(outcome([line(5)], 21)).toEqual(['in-time', 'pending']);
    expect(outcome([line(5)], 22)).toEqual(['in-time', 'never']);
  });
  it('is not concluded where the drill ended before its time', () => {
    const [one] = outcomesOf([behind], [], { ...time, endsAt: minute(8) }, minute(60));
    expect(one?.expected?.finding).toBe('pending');
  });
  it('counts nothing that happened after the end', () => {
    expect(outcome([line(5), act(31, 'acknowledged')])).toEqual(['in-time', 'never']);
  });
  it('says nothing of an alarm that stood already, and much of one that comes back', () => {
    expect(outcome([line(-5)])).toEqual(['stood-before', null]);
    expect(outcome([line(-5), act(-4, 'in-progress')])).toEqual(['stood-before', null]);
    expect(outcome([line(-5), line(-1, { action: 'clear', to: 'returned' })])).toEqual(['missed', null]);
    expect(outcome([line(-5), line(-1, { action: 'clear', to: 'closed' }), line(6, { from: 'closed' })])).toEqual([
      ...['in-time', 'never'],
    ]);
  });
  it('takes a note for no answer, nor what the program does, nor the answer to another alarm', () => {
    const note = act(6, 'new', 'note');
    const cleared = line(7, { action: 'clear', from: 'new', to: 'returned' });
    const other = { ...act(8, 'acknowledged'), alarm: { ...act(8, 'acknowledged').alarm, id: '2' } };
    expect(outcome([line(5), note, cleared, other])).toEqual(['in-time', 'never']);
    expect(outcome([act(1, 'acknowledged'), line(5)])).toEqual(['in-time', 'never']);
  });
  it('is found by an alarm of the same rule, unit and cause alone', () => {
    expect(outcome([line(5, { rule: 'other' })])).toEqual(['missed', null]);
    expect(outcome([line(5, { unit: '19002' })])).toEqual(['missed', null]);
    const silence = (code: string): Inject => ({ ...behind, do: { silence: code, minutes: 5 } });
    expect(outcome([line(5, { cause: '1022' })], 60, silence('1022'))?.[0]).toBe('in-time');
    expect(outcome([line(5, { cause: 'his' })], 60, silence('1022'))?.[0]).toBe('missed');
    expect(outcome([line(5, { cause: 'his' })], 60, silence('all'))?.[0]).toBe('in-time');
    const observe = (unit?: string): Inject => ({
      ...behind,
      do: { observe: 'beds', value: 1, ...(unit && { unit }) },
    });
    expect(outcome([line(5, { cause: 'beds', unit: 'H50' })], 60, observe())?.[0]).toBe('in-time');
    expect(outcome([line(5, { cause: 'beds', unit: 'H50' })], 60, observe('19001'))?.[0]).toBe('missed');
    expect(outcome([line(5, { cause: 'visits', unit: 'H50' })], 60, observe())?.[0]).toBe('missed');
    expect(outcome([line(5, { cause: 'x' })], 60, { ...behind, do: { broken: 3 } })?.[0]).toBe('in-time');
  });
  it('expects nothing of noise', () => {
    const { expect: _, ...noise } = behind;
    expect(outcome([line(5)], 60, noise)).toBeNull();
  });
});

describe('alarms that a drill does not expect', () => {
  it('are those raised in it, each once, without what was found', () => {
    const other = (at: number, alarm: string, part: Part = {}) => line(at, { alarm, unit: '19009', ...part });
    const lines = [
      ...[other(-1, '7'), line(5), other(6, '8'), other(7, '8', { action: 'clear', from: 'new', to: 'closed' })],
      ...[other(8, '8', { from: 'closed' }), other(9, '9', { action: 'lose', to: 'unknown' })],
    ];
    const outcomes = outcomesOf([behind], lines, time, minute(60));
    expect(othersOf(outcomes, lines, time).map(({ id, raisedAt }) => [id, raisedAt])).toEqual([
      ['8', '2026-11-30T09:06:00.000Z'],
    ]);
  });
});
