import { expect, it } from '@jest/globals';
import { sumsWithBelow } from '#live/charts/bucket-sums.sql.js';

it('sums of a unit are its own and of those below it, bucket by bucket', () => {
  const sums = new Map([
    ['A', new Map([['x', { before: 1, within: [1, 2] }]])],
    [
      'A.1',
      new Map([
        ['x', { before: 10, within: [0, 5] }],
        ['y', { before: 0, within: [7, 0] }],
      ]),
    ],
    ['B', new Map([['x', { before: 99, within: [99, 99] }]])],
  ]);
  expect(sumsWithBelow(sums, new Set(['A', 'A.1', 'A.2']))).toEqual(
    new Map([
      ['x', { before: 11, within: [1, 7] }],
      ['y', { before: 0, within: [7, 0] }],
    ]),
  );
  expect(sums.get('A')?.get('x')?.within).toEqual([1, 2]);
});
