import { expect, it } from '@jest/globals';
import { sharesOf } from '#ui/pieces';

it.each([
  [[10], 4, [4]],
  [[10], 40, [10]],
  [[10, 10, 10], 7, [3, 2, 2]],
  [[2, 10], 8, [2, 6]],
  [[5, 5], 99, [5, 5]],
  [[0, 5], 3, [0, 3]],
  [[5, 5], 0, [0, 0]],
])('boxes that hold %j show of %d in all %j', (holds, total, shares) => expect(sharesOf(holds, total)).toEqual(shares));
