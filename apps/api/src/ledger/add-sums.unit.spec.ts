import { describe, expect, it } from '@jest/globals';
import { addedUp, rekeyed } from '#ledger/add-sums.js';

const a = { day: 1, month: 20, year: 300, all: 4000 };
const b = { day: 5, month: 60, year: 700, all: 8000 };
const both = { day: 6, month: 80, year: 1000, all: 12_000 };

describe('sums of several units', () => {
  it('are added window by window, measure by measure', () => {
    const total = addedUp([
      new Map([['x', a]]),
      new Map([
        ['x', b],
        ['y', a],
      ]),
    ]);
    expect(Object.fromEntries(total)).toEqual({ x: both, y: a });
    expect(addedUp([]).size).toBe(0);
  });

  it('stand under their other keys: nowhere, at one, or at several', () => {
    const sums = new Map([
      ['1', new Map([['x', a]])],
      ['2', new Map([['x', b]])],
      ['3', new Map([['x', b]])],
    ]);
    const found = rekeyed(sums, (key) => ({ 1: ['P', 'Q'], 2: ['P'], 3: [] })[key] ?? []);
    expect([...found.keys()].sort()).toEqual(['P', 'Q']);
    expect([found.get('P')?.get('x'), found.get('Q')?.get('x')]).toEqual([both, a]);
  });
});
