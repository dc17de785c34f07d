import { expect, it } from '@jest/globals';
import { explain, nameOf, outdated } from './explained.mjs';

const survivor = { file: 'a/order.ts', line: 3, column: 5, was: 'a < b', becomes: 'a <= b' };
const reasons = [
  { why: 'equal names do not occur', mutants: ['a/order.ts: a < b → a <= b', 'a/order.ts: n > 0 → n >= 0'] },
];

it('names a mutant by its file and what it changes, wherever the line has moved to', () => {
  expect(nameOf({ ...survivor, line: 99 })).toBe('a/order.ts: a < b → a <= b');
});

it('gives a survivor its reason, and none to one that is not in the list', () => {
  const other = { ...survivor, becomes: 'true' };
  expect(explain([survivor, other], reasons).map(({ why }) => why)).toEqual(['equal names do not occur', undefined]);
});

it('finds reasons for what no longer survives, in the files that were tried', () => {
  expect(outdated(reasons, [survivor], ['a/order.ts'])).toEqual(['a/order.ts: n > 0 → n >= 0']);
  expect(outdated(reasons, [survivor], ['a/other.ts'])).toEqual([]);
});
