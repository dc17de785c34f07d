import { describe, expect, it } from '@jest/globals';
import { pauseReason, JumpWatch } from '#alarms/gate.js';

const catchUp = { share: 0.5, since: '2026-01-05T00:00:00Z' };

describe('when nothing is raised or cleared', () => {
  it('is while a backlog is read, the path is broken or the clock was set, and not for what makes no figure old', () => {
    expect(pauseReason({ problems: [], catchUp: null }, false)).toBeNull();
    expect(pauseReason({ problems: [{ stale: false }], catchUp: null }, false)).toBeNull();
    expect(pauseReason({ problems: [{ stale: true }], catchUp: null }, false)).toBe('path');
    expect(pauseReason({ problems: [{ stale: true }], catchUp }, false)).toBe('catching-up');
    expect(pauseReason({ problems: [], catchUp }, true)).toBe('clock');
  });
});

describe('a clock that jumps', () => {
  const seconds = (...pairs: [wall: number, steady: number][]) => {
    const watch = new JumpWatch();
    return pairs.map(([wall, steady]) => watch.jumped(wall * 1000, steady * 1000));
  };
  it('is seen forward and back, and counts for a time', () => {
    expect(seconds([0, 0], [1, 1], [3601, 2], [3615, 16], [3616, 17])).toEqual([false, false, true, true, false]);
    expect(seconds([1000, 0], [1, 1])).toEqual([false, true]);
  });
  it('is not a process that was held up, nor a clock that is corrected by seconds', () => {
    expect(seconds([0, 0], [600, 600], [610, 601])).toEqual([false, false, false]);
    expect(seconds([0, 0], [11, 1])).toEqual([false, false]);
  });
});
