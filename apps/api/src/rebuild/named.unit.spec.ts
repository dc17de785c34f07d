import { describe, expect, it } from '@jest/globals';
import { fieldsThatDiffer } from '#rebuild/named.js';

describe('what differs between two versions of a case', () => {
  it.each([
    [{ unit: 'a', topic: 'b' }, { unit: 'x', topic: 'b' }, 'unit'],
    [{ unit: 'a', topic: 'b' }, { unit: 'x', topic: 'c' }, 'topic, unit'],
    [{ state: { due: 1, on: 2 } }, { state: { due: 1, on: 3, more: 4 } }, 'state.more, state.on'],
    [{ state: { a: { b: 1 } } }, { state: { a: { b: 2 } } }, 'state.a'],
    [{ ids: [1, 2] }, { ids: [1, 3] }, 'ids'],
    [{ a: null }, { a: 1 }, 'a'],
    [{ a: null }, { a: { b: 1 } }, 'a'],
    [{ a: 1 }, {}, 'a'],
    [{ a: 1 }, { a: 1 }, ''],
  ])('%j and %j', (a, b, fields) => expect(fieldsThatDiffer(a, b)).toBe(fields));

  it('is the whole of it where one side has none', () => {
    expect(fieldsThatDiffer(null, { a: 1 })).toMatch(/missing in the table/);
    expect(fieldsThatDiffer({ a: 1 }, null)).toMatch(/not in the journal/);
  });
});
