import { describe, expect, it } from '@jest/globals';
import { byElapsed, type Clocked, setDue, standsStill, startClock, stopClock } from '#deadlines/clock.js';

const at = (day: string) => `2026-03-${day}:00+07:00`;
const due = at('10T17:00');
const running: Clocked = { dueAt: due, waitingSince: null, clock: [{ at: at('02T08:00'), due, waiting: false }] };

describe('a clock', () => {
  it('stands still while something is waited for that was asked for in time', () => {
    const asked = stopClock(running, at('10T23:00'));
    expect([standsStill(running), standsStill(asked), asked.waitingSince]).toEqual([false, true, at('10T23:00')]);
    expect(stopClock(asked, at('11T08:00'))).toBe(asked);
  });

  it('runs on where the request comes after the day of the deadline', () => {
    const late = stopClock(running, at('11T08:00'));
    expect([late.waitingSince, standsStill(late), late.clock]).toEqual([at('11T08:00'), false, running.clock]);
    expect(standsStill(stopClock(running, at('11T08:00'), { revives: true }))).toBe(true);
    expect(startClock(late, at('12T08:00'), undefined)).toEqual({ ...running, waitingSince: null });
  });

  it('takes a new deadline while the old one has not passed', () => {
    expect(setDue(running, at('10T20:00'), at('20T17:00')).dueAt).toBe(at('20T17:00'));
    expect(setDue(running, at('11T08:00'), at('20T17:00'))).toBe(running);
    expect(setDue(running, at('11T08:00'), at('20T17:00'), { revives: true }).dueAt).toBe(at('20T17:00'));
  });

  it('moves its deadline by the wait, or to the one that is stated', () => {
    const asked = stopClock(running, at('05T08:00'));
    expect(Date.parse(startClock(asked, at('07T08:00'), undefined).dueAt ?? '')).toBe(Date.parse(at('12T17:00')));
    expect(startClock(asked, at('07T08:00'), at('30T17:00')).dueAt).toBe(at('30T17:00'));
    expect(startClock(asked, at('07T08:00'), undefined, () => null).dueAt).toBeNull();
    expect(startClock(running, at('07T08:00'), undefined)).toBe(running);
  });

  it('counts a wait from the last appointment that was made during it', () => {
    const again = setDue(stopClock(running, at('05T08:00')), at('08T08:00'), at('15T17:00'));
    const moved = startClock(again, at('09T08:00'), undefined).dueAt ?? '';
    expect(Date.parse(moved)).toBe(
      Date.parse(byElapsed({ due: at('15T17:00'), from: at('08T08:00'), to: at('09T08:00') })),
    );
    expect(Date.parse(moved)).toBe(Date.parse(at('16T17:00')));
  });

  it('stands still by its last entry, and only while something is waited for', () => {
    const [runs, waits] = [false, true].map((waiting) => ({ at: at('02T08:00'), due, waiting }) as const);
    const state = (waitingSince: string | null, ...clock: readonly (typeof running.clock)[number][]) =>
      standsStill({ waitingSince, clock });
    expect(state(null, runs!, waits!)).toBe(false);
    expect(state(at('03T08:00'))).toBe(false);
    expect(state(at('03T08:00'), waits!, waits!, runs!)).toBe(false);
    expect(state(at('03T08:00'), runs!, runs!, waits!)).toBe(true);
  });

  it('takes the appointment that is stated when it runs, or when what was asked for too late has come', () => {
    const stated = at('30T17:00');
    expect(startClock(running, at('07T08:00'), stated).dueAt).toBe(stated);
    const late = stopClock(running, at('11T08:00'));
    const came = at('12T08:00');
    expect(startClock(late, came, stated)).toEqual({ ...running, waitingSince: null });
    expect(startClock(late, came, stated, byElapsed, { revives: true })).toMatchObject({
      waitingSince: null,
      dueAt: stated,
    });
    expect(startClock(late, came, undefined, byElapsed, { revives: true })).toEqual({ ...running, waitingSince: null });
  });

  it('writes down when it ran again and towards what', () => {
    const asked = stopClock(running, at('05T08:00'));
    const { clock, waitingSince } = startClock(asked, at('07T08:00'), at('30T17:00'));
    expect(waitingSince).toBeNull();
    expect(clock).toEqual([...asked.clock, { at: at('07T08:00'), due: at('30T17:00'), waiting: false }]);
  });

  it('counts each wait by itself', () => {
    const once = startClock(stopClock(running, at('03T08:00')), at('04T08:00'), undefined);
    const twice = startClock(stopClock(once, at('05T08:00')), at('06T08:00'), undefined);
    expect(Date.parse(twice.dueAt ?? '')).toBe(Date.parse(at('12T17:00')));
  });
});
