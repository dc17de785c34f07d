import { describe, expect, it } from '@jest/globals';
import { lostAfterMs, NotificationProbe, probeEveryMs } from '#live/notification-probe.js';

describe('a probe of notices (L20)', () => {
  it('is sent at a pace, each with a text of its own', () => {
    const probe = new NotificationProbe('e');
    expect([0, 1, probeEveryMs - 1, probeEveryMs].map((now) => probe.next(now))).toEqual(['e-1', null, null, 'e-2']);
  });
  it('is lost when nothing comes back in time, however many were sent since', () => {
    const probe = new NotificationProbe('e');
    expect(probe.deaf(1e9)).toBe(false);
    probe.sent(0);
    probe.sent(2000);
    expect([lostAfterMs - 1, lostAfterMs].map((now) => probe.deaf(now))).toEqual([false, true]);
  });
  it('is not lost when one comes back, late or not; those of others prove nothing', () => {
    const probe = new NotificationProbe('e');
    probe.sent(0);
    probe.heard('other-1');
    expect(probe.deaf(lostAfterMs)).toBe(true);
    probe.heard('e-1');
    expect(probe.deaf(lostAfterMs)).toBe(false);
    probe.sent(lostAfterMs);
    expect(probe.deaf(2 * lostAfterMs - 1)).toBe(false);
  });
  it('begins anew after the database was away', () => {
    const probe = new NotificationProbe('e');
    probe.sent(0);
    probe.reset();
    expect(probe.deaf(1e9)).toBe(false);
  });
  it('has heard all of before when one comes back that was sent after', () => {
    const probe = new NotificationProbe('e');
    probe.next(0);
    const whole = probe.mark();
    probe.heard('e-1');
    expect(whole()).toBe(false);
    probe.heard('other-2');
    expect(whole()).toBe(false);
    probe.heard('e-2');
    expect(whole()).toBe(true);
  });
  it('hears once one came back that was sent since the database answers, until one is lost', () => {
    const probe = new NotificationProbe('e');
    probe.next(0);
    probe.reset();
    probe.heard('e-1');
    expect(probe.hears(1)).toBe(false);
    probe.next(probeEveryMs);
    probe.heard('e-2');
    expect(probe.hears(probeEveryMs)).toBe(true);
    probe.sent(probeEveryMs);
    expect([lostAfterMs - 1, lostAfterMs].map((after) => probe.hears(probeEveryMs + after))).toEqual([true, false]);
  });
});
