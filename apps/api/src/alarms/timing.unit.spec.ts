import { describe, expect, it } from '@jest/globals';
import { office } from '#alarms/rule.spec-support.js';
import { waitEnds, type Pending, step } from '#alarms/timing.js';

const delays = { onMinutes: 2, offMinutes: 3 };
const minutes = (n: number) => n * 60_000;
const on = (since: number): Pending => ({ to: 'active', since });
const off = (since: number): Pending => ({ to: 'normal', since });
const none = { pending: null, verdict: null };

describe('one look at a cause', () => {
  it('raises what has lasted for the on delay, to the millisecond', () => {
    expect(step(null, null, 'active', 0, delays)).toEqual({ pending: on(0), verdict: null });
    expect(step(null, on(0), 'active', minutes(2) - 1, delays)).toEqual({ pending: on(0), verdict: null });
    expect(step(null, on(0), 'active', minutes(2), delays)).toEqual({ pending: null, verdict: 'recur' });
  });
  it('raises at once without a delay', () => {
    expect(step(null, null, 'active', 7, { onMinutes: 0, offMinutes: 0 }).verdict).toBe('recur');
  });
  it.each(['between', 'normal', 'unknown'] as const)('forgets the wait when it is %s in between', (finding) => {
    expect(step(null, on(0), finding, 1, delays)).toEqual(none);
  });
  it('clears only what has been well for the off delay', () => {
    expect(step('active', null, 'normal', 5, delays)).toEqual({ pending: off(5), verdict: null });
    expect(step('active', off(5), 'normal', minutes(3) + 4, delays).verdict).toBeNull();
    expect(step('active', off(5), 'normal', minutes(3) + 5, delays)).toEqual({ pending: null, verdict: 'clear' });
    expect(step('active', off(5), 'between', minutes(3) + 5, delays)).toEqual(none);
    expect(step('active', off(5), 'active', minutes(3) + 5, delays)).toEqual(none);
  });
  it('loses an alarm once when its source falls silent, finds it again, and never clears it meanwhile', () => {
    expect(step('active', off(0), 'unknown', minutes(9), delays)).toEqual({ pending: null, verdict: 'lose' });
    expect(step('unknown', null, 'unknown', minutes(9), delays)).toEqual(none);
    expect(step('unknown', null, 'active', 1, delays)).toEqual({ pending: null, verdict: 'regain' });
    expect(step('unknown', null, 'between', 1, delays).verdict).toBe('regain');
    expect(step('unknown', null, 'normal', 1, delays)).toEqual({ pending: off(1), verdict: null });
    expect(step('unknown', off(1), 'normal', 1 + minutes(3), delays).verdict).toBe('clear');
  });
  it('changes nothing of what is not judged', () => {
    expect(step('active', off(3), null, minutes(60), delays)).toEqual({ pending: off(3), verdict: null });
    expect(step(null, on(3), null, minutes(60), delays)).toEqual({ pending: on(3), verdict: null });
  });
  it('begins the wait again when the clock was set back, or when it waited for the other thing', () => {
    expect(step(null, on(500), 'active', 100, delays).pending).toEqual(on(100));
    expect(step(null, off(0), 'active', minutes(9), delays).pending).toEqual(on(minutes(9)));
  });
  it('says when a wait ends by itself', () => {
    expect([waitEnds(on(1), delays), waitEnds(off(1), delays)]).toEqual([1 + minutes(2), 1 + minutes(3)]);
  });
  it('gives one alarm for a value that swings round its threshold for an hour', () => {
    let standing: 'active' | null = null;
    let pending: Pending | null = null;
    const verdicts: string[] = [];
    for (let second = 0; second < 3600; second += 10) {
      const finding = ['active', 'between', 'active', 'normal'][(second / 10) % 4] as 'active' | 'between' | 'normal';
      const found = step(standing, pending, finding, second * 1000, { onMinutes: 0, offMinutes: 1 });
      pending = found.pending;
      if (found.verdict === 'recur') standing = 'active';
      if (found.verdict === 'clear') standing = null;
      if (found.verdict) verdicts.push(found.verdict);
    }
    expect(verdicts).toEqual(['recur']);
  });
});

describe('a wait by the working calendar', () => {
  const lasting = { onMinutes: 0, offMinutes: 3, lastsHours: 2 };
  const at = (text: string) => Date.parse(`${text}+07:00`);
  it('leaves out nights, noons and days of rest', () => {
    expect(waitEnds(on(at('2026-01-09T16:00:00')), lasting, office)).toBe(at('2026-01-12T09:00:00'));
    expect(waitEnds(on(at('2026-01-05T11:00:00')), lasting, office)).toBe(at('2026-01-05T14:00:00'));
    expect(waitEnds(on(at('2026-01-10T11:00:00')), lasting, office)).toBe(at('2026-01-12T10:00:00'));
  });
  it('never ends where no calendar knows the hours', () => {
    expect(waitEnds(on(at('2031-01-09T16:00:00')), lasting, office)).toBe(Infinity);
    expect(waitEnds(on(0), lasting)).toBe(Infinity);
    expect(step(null, on(0), 'active', at('2026-01-09T16:00:00'), lasting).verdict).toBeNull();
  });
  it('is of no matter for the off delay', () => {
    expect(waitEnds(off(at('2026-01-09T23:00:00')), lasting, office)).toBe(at('2026-01-09T23:03:00'));
  });
});
