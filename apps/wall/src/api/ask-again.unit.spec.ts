import { describe, expect, it } from '@jest/globals';
import { pause, retryAfterOf, waitOf } from '#api/ask-again';

describe('when a busy server is asked again', () => {
  it('is when it said, a quarter later at most, so that screens do not come back together', () => {
    expect([waitOf(2000, 0, 0), waitOf(2000, 0, 1), waitOf(2000, 0, 0.5)]).toEqual([2000, 2500, 2250]);
  });
  it('is never where it did not say, or once six seconds are over', () => {
    expect([waitOf(null, 0, 0), waitOf(2000, 4000, 0), waitOf(2000, 4001, 0)]).toEqual([null, 2000, null]);
  });
  it('is read from 503 and 429, in whole seconds', () => {
    expect([retryAfterOf(503, '2'), retryAfterOf(429, '10')]).toEqual([2000, 10_000]);
    expect([
      retryAfterOf(500, '2'),
      retryAfterOf(503, null),
      retryAfterOf(503, 'Mon, 30 Nov'),
      retryAfterOf(503, ''),
    ]).toEqual(Array(4).fill(null));
  });
});

it('a pause passes, and ends at once when nobody waits any more', async () => {
  await expect(pause(1, new AbortController().signal)).resolves.toBeUndefined();
  const left = new AbortController();
  const waiting = pause(60_000, left.signal);
  left.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});
