import { describe, expect, it } from '@jest/globals';
import { drift, driftEveryMs, isNight, nightHours } from '#ui/night';

describe('rest for the panels', () => {
  it('drifts by two to four pixels at each step, and comes back', () => {
    for (let step = 0; step < 20; step++) {
      const [x, y] = drift(step * driftEveryMs);
      const [toX, toY] = drift((step + 1) * driftEveryMs);
      const length = Math.hypot(toX - x, toY - y);
      expect(length).toBeGreaterThanOrEqual(2);
      expect(length).toBeLessThanOrEqual(4);
    }
  });
  it('is dark over midnight on a wall unless told otherwise', () => {
    const dark = (setting: string | null, name = 'wall-4x3') =>
      [21, 22, 0, 5, 6].map((hour) => isNight(hour, nightHours(setting, { name })));
    expect(dark(null)).toEqual([false, true, true, true, false]);
    expect(dark('off')).toEqual([false, false, false, false, false]);
    expect(dark('0-6')).toEqual([false, false, true, true, false]);
    expect(dark('soon')).toEqual([false, true, true, true, false]);
    expect(dark(null, 'tv')).toEqual([false, true, true, true, false]);
  });
  it('leaves a desk bright at ten in the evening, unless its hours were set', () => {
    const dark = (setting: string | null) => isNight(22, nightHours(setting, { name: 'desk' }));
    expect([dark(null), dark('off'), dark('22-6')]).toEqual([false, false, true]);
  });
});
