import { describe, expect, it } from '@jest/globals';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { Indicator } from '#catalogue/catalogue.js';
import { evaluate } from '#ledger/evaluate.js';
import type { EvaluationSetting } from '#ledger/setting.js';
import { indicatorsInForce, measuresOf, observedOf } from '#ledger/figures.js';
import type { Observation } from '#ledger/observations.sql.js';
import { roundTo, sumOf, sumWith } from '#ledger/terms.js';
import { trendOf } from '#ledger/trend.js';
import { trendDays } from '#ledger/sums.sql.js';

const catalogue = smallCatalogue();
const seen = (unit: string, value: number | null) =>
  ({ indicator: 'population', unit, period: '2026', value, asOf: '2026-01-01T00:00:00.000Z' }) as Observation;
const setting = (observed: readonly Observation[]): EvaluationSetting => ({
  catalogue,
  unit: 'H50',
  today: '2026-11-22',
  sources: [],
  observed,
});
const perThousand: Indicator = {
  ...catalogue.indicators.get('on-time-rate')!,
  code: 'dossiers-per-thousand',
  unit: 'hồ sơ/1.000 dân',
  direction: 'none',
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'dossier.received', as: 'flow' }],
    denominator: [{ measure: 'observed.population', as: 'stock' }],
    times: 1000,
  },
  decimals: 1,
};
const sums = new Map([['dossier.received', { day: 0, month: 0, year: 1234, all: 9999 }]]);

describe('a formula with a term that is observed', () => {
  it('divides what is counted by what was observed of the same unit, so many of every thousand, rounded as it says', () => {
    const figure = evaluate(perThousand, sums, setting([seen('H50', 87_654), seen('19333', 5)]));
    expect(figure).toMatchObject({ numerator: 1234, denominator: 87_654, value: 14.1, denominatorList: null });
    expect(figure.list).toContain('measure=dossier.received');
  });

  it('is unknown, and never zero, while that was not observed', () => {
    for (const observed of [[], [seen('19333', 5)], [seen('H50', null)]])
      expect(evaluate(perThousand, sums, setting(observed))).toMatchObject({ value: null, state: 'unknown' });
  });

  it('asks the ledger for its counts alone and the observations for the rest', () => {
    expect([measuresOf(perThousand), observedOf(perThousand)]).toEqual([['dossier.received'], ['population']]);
  });
});

describe('terms added up', () => {
  const counted = new Map([['dossier.received', { day: 1, month: 20, year: 300, all: 4000 }]]);
  const received = (sign?: -1) => ({ measure: 'dossier.received', as: 'flow' as const, ...(sign && { sign }) });
  const people = (sign?: -1) => ({ measure: 'observed.population', as: 'stock' as const, ...(sign && { sign }) });
  const sum = (...terms: Parameters<typeof sumWith>[0]) => sumWith(terms, counted, 'year', setting([seen('H50', 7)]));

  it('take away what has a minus, counted or observed', () => {
    expect([sum(received(), people()), sum(received(), people(-1))]).toEqual([307, 293]);
    expect([sum(received(-1), people()), sum(received(-1), people(-1))]).toEqual([-293, -307]);
  });

  it('are counted once: what was observed is no measure of the ledger, whatever is counted under its name', () => {
    const both = new Map([...counted, ['observed.population', { day: 9, month: 9, year: 9, all: 9 }]]);
    expect(sumWith([received(), people()], both, 'year', setting([seen('H50', 7)]))).toBe(307);
    expect(
      sumWith([received(), people()], both, 'year', setting([{ ...seen('H50', 5), indicator: 'area' }])),
    ).toBeNull();
    expect(sumWith([received()], both, 'year', setting([]))).toBe(300);
    expect(sumWith([people()], both, 'year', { ...setting([]), observed: undefined } as never)).toBeNull();
    const named = { measure: 'dossier.observed.', as: 'flow' as const };
    expect(
      sumWith([named], new Map([[named.measure, { day: 1, month: 1, year: 4, all: 4 }]]), 'year', setting([])),
    ).toBe(4);
  });

  it('are of the window asked for, and a stock of all days', () => {
    const windows = (['day', 'month', 'year', 'all'] as const).map((window) => sumOf([received()], counted, window));
    expect(windows).toEqual([1, 20, 300, 4000]);
    expect(sumOf([{ measure: 'dossier.received', as: 'stock' }], counted, 'day')).toBe(4000);
    expect(sumOf([{ measure: 'dossier.none', as: 'flow' }], counted, 'day')).toBe(0);
  });
});

describe('rounding', () => {
  it.each([
    [2.345, 2, 2.35],
    [-2.345, 2, -2.35],
    [2.5, 0, 3],
    [-0.4, 0, -0],
  ])('of %d to %d decimals goes half away from zero', (value, decimals, expected) => {
    expect(roundTo(decimals, value)).toBeCloseTo(expected, 10);
  });

  it('is left alone where the catalogue says nothing of it', () => expect(roundTo(undefined, 1 / 3)).toBe(1 / 3));
});

describe('a rule that was changed', () => {
  const open = catalogue.indicators.get('open')!;
  const changed: Indicator = {
    ...open,
    version: 2,
    formerly: [{ version: 1, until: '2026-11-10', formula: { kind: 'stock', measures: ['dossier.overdue'] } }],
  };
  const days = { byDay: new Map([['dossier.open', { before: 40, days: Array.from({ length: trendDays }, () => 1) }]]) };

  it('breaks the line that is drawn: days under the other rule have no point', () => {
    const trend = trendOf(
      { ...changed, formula: { kind: 'flow', measures: ['dossier.open'] } },
      days,
      sums,
      '2026-11-22',
    );
    // 30 days to 22/11: the 24th of October to the 10th of November are eighteen.
    expect(trend.map((point) => point === null)).toEqual(Array.from({ length: trendDays }, (_, day) => day < 18));
  });

  it('is told by the rule of the day, under its own number', () => {
    const one = { indicators: new Map([['open', changed]]) };
    expect(indicatorsInForce(one, '2026-11-10').map(measuresOf)).toEqual([['dossier.overdue']]);
    expect(indicatorsInForce(one, '2026-11-11').map(measuresOf)).toEqual([['dossier.open']]);
    const then = indicatorsInForce(one, '2026-11-10')[0] as Indicator;
    expect(evaluate(then, sums, setting([])).formula).toBe('open@1');
  });
});
