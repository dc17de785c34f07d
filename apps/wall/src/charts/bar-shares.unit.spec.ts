import { expect, it } from '@jest/globals';
import { barShares } from '#charts/bar-shares';

const bars = (...values: (number | null)[]) => values.map((value) => ({ value }));

it.each([
  [bars(10, 5, 0), null, { values: [100, 50, 0], target: null }],
  [bars(10, 5), 20, { values: [50, 25], target: 100 }],
  [bars(10, 5), 0, { values: [100, 50], target: null }],
  [bars(-4, null, 8), 4, { values: [0, 0, 100], target: 50 }],
  [bars(0, 0), null, { values: [0, 0], target: null }],
])('bars of %j with target %j: %j', (given, target, shares) => expect(barShares(given, target)).toEqual(shares));
