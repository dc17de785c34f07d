import { expect, it } from '@jest/globals';
import { keepNewest } from '#storage/keep-newest.js';

const kept = (entries: number, most: number) => {
  const map = new Map(Array.from({ length: entries }, (_, at) => [at, 'x']));
  keepNewest(map, most);
  return [...map.keys()];
};

it('keeps the entries that were set last, and all where they are not too many', () => {
  expect([kept(4, 2), kept(3, 2), kept(2, 2), kept(1, 2)]).toEqual([[2, 3], [1, 2], [0, 1], [0]]);
});
