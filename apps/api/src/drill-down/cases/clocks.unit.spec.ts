import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import { CatalogueHolder } from '#catalogue/holder.js';
import { clocksOf } from '#drill-down/cases/clocks.js';

const { current: catalogue } = await CatalogueHolder.open('catalogue', 'quang-tri');
// Limit: three working days.
const procedure = [...catalogue.procedures.values()].find(
  ({ limit }) => limit?.value === 3 && limit.unit === 'working-day',
)?.code;
const life = (...steps: [step: string, time: string, data?: object][]): AnyEvent[] =>
  steps.map(
    ([step, time, data = {}], index) =>
      ({
        id: `${index}`,
        source: 's',
        type: `vn.ioc.dossier.${step}.v1`,
        subject: 'D',
        time: `2026-${time}:00+07:00`,
        data,
      }) as AnyEvent,
  );
const received = { procedure, unit: 'U', channel: 'online', dueAt: '2026-03-05T17:00:00+07:00' };
const of = (events: AnyEvent[]) =>
  Object.fromEntries(clocksOf(events, catalogue).map(({ policy, dueAt, failed }) => [policy, [dueAt, failed]]));

describe('the four clocks of one dossier', () => {
  it('part when the wait runs over a weekend', () => {
    // Asked on Wednesday 4/3 at 9:00, brought on Monday 9/3 at 9:00: five days, of which three working days.
    const waited = life(
      ['received', '03-02T09:00', received],
      ['supplement-requested', '03-04T09:00'],
      ['supplemented', '03-09T09:00'],
    );
    expect(of(waited)).toEqual({
      elapsed: ['2026-03-10T17:00:00+07:00', null],
      working: ['2026-03-10T17:00:00+07:00', null],
      restart: ['2026-03-12T17:00:00+07:00', null],
      subtract: ['2026-03-10T17:00:00+07:00', null],
    });
    const weekend = life(
      ['received', '03-02T09:00', received],
      ['supplement-requested', '03-05T09:00'],
      ['supplemented', '03-07T09:00'],
    );
    expect(of(weekend)).toMatchObject({
      elapsed: ['2026-03-09T17:00:00+07:00', null],
      // One working day later would be Friday, before the papers were there (0450).
      working: ['2026-03-09T17:00:00+07:00', null],
    });
  });

  it('wait while papers are out, until they come or the dossier ends, and say whether it was late', () => {
    const open: Parameters<typeof life> = [
      ['received', '03-02T09:00', received],
      ['supplement-requested', '03-04T09:00'],
    ];
    const said = (...more: Parameters<typeof life>) =>
      clocksOf(life(...open, ...more), catalogue).map(({ waiting, late }) => [waiting, late]);
    expect(said()).toEqual(Array(4).fill([true, null]));
    expect(said(['supplemented', '03-05T09:00'])).toEqual(Array(4).fill([false, null]));
    for (const end of ['withdrawn', 'returned', 'stopped', 'resolved', 'refused'])
      expect(said([end, '03-05T09:00']).map(([waiting]) => waiting)).toEqual(Array(4).fill(false));
    for (const late of ['supplement-requested', 'paused', 'fee-requested'])
      expect(said(['withdrawn', '03-05T09:00'], [late, '03-06T09:00']).map(([waiting]) => waiting)).toEqual(
        Array(4).fill(false),
      );
    const resolved = clocksOf(life(['received', '03-02T09:00', received], ['resolved', '03-04T09:00']), catalogue);
    expect(resolved.map(({ waiting, late }) => [waiting, late])).toEqual(Array(4).fill([false, false]));
  });

  it('say which of them is in force, and nothing of a dossier without events', () => {
    const clocks = clocksOf(life(['received', '03-02T09:00', received]), catalogue);
    expect(clocks.filter(({ inForce }) => inForce).map(({ policy }) => policy)).toEqual([
      catalogue.province.clock.supplement,
    ]);
    expect(clocksOf([], catalogue).map(({ dueAt }) => dueAt)).toEqual([null, null, null, null]);
  });

  it('have the longest time of the procedure by Decision 766, which an appointment made after it does not move', () => {
    const late = life(
      ['received', '03-02T09:00', { ...received, dueAt: null }],
      ['due-reissued', '03-09T09:00', { dueAt: '2026-03-20T17:00:00+07:00' }],
      ['supplement-requested', '03-10T09:00'],
    );
    const said = (events: AnyEvent[]) =>
      Object.fromEntries(
        clocksOf(events, catalogue).map(({ policy, dueAt, waiting, late: is }) => [policy, [dueAt, waiting, is]]),
      );
    const [longest, stated] = ['2026-03-05T17:00:00+07:00', '2026-03-20T17:00:00+07:00'];
    expect(said(late)).toMatchObject({ elapsed: [stated, true, null], subtract: [longest, false, null] });
    const ended = [...late, ...life(['resolved', '03-11T09:00']).map((one) => ({ ...one, id: 'end' }))];
    expect(said(ended)['subtract']).toEqual([longest, false, true]);
    expect(said(ended)['elapsed']?.[2]).toBe(false);
  });

  it('call no single request a failure, by any rule', () => {
    const once = life(['received', '03-02T09:00', received], ['supplement-requested', '03-03T09:00']);
    expect(clocksOf(once, catalogue).map(({ failed }) => failed)).toEqual([null, null, null, null]);
  });

  it('agree where the source states the new appointment', () => {
    const stated = life(
      ['received', '03-02T09:00', received],
      ['supplement-requested', '03-04T09:00'],
      ['supplemented', '03-09T09:00', { dueAt: '2026-03-20T17:00:00+07:00' }],
    );
    expect(new Set(clocksOf(stated, catalogue).map(({ dueAt }) => dueAt))).toEqual(
      new Set(['2026-03-20T17:00:00+07:00']),
    );
  });

  it('revive nothing that was late when papers were asked for', () => {
    const late = life(
      ['received', '03-02T09:00', received],
      ['supplement-requested', '03-06T09:00'],
      ['supplemented', '03-10T09:00'],
    );
    expect(new Set(clocksOf(late, catalogue).map(({ dueAt }) => dueAt))).toEqual(
      new Set(['2026-03-05T17:00:00+07:00']),
    );
  });

  it('have none where the source says that no appointment was made, but for the decision that takes the longest time', () => {
    const none = life(['received', '03-02T09:00', { ...received, dueAt: null }]);
    expect(clocksOf(none, catalogue).map(({ policy, dueAt }) => [policy, dueAt])).toEqual([
      ['elapsed', null],
      ['working', null],
      ['restart', null],
      ['subtract', '2026-03-05T17:00:00+07:00'],
    ]);
  });

  it('call a second request a failure under the rule of one', () => {
    const twice = life(
      ['received', '03-02T09:00', received],
      ['supplement-requested', '03-03T09:00'],
      ['supplemented', '03-03T10:00'],
      ['supplement-requested', '03-04T09:00'],
      ['supplemented', '03-04T10:00'],
      ['resolved', '03-04T11:00'],
    );
    const clocks = clocksOf(twice, catalogue);
    expect(clocks.map(({ policy, late }) => [policy, late])).toEqual([
      ['elapsed', false],
      ['working', false],
      ['restart', false],
      ['subtract', true],
    ]);
    expect(clocks.map(({ failed }) => failed)).toEqual([null, null, null, 'asked-twice']);
    expect(clocks.filter(({ inForce }) => inForce).map(({ policy }) => policy)).toEqual(['elapsed']);
  });
});
