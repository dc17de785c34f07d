import { describe, expect, it } from '@jest/globals';
import { indicator, smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { SourceRow } from '@ioc/shared/live/tables';
import type { Indicator, Procedure } from '#catalogue/catalogue.js';
import { evaluate, evaluateObserved } from '#ledger/evaluate.js';
import type { EvaluationSetting } from '#ledger/setting.js';
import type { Observation } from '#ledger/observations.sql.js';
import type { WindowSums } from '#ledger/sums.sql.js';

const procedure = (code: string, unit: string | null, online: Procedure['online']) => ({
  ...{ code, name: code, field: 'Hộ tịch', level: 'department' as const, unit, limit: null, online },
  ...{ fee: false, resultPaper: false, weight: 1 },
});
const procedures = new Map(
  [
    procedure('1', 'H50.01', 'full'),
    procedure('2', 'H50.01', 'none'),
    procedure('3', 'H50.01.02', 'full'),
    procedure('4', null, 'partial'),
  ].map((one) => [one.code, one]),
);
const catalogue = smallCatalogue({ procedures });
const source = (key: string, more: Partial<SourceRow> = {}) =>
  ({ key, state: 'live', lastAt: '2026-11-22T03:00:00.000Z', ...more }) as SourceRow;
const setting = (more: Partial<EvaluationSetting> = {}): EvaluationSetting => ({
  ...{ catalogue, unit: 'H50', today: '2026-11-22', sources: [source('mot-cua')] },
  ...more,
});
const sums = (of: Record<string, Partial<WindowSums>>) =>
  new Map(Object.entries(of).map(([measure, n]) => [measure, { day: 0, month: 0, year: 0, all: 0, ...n }]));
const flow = (more: Partial<Indicator> = {}) =>
  indicator({ code: 'f', formula: { kind: 'flow', measures: ['dossier.received'] }, ...more });

describe('a figure of the procedures of the catalogue', () => {
  const online = (more: object = {}, count: object = {}, of: object | null = {}) =>
    indicator({
      code: 'p',
      formula: { kind: 'procedures', count: { online: ['full'], ...count }, ...(of && { of }) } as never,
      ...more,
    });
  const of = (one: Indicator, unit = 'H50') => {
    const { value, numerator, denominator, state, because, list, denominatorList, from } = evaluate(
      one,
      sums({}),
      setting({ unit }),
    );
    return { value, numerator, denominator, state, because, list, denominatorList, from };
  };

  it('counts those of the province at its root, and those of a unit and below it elsewhere', () => {
    const count = (unit: string) => of(online({}, {}, null), unit).value;
    expect([count('H50'), count('H50.01'), count('H50.01.02'), count('19001')]).toEqual([2, 2, 1, 0]);
    expect(of(online({}, {}, null))).toEqual({
      ...{ value: 2, numerator: null, denominator: null, state: 'live', because: [], from: null },
      ...{ list: '/api/catalogue/procedures?online=full', denominatorList: null },
    });
    const share = online({}, { unit: 'H50.01' }, { unit: 'H50.01' });
    expect(of(share, 'H50')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(of(online({}, {}, null), 'H50.01').list).toBe('/api/catalogue/procedures?online=full&unit=H50.01');
  });

  it('is a share of others: a percentage, or a ratio as it is; of none it is unknown', () => {
    expect(of(online({ unit: 'percent', decimals: 1 }), 'H50.01')).toMatchObject({
      ...{ value: 66.7, numerator: 2, denominator: 3 },
      denominatorList: '/api/catalogue/procedures?unit=H50.01',
    });
    expect(of(online({ unit: 'count' })).value).toBe(0.5);
    expect(of(online({ unit: 'percent' }), '19001')).toMatchObject({ value: null, denominator: 0, state: 'live' });
  });

  it('that names a unit says the same there and above, and nothing of the units below and beside it', () => {
    const named = online({}, { unit: 'H50.01' }, null);
    expect([of(named, 'H50.01').value, of(named, 'H50').value]).toEqual([2, 2]);
    expect(of(online({}, { unit: 'H50.01.02' }, null), 'H50.01').value).toBe(1);
    for (const unit of ['H50.01.02', '19001'])
      expect(of(named, unit)).toMatchObject({ value: null, state: 'not-applicable', because: [], list: null });
  });

  it('is live, whatever the sources do', () => {
    const silent = setting({ sources: [source('mot-cua', { state: 'unknown', lastAt: null })] });
    expect(evaluate(online(), sums({}), silent)).toMatchObject({ state: 'live', because: [], value: 0.5 });
  });
});

describe('a figure says of itself', () => {
  it('whether it was observed, to how many decimals, and by which rule appointments were moved', () => {
    const of = (one: Indicator) => {
      const { observed, decimals, supplement } = evaluate(one, sums({}), setting());
      return { observed, decimals, supplement };
    };
    const policy = catalogue.province.clock.supplement;
    const counting = (measure: string) => of(indicator({ code: 'x', formula: { kind: 'stock', measures: [measure] } }));
    expect(counting('dossier.open')).toEqual({ observed: undefined, decimals: undefined, supplement: undefined });
    for (const name of ['overdue', 'due-soon', 'resolved-late', 'resolved-early'])
      expect(counting(`dossier.${name}`).supplement).toBe(policy);
    expect(counting('x-dossier.overdue').supplement).toBeUndefined();
    expect(counting('dossier.overdue-tax').supplement).toBeUndefined();
    const both = { kind: 'stock' as const, measures: ['dossier.open', 'dossier.overdue'] };
    expect(of(indicator({ code: 'x', formula: both })).supplement).toBe(policy);
    expect(of(catalogue.indicators.get('on-time-rate') as Indicator).supplement).toBe(policy);
    expect(of(catalogue.indicators.get('grdp') as Indicator).observed).toBe(true);
    expect('observed' in evaluate(flow(), sums({}), setting())).toBe(false);
    expect(of(flow({ decimals: 0 })).decimals).toBe(0);
    expect('decimals' in evaluate(flow(), sums({}), setting())).toBe(false);
    expect(counting('dossier.open')).not.toHaveProperty('kind');
  });

  it('from which day it counts: of its window, or the one that was asked for', () => {
    const from = (window: Indicator['window']) => evaluate(flow({ window }), sums({}), setting()).from;
    expect([from('day'), from('month'), from('year'), from('all')]).toEqual([
      ...['2026-11-22', '2026-11-01', '2026-01-01', null],
    ]);
    const asked = setting({ from: '2026-05-10' });
    const of = sums({ 'dossier.received': { day: 7, month: 7, year: 7, all: 99 } });
    expect(evaluate(flow({ window: 'all' }), of, asked)).toMatchObject({ from: '2026-05-10', value: 7 });
    const stock = indicator({ code: 's', formula: { kind: 'stock', measures: ['dossier.open'] }, window: 'all' });
    expect(evaluate(stock, sums({ 'dossier.open': { all: 5 } }), asked)).toMatchObject({ from: null, value: 5 });
  });

  it('of which days it knows nothing yet', () => {
    const never = [source('mot-cua', { state: 'unknown', lastAt: null })];
    expect(evaluate(flow(), sums({}), setting({ sources: never })).from).toBe('2026-01-01');
    expect(evaluate(flow(), sums({}), setting({ sources: never, from: '2026-05-10' })).from).toBe('2026-05-10');
  });

  it('which sources feed it: those that send any of its kinds', () => {
    const mixed = { ...catalogue.sources.get('mot-cua')!, kinds: ['complaint', 'dossier'] as const };
    const sources = new Map([...catalogue.sources, ['mot-cua', mixed]]);
    const of = setting({ catalogue: { ...catalogue, sources }, sources: [source('mot-cua', { state: 'late' })] });
    expect(evaluate(flow(), sums({}), of)).toMatchObject({ state: 'late', because: ['mot-cua'] });
  });

  it('when it was last heard of: by the last of the sources that feed it', () => {
    const asOf = (...times: (string | null)[]) =>
      evaluate(
        flow({ source: 'mot-cua' }),
        sums({}),
        setting({ sources: times.map((lastAt) => source('mot-cua', { lastAt })) }),
      ).asOf;
    expect(asOf()).toBeNull();
    expect(asOf(null, '2026-11-22T03:00:00.000Z', null)).toBe('2026-11-22T03:00:00.000Z');
    expect(asOf('2026-11-22T03:00:00.000Z', '2026-11-22T01:00:00.000Z')).toBe('2026-11-22T03:00:00.000Z');
    expect(asOf('2026-11-22T01:00:00.000Z', '2026-11-22T03:00:00.000Z')).toBe('2026-11-22T03:00:00.000Z');
  });

  it('that a source which was never heard says nothing while another feeds it', () => {
    const never = source('mot-cua', { state: 'unknown', lastAt: null });
    const of = (...sources: SourceRow[]) => {
      const { state, because } = evaluate(flow({ source: 'mot-cua' }), sums({}), setting({ sources }));
      return [state, because];
    };
    expect(of(never, never)).toEqual(['unknown', ['mot-cua', 'mot-cua']]);
    expect(of(never, source('mot-cua'))).toEqual(['live', []]);
  });
});

describe('a figure of which no source was heard', () => {
  const never = setting({ sources: [source('mot-cua', { state: 'unknown', lastAt: null })] });
  const rate = catalogue.indicators.get('on-time-rate') as Indicator;

  it('is unknown where it counts nothing, and counts what was counted', () => {
    expect(evaluate(rate, sums({}), never)).toMatchObject({ value: null, state: 'unknown', list: null });
    expect(evaluate(rate, sums({ 'dossier.resolved': { year: 20 } }), never)).toMatchObject({ value: 100 });
    expect(evaluate(flow(), sums({ 'dossier.received': { year: 3 } }), never).value).toBe(3);
    expect(evaluate(flow(), sums({}), setting()).list).not.toBeNull();
  });

  it('has lists with a rate of nothing, once a source was heard', () => {
    expect(evaluate(rate, sums({}), setting()).denominatorList).not.toBeNull();
  });
});

describe('a ratio', () => {
  const ratio = (more: Partial<Indicator> = {}) => {
    const { formula } = catalogue.indicators.get('on-time-rate') as Indicator;
    return evaluate(
      indicator({ code: 'r', formula, ...more }),
      sums({ 'dossier.resolved': { year: 10 }, 'dossier.resolved-late': { year: 5 } }),
      setting(),
    );
  };

  it('is of a hundred where its unit is the percentage, and of one elsewhere', () => {
    expect([ratio({ unit: 'percent' }).value, ratio({ unit: 'count' }).value]).toEqual([50, 0.5]);
  });

  it('is judged from ten cases on, or from the number that its catalogue names', () => {
    const judged = (small?: number) =>
      ratio({ unit: 'percent', direction: 'higher', breach: 60, ...(small && { small }) }).judgement;
    expect([judged(), judged(11)]).toEqual(['breach', 'none']);
  });

  it('of one that is not known is unknown, below and above the line', () => {
    const observed = { measure: 'observed.x', as: 'stock' as const };
    const counted = { measure: 'dossier.resolved', as: 'flow' as const };
    for (const [numerator, denominator] of [
      [[observed], [counted]],
      [[counted], [observed]],
    ]) {
      const of = indicator({ code: 'r', formula: { kind: 'ratio', numerator, denominator } as never });
      expect(evaluate(of, sums({ 'dossier.resolved': { year: 10 } }), setting())).toMatchObject({
        ...{ state: 'unknown', value: null, numerator: null, from: '2026-01-01' },
      });
    }
  });
});

describe('a judgement', () => {
  const judge = (more: Partial<Indicator>, year: number) =>
    evaluate(flow(more), sums({ 'dossier.received': { year } }), setting()).judgement;

  it('is none without a direction, a target or a threshold', () => {
    expect(judge({ direction: 'none', target: 5, breach: 5 }, 9)).toBe('none');
    expect(judge({ direction: 'higher' }, 9)).toBe('none');
    expect(judge({ direction: 'higher', target: 5 }, 4)).toBe('none');
    expect(judge({ direction: 'higher', target: 5 }, 5)).toBe('met');
    expect(judge({ direction: 'lower', attention: -1 }, 0)).toBe('attention');
    expect(judge({ direction: 'lower' }, 3)).toBe('none');
    expect(judge({ direction: 'lower', target: 5 }, 3)).toBe('met');
  });

  it('is none of what was observed without a value', () => {
    const seen = {
      ...{ indicator: 'x', unit: 'H50', period: '2026', value: null },
      plan: null,
    } as never as Observation;
    const formula = { kind: 'observed' as const, indicator: 'x' };
    const one = indicator({ code: 'x', formula, direction: 'lower', target: 5, decimals: 1 });
    expect(evaluateObserved(one, { ...seen, asOf: '2026-03-01T00:00:00.000Z' }, setting())).toMatchObject({
      ...{ value: null, judgement: 'none' },
    });
  });

  it('is none over half a history, of a plan too', () => {
    const formula = { kind: 'observed' as const, indicator: 'x' };
    const ofPlan = { attention: 100, breach: 90 };
    const one = indicator({ code: 'x', formula, direction: 'higher', ofPlan, kinds: ['dossier'] });
    const seen = { ...{ indicator: 'x', unit: 'H50', period: '2026', value: 1, plan: 100 }, numerator: null } as never;
    const judgement = (state: SourceRow['state']) =>
      evaluateObserved(
        one,
        { ...(seen as Observation), asOf: '2026-03-01T00:00:00.000Z' },
        setting({ sources: [source('mot-cua', { state })] }),
      ).judgement;
    expect([judgement('live'), judgement('catching-up')]).toEqual(['breach', 'none']);
  });

  it('of an observed figure is by the observation of its own indicator and unit', () => {
    const seen = (code: string, unit: string, value: number) =>
      ({ indicator: code, unit, period: '2026', value, plan: null, asOf: '2026-03-01T00:00:00.000Z' }) as Observation;
    const one = indicator({ code: 'i', formula: { kind: 'observed', indicator: 'x' } });
    const observed = [seen('y', 'H50', 1), seen('x', '19001', 2), seen('x', 'H50', 3)];
    expect(evaluate(one, sums({}), setting({ observed })).value).toBe(3);
    expect(evaluate(one, sums({}), setting()).state).toBe('unknown');
  });
});
