import { describe, expect, it } from '@jest/globals';
import { nextNames } from '#ledger/columns/next-names.js';

describe('names in turn', () => {
  it('come in their order, each once, and after the last the first again', () => {
    const names = ['c', 'a', 'b', 'a', 'd'];
    const first = nextNames(names, 0, 3);
    expect(first).toEqual({ chosen: ['a', 'b', 'c'], next: 3 });
    expect(nextNames(names, first.next, 3)).toEqual({ chosen: ['d', 'a', 'b'], next: 2 });
    expect(nextNames(names, 0, 4)).toEqual({ chosen: ['a', 'b', 'c', 'd'], next: 0 });
  });

  it('are all of them where there are fewer, whatever the place that is remembered', () => {
    expect(nextNames(['b', 'a'], 0, 3)).toEqual({ chosen: ['a', 'b'], next: 0 });
    expect(nextNames(['b', 'a'], 7, 3)).toEqual({ chosen: ['b', 'a'], next: 1 });
    expect(nextNames([], 2, 3)).toEqual({ chosen: [], next: 0 });
  });
});
