import { expect, it } from '@jest/globals';
import { cutPage } from '#platform/cut-page.js';

it.each([
  [['a', 'b', 'c'], { rows: ['a', 'b'], next: 'key of b' }],
  [['a', 'b'], { rows: ['a', 'b'], next: null }],
  [['a'], { rows: ['a'], next: null }],
  [[], { rows: [], next: null }],
])('of two rows, %j read', (found, page) => {
  expect(cutPage(found, 2, (row) => `key of ${row}`)).toEqual(page);
});

it('of other sizes begins the next page after its last row; of none there is no next', () => {
  expect(cutPage(['a', 'b', 'c', 'd'], 3, (row) => row)).toEqual({ rows: ['a', 'b', 'c'], next: 'c' });
  expect(cutPage(['a'], 0, (row) => String(row))).toEqual({ rows: [], next: null });
});
