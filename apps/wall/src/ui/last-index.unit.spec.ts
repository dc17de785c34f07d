import { expect, it } from '@jest/globals';
import { lastIndex } from '#ui/last-index';

it.each([
  [[1, 2, 3, 2], 2, 3],
  [[2, 1, 1], 2, 0],
  [[1, 1], 2, -1],
  [[], 2, -1],
])('finds in %j the last %i at %i', (all: number[], wanted, at) => {
  expect(lastIndex(all, (one) => one === wanted)).toBe(at);
});
