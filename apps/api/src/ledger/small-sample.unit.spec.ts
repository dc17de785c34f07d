import { expect, it } from '@jest/globals';
import { isSmallSample } from '#ledger/small-sample.js';

it.each([
  [null, {}, false],
  [0, {}, true],
  [9, {}, true],
  [10, {}, false],
  [9, { small: 9 }, false],
  [29, { small: 30 }, true],
])('a denominator of %j with %j: too few %j', (denominator, indicator, small) =>
  expect(isSmallSample(denominator, indicator)).toBe(small),
);
