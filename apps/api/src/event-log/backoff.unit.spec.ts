import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { backoff, waitUnlessAborted } from '#event-log/backoff.js';

describe('the pause before another try', () => {
  it('doubles up to its most', () => {
    expect([0, 1, 2, 4, 5, 1000].map((attempt) => backoff(attempt, 1))).toEqual([100, 200, 400, 1600, 2000, 2000]);
  });

  it('leaves out up to half, so that many do not come back at once', () => {
    expect([0, 0.5, 1].map((random) => backoff(1, random))).toEqual([100, 150, 200]);
  });
});

describe('a wait', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  /** Whether the wait is over once everything that was due has run. */
  const overAfter = async (ms: number, wait: Promise<void>) => {
    let over = false;
    void wait.then(() => (over = true));
    await jest.advanceTimersByTimeAsync(ms);
    return over;
  };

  it('lasts as long as it is said, with a signal and without', async () => {
    const { signal } = new AbortController();
    expect([await overAfter(99, waitUnlessAborted(100)), await overAfter(100, waitUnlessAborted(100))]).toEqual([
      ...[false, true],
    ]);
    expect(await overAfter(99, waitUnlessAborted(100, signal))).toBe(false);
    expect(await overAfter(1, waitUnlessAborted(1, signal))).toBe(true);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('ends with its signal, and does not begin after it: nothing is left behind', async () => {
    const stop = new AbortController();
    const wait = waitUnlessAborted(100, stop.signal);
    expect(jest.getTimerCount()).toBe(1);
    stop.abort();
    expect([await overAfter(0, wait), jest.getTimerCount()]).toEqual([true, 0]);
    expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
    expect([await overAfter(0, waitUnlessAborted(100, stop.signal)), jest.getTimerCount()]).toEqual([true, 0]);
  });
});
