import { expect, it } from '@jest/globals';
import { linePaths } from '#charts/line-path';

const same = (value: number) => value;

it('a line breaks where nothing is known, and a single value is a short dash', () => {
  expect(linePaths([1, 2, null, 3, null, null, 4, 5], same, same)).toEqual(['M0 1L1 2', 'M3 3h1', 'M6 4L7 5']);
  expect(linePaths([null], same, same)).toEqual([]);
});
it('numbers of a path have two decimals', () => expect(linePaths([1 / 3, 1], same, same)).toEqual(['M0 0.33L1 1']));
