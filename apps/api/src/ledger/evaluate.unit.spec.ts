import { describe, expect, it } from '@jest/globals';
import { indicator, smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { SourceRow } from '@ioc/shared/live/tables';
import type { Indicator } from '#catalogue/catalogue.js';
import { evaluate, evaluateObserved } from '#ledger/evaluate.js';
import type { EvaluationSetting } from '#ledger/setting.js';
import { rollUp } from '#ledger/figures.js';
import { trendOf } from '#ledger/trend.js';
import { type Observation, periodDays } from '#ledger/observations.sql.js';
import { trendDays, type WindowSums } from '#ledger/sums.sql.js';

const catalogue = smallCatalogue();
const source = (
  key: string,
  state: SourceRow['state'] = 'live',
  lastAt: string | null = '2026-11-22T03:00:00.000Z',
): SourceRow => ({
  key,
  name: key,
  shortName: key,
  state,
  silence: 'none',
  lastEventAt: lastAt,
  lastAt,
  expectedSeconds: 900,
  today: 0,
  quarantined: 0,
});
const setting = (more: Partial<EvaluationSetting> = {}): EvaluationSetting => ({
  catalogue,
  unit: 'H50',
  today: '2026-11-22',
  sources: [source('mot-cua')],
  ...more,
});
const sums = (of: Record<string, Partial<WindowSums>>) =>
  new Map(Object.entries(of).map(([measure, n]) => [measure, { day: 0, month: 0, year: 0, all: 0, ...n }]));
const onTime = catalogue.indicators.get('on-time-rate')!;
const rate = (resolved: number, late: number, overdue: number) =>
  evaluate(
    onTime,
    sums({
      'dossier.resolved': { year: resolved, all: 999 },
      'dossier.resolved-late': { year: late },
      'dossier.overdue': { year: 5, all: overdue },
    }),
    setting(),
  );

describe('a figure', () => {
  it('takes a flow from its window and a stock up to the day, and says of which days it speaks', () => {
    const of = sums({ 'dossier.received': { day: 3, all: 99 }, 'dossier.open': { day: -2, all: 41 } });
    expect(evaluate(catalogue.indicators.get('received')!, of, setting())).toMatchObject({
      value: 3,
      from: '2026-11-22',
      to: '2026-11-22',
      list: '/api/dossiers?measure=dossier.received&unit=H50&from=2026-11-22&to=2026-11-22',
    });
    expect(evaluate(catalogue.indicators.get('open')!, of, setting())).toMatchObject({
      value: 41,
      from: null,
      list: '/api/dossiers?measure=dossier.open&unit=H50&to=2026-11-22',
    });
  });

  it('has a numerator, a denominator and a list behind each', () => {
    expect(rate(92, 4, 8)).toMatchObject({
      value: 88,
      numerator: 88,
      denominator: 100,
      formula: 'on-time-rate@1',
      list: '/api/dossiers?measure=dossier.resolved,-dossier.resolved-late&unit=H50&from=2026-01-01&to=2026-11-22',
      denominatorList: '/api/dossiers?measure=dossier.resolved,dossier.overdue&unit=H50&from=2026-01-01&to=2026-11-22',
    });
  });

  it('is unknown, not zero, when there is nothing to divide by', () => {
    expect(rate(0, 0, 0)).toMatchObject({ value: null, numerator: 0, denominator: 0, judgement: 'none' });
  });

  it('L22: is not judged over half a history, whatever it is counted or observed by, and silent sources do not matter', () => {
    const half = setting({ sources: [source('mot-cua', 'catching-up'), source('kpi', 'silent')] });
    const of = sums({ 'dossier.resolved': { year: 92 }, 'dossier.resolved-late': { year: 90 } });
    expect(evaluate(onTime, of, setting()).judgement).toBe('breach');
    expect(evaluate(onTime, of, half)).toMatchObject({
      state: 'catching-up',
      judgement: 'none',
      because: [],
      denominator: 92,
    });
    const seen = { value: 1, numerator: null, denominator: null, asOf: null, period: '2026' } as unknown as Observation;
    const observed = { ...onTime, formula: { kind: 'observed', indicator: 'x' } } as Indicator;
    expect(evaluateObserved(observed, seen, setting()).judgement).toBe('breach');
    expect(evaluateObserved(observed, seen, half)).toMatchObject({ state: 'catching-up', judgement: 'none' });
  });

  it('is unknown, not zero, while no source that feeds it was ever heard', () => {
    const never = setting({ sources: [source('mot-cua', 'unknown', null)] });
    expect(evaluate(catalogue.indicators.get('open')!, sums({}), never)).toMatchObject({
      value: null,
      state: 'unknown',
      list: null,
    });
    expect(evaluate(catalogue.indicators.get('open')!, sums({}), setting()).value).toBe(0);
  });

  it.each([
    [100, 5, 0, 'met'],
    [1000, 51, 0, 'attention'],
    [100, 10, 0, 'attention'],
    [1000, 101, 0, 'breach'],
    [9, 9, 0, 'none'],
  ])('of %i resolved, %i of them late, %i overdue, is judged %s', (resolved, late, overdue, judgement) => {
    expect(rate(resolved, late, overdue).judgement).toBe(judgement);
  });

  it('is judged the other way round where less is better', () => {
    const less: Indicator = indicator({
      code: 'x',
      formula: { kind: 'stock', measures: ['dossier.overdue'] },
      direction: 'lower',
      target: 0,
      attention: 10,
      breach: 50,
    });
    const judge = (all: number) => evaluate(less, sums({ 'dossier.overdue': { all } }), setting()).judgement;
    expect([0, 1, 10, 11, 50, 51].map(judge)).toEqual(['met', 'none', 'none', 'attention', 'attention', 'breach']);
  });

  it.each([
    ['live', 'live', []],
    ['late', 'late', ['mot-cua']],
    ['silent', 'stale', ['mot-cua']],
  ] as const)('is fed by a %s source, so it is %s', (state, expected, because) => {
    const figure = evaluate(
      onTime,
      sums({}),
      setting({ sources: [source('mot-cua', state), source('1022', 'silent')] }),
    );
    expect(figure).toMatchObject({ state: expected, because, asOf: '2026-11-22T03:00:00.000Z' });
  });

  it('that was observed carries its own period, plan and instant, and missing the plan is no breach', () => {
    const seen = { indicator: 'grdp', unit: 'H50', period: '2026-Q3', value: 7.1, numerator: null, denominator: null };
    const grdp = indicator({ ...catalogue.indicators.get('grdp')!, direction: 'higher' });
    const figure = evaluateObserved(grdp, { ...seen, plan: 8.5, asOf: '2026-10-06T00:00:00.000Z' }, setting());
    expect(figure).toMatchObject({
      value: 7.1,
      target: 8.5,
      from: '2026-07-01',
      to: '2026-09-30',
      judgement: 'none',
      list: null,
    });
    expect(evaluateObserved(grdp, null, setting())).toMatchObject({ value: null, state: 'unknown' });
  });
});

describe('sums of units', () => {
  it('go up to every ancestor, and of units that nobody knows to the root alone', () => {
    const one = { day: 1, month: 1, year: 1, all: 1 };
    const byUnit = new Map(['H50.01', 'H50.01.02', '-', 'X99', 'H50'].map((unit) => [unit, new Map([['m', one]])]));
    const total = rollUp(byUnit, catalogue);
    expect([...total].map(([unit, of]) => [unit, of.get('m')?.all])).toEqual(
      expect.arrayContaining([
        ['H50', 5],
        ['H50.01', 2],
        ['H50.01.02', 1],
      ]),
    );
  });
});

describe('a trend', () => {
  const days = Array.from({ length: trendDays }, (_, day) => (day === 0 ? 5 : day === 29 ? 2 : 0));
  it('is the day’s own number for a flow and the level reached for a stock', () => {
    const byDay = new Map([
      ['dossier.received', { before: 100, days }],
      ['dossier.open', { before: 100, days }],
    ]);
    const trend = (code: string) => trendOf(catalogue.indicators.get(code)!, { byDay }, new Map(), '2026-06-30');
    expect(trend('received').filter(Boolean)).toEqual([5, 2]);
    const open = trend('open');
    expect([open[0], open[1], open[28], open[29], open.length]).toEqual([105, 105, 105, 107, 30]);
  });

  it('of a rate is what its figure said on each day: over its own window up to then', () => {
    const resolved = {
      before: 60,
      days: Array.from({ length: trendDays }, (_, day) => (day === 0 || day === 29 ? 20 : 0)),
    };
    const late = { before: 0, days: Array.from({ length: trendDays }, (_, day) => (day === 29 ? 20 : 0)) };
    const byDay = new Map([
      ['dossier.resolved', resolved],
      ['dossier.resolved-late', late],
    ]);
    const year = (n: number) => ({ day: 0, month: 0, year: n, all: n });
    const sums = new Map([
      ['dossier.resolved', year(100)],
      ['dossier.resolved-late', year(20)],
    ]);
    const trend = trendOf(onTime, { byDay }, sums, '2026-06-30');
    expect([trend[0], trend[28], trend[29]]).toEqual([100, 100, 80]);
    const newYear = trendOf(onTime, { byDay }, sums, '2026-01-10');
    expect([newYear[19], newYear[20], newYear[29]]).toEqual([null, 100, 80]);
  });

  it('of a rate has no value while its window holds fewer than ten cases', () => {
    const byDay = new Map([['dossier.resolved', { before: 0, days: Array.from({ length: trendDays }, () => 1) }]]);
    const sums = new Map([['dossier.resolved', { day: 1, month: 30, year: 30, all: 30 }]]);
    const trend = trendOf(onTime, { byDay }, sums, '2026-06-30');
    expect([trend[8], trend[9]]).toEqual([null, 100]);
  });
});

describe('a period key', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026-M9', '2026-01-01', '2026-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-11-22', '2026-11-22', '2026-11-22'],
    ['2026-11-22T09:30', '2026-11-22', '2026-11-22'],
  ])('%s covers %s to %s', (period, from, to) => {
    expect(periodDays(period)).toEqual({ from, to });
  });

  it('of an indicator that is observed by report quarters runs from the 15th to the 14th', () => {
    expect(periodDays('2023-Q1', 'report-quarter')).toEqual({ from: '2022-12-15', to: '2023-03-14' });
    expect(periodDays('2023-Q4', 'report-quarter')).toEqual({ from: '2023-09-15', to: '2023-12-14' });
    expect(periodDays('2023', 'report-quarter')).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  });
});
