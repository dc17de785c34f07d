import { describe, expect, it } from '@jest/globals';
import { isPooled } from '#storage/is-pooled.js';

describe('two connections', () => {
  it.each([
    [
      'each with a server of its own are sessions',
      [
        [1, 2],
        [1, 2],
      ],
      false,
    ],
    ['of which nothing was seen are not known to be pooled', [], false],
    ['served by one server are pooled', [[1, 1]], true],
    [
      'served by one server at different times are pooled',
      [
        [1, 2],
        [2, 3],
      ],
      true,
    ],
    [
      'of which the first is served by several are pooled',
      [
        [1, 9],
        [2, 9],
      ],
      true,
    ],
    [
      'of which the second is served by several are pooled',
      [
        [9, 1],
        [9, 2],
      ],
      true,
    ],
  ] as [string, [number, number][], boolean][])('%s', (_, seen, pooled) => {
    expect(isPooled(seen)).toBe(pooled);
  });
});
