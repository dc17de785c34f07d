import { expect, it } from '@jest/globals';
import { ringIn } from './chunk-cycles';

const rings = (imports: Readonly<Record<string, readonly string[]>>) => ringIn(new Map(Object.entries(imports)));

it('finds chunks that import each other, however long the ring is', () => {
  expect(rings({ a: ['b'], b: ['a'] })).toEqual(['a', 'b', 'a']);
  expect(rings({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['c'] })).toEqual(['d', 'c', 'd']);
  expect(rings({ a: ['a'] })).toEqual(['a', 'a']);
});
it('takes chunks that share others', () => {
  expect(rings({ a: ['b', 'c'], b: ['d'], c: ['d', 'gone'], d: [] })).toBeNull();
});
