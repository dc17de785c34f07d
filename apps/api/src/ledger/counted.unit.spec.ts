import { describe, expect, it } from '@jest/globals';
import { indicator, smallCatalogue } from '@ioc/test/support/small-catalogue';
import { countedValue } from '#ledger/counted.js';

const sums = new Map([
  ['dossier.resolved', { day: 3, month: 20, year: 200, all: 900 }],
  ['dossier.resolved-late', { day: 1, month: 4, year: 50, all: 90 }],
  ['dossier.open', { day: 0, month: 2, year: 5, all: 7 }],
]);
const setting = { catalogue: smallCatalogue(), unit: 'H50', today: '2026-01-05', sources: [] };
type Formula = Parameters<typeof countedValue>[0];
const counted = (formula: Formula, more: object = {}, state: Parameters<typeof countedValue>[4] = 'live', set = {}) =>
  countedValue(formula, indicator({ code: 'x', formula, ...more }), sums, { ...setting, ...set }, state);

const late: Formula = {
  kind: 'ratio',
  numerator: [{ measure: 'dossier.resolved-late', as: 'flow' }],
  denominator: [{ measure: 'dossier.resolved', as: 'flow' }],
} as Formula;
const none: Formula = { ...late, denominator: [{ measure: 'dossier.none', as: 'flow' }] } as Formula;

describe('what a formula counts', () => {
  it.each([
    ['day', 3],
    ['month', 20],
    ['year', 200],
    ['all', 900],
  ])('is the flow of its window: %s', (window, value) => {
    expect(counted({ kind: 'flow', measures: ['dossier.resolved'] } as Formula, { window })).toEqual({
      ...{ value, numerator: null, denominator: null },
    });
  });

  it('is the flow of a window of one’s own in the slot of the year', () => {
    const flow = { kind: 'flow', measures: ['dossier.resolved'] } as Formula;
    expect(counted(flow, { window: 'day' }, 'live', { from: '2026-01-01' })?.value).toBe(200);
  });

  it('is a stock of all days, whatever the window', () => {
    expect(counted({ kind: 'stock', measures: ['dossier.open'] } as Formula, { window: 'day' })?.value).toBe(7);
  });

  it('is a ratio with its parts: of a percentage a hundredfold, of another by its factor, to its decimals', () => {
    expect(counted(late, { window: 'year', unit: 'percent' })).toEqual({ value: 25, numerator: 50, denominator: 200 });
    expect(counted(late, { window: 'year', unit: 'count' })?.value).toBe(0.25);
    expect(counted({ ...late, times: 1000 } as Formula, { window: 'year', unit: 'percent' })?.value).toBe(250);
    expect(counted(late, { window: 'day', unit: 'percent', decimals: 1 })?.value).toBe(33.3);
  });

  it('is no value of a ratio of nothing, and nothing at all while no source vouched for it', () => {
    expect(counted(none)).toEqual({ value: null, numerator: expect.any(Number), denominator: 0 });
    expect(counted(none, {}, 'unknown')).toBeNull();
    const zero = { kind: 'flow', measures: ['dossier.none'] } as Formula;
    expect(counted(zero)?.value).toBe(0);
    expect(counted(zero, {}, 'unknown')).toBeNull();
    expect(
      counted({ kind: 'flow', measures: ['dossier.resolved'] } as Formula, { window: 'day' }, 'unknown')?.value,
    ).toBe(3);
  });

  it('is nothing while an observed part is missing', () => {
    const observed = { ...late, denominator: [{ measure: 'observed.POP', as: 'flow' }] } as Formula;
    expect(counted(observed)).toBeNull();
  });
});
