import { expect, it } from '@jest/globals';
import { isSlow } from '#displays/is-slow';

it.each([
  [2000, 10, false],
  [2001, 60, true],
  [null, 60, false],
  [180, 9, true],
])('a screen with p99 %s ms and %s frames a second is slow: %s', (p99, frames, slow) => {
  expect(isSlow({ p99, frames })).toBe(slow);
});
