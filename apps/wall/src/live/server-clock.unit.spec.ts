import { describe, expect, it } from '@jest/globals';
import { ServerClock } from '#live/server-clock';

describe('the clock of the server', () => {
  it('is read from the fastest heartbeat of the last minute', () => {
    const clock = new ServerClock();
    expect(clock.aheadMs()).toBeNull();
    clock.heard(5_700, 1_000);
    expect(clock.aheadMs()).toBe(4_700);
    clock.heard(6_990, 2_000);
    clock.heard(7_500, 3_000);
    expect(clock.aheadMs()).toBe(4_990);
    clock.heard(66_900, 62_000);
    expect(clock.aheadMs()).toBe(4_900);
  });

  it('forgets what it heard before this screen was set back', () => {
    const clock = new ServerClock();
    clock.heard(100_000, 90_000);
    clock.heard(101_000, 41_000);
    expect(clock.aheadMs()).toBe(60_000);
  });
});
