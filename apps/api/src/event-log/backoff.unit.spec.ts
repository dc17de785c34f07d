import { describe, expect, it } from '@jest/globals';
import { backoff } from '#event-log/backoff.js';

describe('the pause before another try', () => {
  it('doubles up to its most', () => {
    expect([0, 1, 2, 4, 5, 1000].map((attempt) => backoff(attempt, 1))).toEqual([100, 200, 400, 1600, 2000, 2000]);
  });

  it('leaves out up to half, so that many do not come back at once', () => {
    expect([0, 0.5, 1].map((random) => backoff(1, random))).toEqual([100, 150, 200]);
  });
});
