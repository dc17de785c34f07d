import { describe, expect, it } from '@jest/globals';
import { kinds } from '@ioc/shared/events/contract';
import { caseKinds } from '#cases/engine/case-kinds.js';

describe('the kinds of cases', () => {
  it('are those of the contract that have cases: a source has none', () => {
    expect(Object.keys(caseKinds).sort()).toEqual(kinds.filter((kind) => kind !== 'source').sort());
  });

  it('each is filed under its own name, with a table of its own', () => {
    expect(Object.entries(caseKinds).filter(([name, { kind }]) => name !== kind)).toEqual([]);
    const tables = Object.values(caseKinds).map(({ table }) => table);
    expect(new Set(tables).size).toBe(tables.length);
  });

  it('each begins with a state that counts nothing', () => {
    for (const { blank, contributions } of Object.values(caseKinds)) expect(contributions(blank('s'))).toEqual([]);
  });
});
