import { describe, expect, it } from '@jest/globals';
import { RateLimit } from '#identity/rate-limit.js';

describe('the rate limit', () => {
  it('lets a burst through, then says how long to wait, then goes on at its rate', () => {
    const limit = new RateLimit({ burst: 10, perSecond: 2 });
    expect(limit.take('mot-cua', 10, 0)).toBe(0);
    expect(limit.take('mot-cua', 4, 0)).toBe(2);
    expect(limit.take('mot-cua', 4, 1000)).toBe(1);
    expect(limit.take('mot-cua', 4, 2000)).toBe(0);
    expect(limit.take('mot-cua', 1, 2000)).toBe(1);
  });

  it('never saves up more than a burst, and is not fooled by a clock that goes back', () => {
    const limit = new RateLimit({ burst: 10, perSecond: 2 });
    limit.take('a', 10, 1_000_000);
    expect(limit.take('a', 1, 0)).toBe(1);
    expect(limit.take('a', 10, 2_000_000)).toBe(0);
    expect(limit.take('a', 1, 2_000_000)).toBe(1);
  });

  it('keeps the sources apart', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 1 });
    expect([limit.take('a', 1, 0), limit.take('b', 1, 0), limit.take('a', 1, 0)]).toEqual([0, 0, 1]);
  });

  it('forgets the bucket unused for longest when there are too many names', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 1 }, 2);
    for (const name of ['a', 'b', 'a', 'c']) limit.take(name, 1, 0);
    expect(limit.take('a', 1, 0)).toBe(1);
    expect(limit.take('b', 1, 0)).toBe(0);
  });

  it('takes 20.000 events at once and 2.000 a second where nothing else is set', () => {
    const limit = new RateLimit();
    expect([limit.take('a', 20_000, 0), limit.take('a', 4000, 0), limit.take('a', 4000, 2000)]).toEqual([0, 2, 0]);
  });

  it('asks a request that is larger than the burst for a full bucket, not for ever', () => {
    const limit = new RateLimit({ burst: 10, perSecond: 1 });
    expect(limit.take('a', 50, 0)).toBe(0);
    expect(limit.take('a', 50, 5000)).toBe(5);
  });
});
