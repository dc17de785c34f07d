import { describe, expect, it } from '@jest/globals';
import { shareOf } from '#alarms/share-of';

const [from, to] = ['2026-11-30T00:00:00Z', '2026-11-30T04:00:00Z'];

describe('the place of an instant in a period', () => {
  it.each([
    [from, 0],
    ['2026-11-30T01:00:00Z', 25],
    [to, 100],
    ['2026-11-29T23:59:59Z', 0],
    ['2026-11-30T04:00:01Z', 100],
  ])('%s: %d %%', (instant, share) => {
    expect(shareOf(instant, from, to)).toBe(share);
  });

  it('is the beginning where the period has no length', () => {
    expect(shareOf(to, from, from)).toBe(0);
    expect(shareOf(from, to, from)).toBe(0);
  });
});
