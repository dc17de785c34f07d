import { describe, expect, it } from '@jest/globals';
import { percentile } from '@ioc/shared/figures/percentile';

describe('a percentile', () => {
  it('is a value that there is, by nearest rank', () => {
    expect([percentile([4, 1, 3, 2], 50), percentile([4, 1, 3, 2], 95), percentile([7], 50)]).toEqual([2, 4, 7]);
    expect(
      percentile(
        Array.from({ length: 20 }, (_, n) => n + 1),
        95,
      ),
    ).toBe(19);
  });
  it('of nothing is none', () => expect(percentile([], 50)).toBeNull());
});
