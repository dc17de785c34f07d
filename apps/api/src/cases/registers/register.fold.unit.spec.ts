import { describe, expect, it } from '@jest/globals';
import type { RegisterEvent } from '@ioc/shared/events/contract';
import { blankEntry, evolveEntry, type RegisterEntry } from '#cases/registers/register.fold.js';

const event = (step: string, time: string, data: object) =>
  ({
    id: `${step}${time}`,
    source: 'so',
    subject: 's',
    type: `vn.ioc.register.${step}.v1`,
    time,
    data,
  }) as RegisterEvent;
const told = (...events: RegisterEvent[]): RegisterEntry => events.reduce(evolveEntry, blankEntry('so'));
const decided = (time: string, change: string, more: object = {}) =>
  event('procedure-decided', time, { change, document: `QĐ ${time}`, decidedOn: time.slice(0, 10), ...more });

describe('an entry of a register', () => {
  it('is a procedure as its decisions left it: what one leaves out stays', () => {
    const entry = told(
      decided('2026-01-05T08:00:00+07:00', 'new', { fee: true, serviceLevel: 3, unit: 'U' }),
      decided('2026-03-05T08:00:00+07:00', 'amended', { serviceLevel: 4, effectiveOn: '2026-04-01' }),
    );
    expect(entry).toMatchObject({ book: 'procedure', of: 'amended', unit: 'U', status: 'open' });
    expect(entry.procedure).toMatchObject({ fee: true, serviceLevel: 4, effectiveOn: '2026-04-01', changes: 2 });
    expect(entry.begunAt).toBe('2026-01-05T08:00:00+07:00');
    expect(entry.since).toBe('2026-03-05T08:00:00+07:00');
  });
  it('is ended when it is abolished, and open again when it is decided again; the day of effect is not kept from before', () => {
    const abolished = decided('2026-02-05T08:00:00+07:00', 'abolished', { effectiveOn: '2026-03-01' });
    expect(told(abolished).status).toBe('ended');
    const again = told(abolished, decided('2026-05-05T08:00:00+07:00', 'new'));
    expect(again).toMatchObject({ status: 'open', procedure: { effectiveOn: '2026-05-05' } });
  });
  it('is a run of a process in its last step, until it ends', () => {
    const moved = event('process-moved', '2026-01-05T08:00:00+07:00', {
      process: 'QT',
      step: 1,
      unit: 'U',
      title: 'Việc',
    });
    const next = event('process-moved', '2026-01-06T08:00:00+07:00', {
      process: 'QT',
      step: 2,
      dueAt: '2026-01-07T17:00:00+07:00',
    });
    expect(told(moved, next)).toMatchObject({
      ...{ book: 'process', of: 'QT', unit: 'U', status: 'open', since: '2026-01-06T08:00:00+07:00' },
      run: { step: 2, title: 'Việc', dueAt: '2026-01-07T17:00:00+07:00' },
    });
    expect(told(moved, next, event('process-ended', '2026-01-08T08:00:00+07:00', { process: 'QT' })).status).toBe(
      'ended',
    );
  });
  it('is a sheet with the points of each criterion, the last of which stand', () => {
    const scored = (time: string, criterion: string, value: number | null) =>
      event('sheet-scored', time, { sheet: 'S', unit: 'U', period: '2026', criterion, value, document: 'BC' });
    const sheet = told(scored('1', 'a', 5), scored('2', 'b', null), scored('3', 'a', 7));
    expect(sheet).toMatchObject({ book: 'sheet', of: 'S', unit: 'U', period: '2026' });
    expect(sheet.points).toEqual({ a: { value: 7, document: 'BC' }, b: { value: null, document: 'BC' } });
  });
  it('is a report that was sent, and how often', () => {
    const sent = (time: string) => event('report-sent', time, { set: 'R', period: '2026-01', unit: 'U' });
    expect(told(sent('1'), sent('2'))).toMatchObject({ book: 'report', of: 'R', report: { document: null, times: 2 } });
  });
  it('is the equipment of an agency: what a later count leaves out stays', () => {
    const counted = (time: string, data: object) => event('equipment-counted', time, { unit: 'U', ...data });
    expect(
      told(counted('1', { officials: 40, computers: 30 }), counted('2', { computers: 38, lan: true })).equipment,
    ).toEqual({
      ...{ officials: 40, computers: 38, lan: true },
    });
  });
  it('is a thing on a layer of the map: what a later record leaves out stays, and it is there until it is removed', () => {
    const recorded = (time: string, data: object) => event('asset-recorded', time, { layer: 'cameras', ...data });
    const first = recorded('1', { unit: 'U', name: 'Cầu', lat: 16.8 });
    const removed = event('asset-removed', '3', { layer: 'cameras' });
    expect(told(first, recorded('2', { lat: 16.9 }))).toMatchObject({
      ...{ book: 'asset', of: 'cameras', unit: 'U', status: 'open', asset: { name: 'Cầu', lat: 16.9 }, since: '2' },
    });
    expect(told(first, removed)).toMatchObject({
      book: 'asset',
      of: 'cameras',
      unit: 'U',
      status: 'ended',
      since: '3',
    });
    expect(told(first, removed, recorded('4', { unit: 'V' }))).toMatchObject({ status: 'open', unit: 'V' });
    expect(told(first).asset).toEqual({ name: 'Cầu', lat: 16.8 });
  });
  it('is a day of a hospital, of which the last count of each thing stands', () => {
    const counted = (time: string, counts: object) =>
      event('hospital-counted', time, { hospital: 'BV', day: '2026-03-02', ...counts });
    const of = told(counted('1', { beds: 500, visits: 20 }), counted('2', { visits: 40 }));
    expect(of).toMatchObject({ book: 'hospital', of: 'BV', period: '2026-03-02', begunAt: '1', since: '2' });
    expect(of.counts).toEqual({ beds: 500, visits: 40 });
  });
  it('is nothing before its first event', () => {
    expect(blankEntry('so')).toEqual({
      ...{ source: 'so', book: null, unit: null, of: null, period: null, status: 'open', since: null, begunAt: null },
      ...{ procedure: null, run: null, points: {}, report: null, equipment: null },
    });
  });
  it('is a run without a title where none was sent', () => {
    const moved = event('process-moved', '1', { process: 'QT', step: 1 });
    expect(told(moved).run).toEqual({ step: 1, title: null, dueAt: null });
  });
  it('is as it was after a correction, which the engine carries out', () => {
    const was = told(decided('2026-01-05T08:00:00+07:00', 'new'));
    for (const step of ['retracted', 'replaced'])
      expect(evolveEntry(was, event(step, '2026-01-06T08:00:00+07:00', { event: 'x' }))).toBe(was);
  });
});
