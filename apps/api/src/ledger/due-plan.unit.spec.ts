import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indicator, smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { Indicator } from '#catalogue/catalogue.js';
import { duePlan, dueShare, judgeByBand, judgeOfPlan, planOf } from '#ledger/due-plan.js';
import { evaluateObserved } from '#ledger/evaluate.js';
import type { Observation } from '#ledger/observations.sql.js';

/** Capital of a year may be paid until 31 January of the next: thirteen months. */
const fiscal = [1, 4, 9, 15, 22, 30, 38, 47, 56, 66, 76, 88, 100];
const plain = [6, 13, 22, 30, 39, 48, 57, 65, 74, 83, 91, 100];
const bands = { attention: 100, breach: 90 };
const seen = (asOf: string, value: number, more: Partial<Observation> = {}): Observation => ({
  ...{ indicator: 'i', unit: 'H50', period: '2026', numerator: null, denominator: null, plan: 1000 },
  ...{ asOf, value },
  ...more,
});
const judged = (more: Partial<Indicator>, at: Observation) => {
  const of = indicator({ code: 'i', formula: { kind: 'observed', indicator: 'i' }, kinds: ['kpi'], ...more });
  return evaluateObserved(of, at, { catalogue: smallCatalogue(), unit: 'H50', today: '2026-11-22', sources: [] });
};

describe('the part of a plan that is due', () => {
  it('ends each month at its share and runs straight in between', () => {
    expect(dueShare(plain, 2026, '2026-01-31')).toBeCloseTo(0.06);
    expect(dueShare(plain, 2026, '2026-02-14')).toBeCloseTo(0.06 + 0.07 / 2);
    expect(dueShare(plain, 2026, '2026-12-31')).toBe(1);
    expect(dueShare(plain, 2026, '2025-12-31')).toBe(0);
  });

  it('reaches 31 January of the next year where the plan has a fiscal tail', () => {
    expect(dueShare(fiscal, 2026, '2026-12-31')).toBeCloseTo(0.88);
    expect(dueShare(fiscal, 2026, '2027-01-31')).toBe(1);
    expect(dueShare(fiscal, 2026, '2027-02-01')).toBe(1);
  });

  it('never falls from one day to the next and stays between nothing and all', () => {
    const month = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 11, maxLength: 12 });
    fc.assert(
      fc.property(month, fc.integer({ min: -40, max: 440 }), (shares, n) => {
        const phases = [...shares.sort((a, b) => a - b), 100];
        const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
        const [one, next] = [dueShare(phases, 2026, day(n)), dueShare(phases, 2026, day(n + 1))];
        expect(next).toBeGreaterThanOrEqual(one - 1e-12);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(1);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('is all of a plan that came with a month or a quarter', () => {
    const ofPlan = { ...bands, phases: plain };
    const at = (period: string) => duePlan(ofPlan, { ...seen('2026-02-14T08:00:00+07:00', 50), period })?.due;
    expect([at('2026-02'), at('2026-Q1')]).toEqual([1000, 1000]);
    expect(at('2026')).toBeCloseTo(95);
  });

  it('is cut by the local day: at 23:30 UTC the next one has begun', () => {
    const due = (asOf: string) => duePlan({ ...bands, phases: plain }, seen(asOf, 1))?.due;
    expect(due('2026-01-31T23:30:00.000Z')).toBe(due('2026-02-01T08:00:00+07:00'));
  });
});

describe('an observed figure with a plan', () => {
  const ofPlan = { ...bands, phases: plain };

  it('is held to what was due in February, never to the year', () => {
    const february = (value: number) =>
      judged({ direction: 'higher', ofPlan, unit: 'tỷ đồng' }, seen('2026-02-28T17:00:00+07:00', value)).judgement;
    expect([130, 129, 117, 116].map(february)).toEqual(['met', 'attention', 'attention', 'breach']);
    expect(judged({ direction: 'higher', ofPlan }, seen('2026-02-28T17:00:00+07:00', 130)).target).toBe(130);
  });

  it('is bad above its plan where less is better: a rise in poverty', () => {
    const poverty = { direction: 'lower' as const, ofPlan: { attention: 100, breach: 110 } };
    const of = (value: number) => judged(poverty, seen('2026-06-30T17:00:00+07:00', value, { plan: 3 })).judgement;
    expect([2.9, 3, 3.2, 3.4].map(of)).toEqual(['met', 'met', 'attention', 'breach']);
  });

  it('takes the first target of its year where none came with it, and judges nothing without any', () => {
    const targets = [
      { year: 2025, value: 1 },
      { year: 2026, value: 500, source: 'Trung ương giao' },
      { year: 2026, value: 600, source: 'HĐND tỉnh giao' },
    ];
    const at = seen('2026-12-31T17:00:00+07:00', 505, { plan: null });
    expect(judged({ direction: 'higher', ofPlan, targets }, at)).toMatchObject({ target: 500, judgement: 'met' });
    expect(judged({ direction: 'higher', ofPlan }, at)).toMatchObject({ target: null, judgement: 'none' });
    expect(judgeOfPlan(bands, 'none', 10)).toBeNull();
  });

  it('is judged by its band where it has bands', () => {
    const air = [
      { from: 0, name: 'Tốt', judgement: 'none' as const },
      { from: 101, name: 'Kém', judgement: 'attention' as const },
      { from: 151, name: 'Xấu', judgement: 'breach' as const },
    ];
    const of = (value: number) =>
      judged({ bands: air, direction: 'lower' }, seen('2026-06-30T17:00:00+07:00', value, { plan: null })).judgement;
    expect([40, 100.9, 101, 151].map(of)).toEqual(['none', 'none', 'attention', 'breach']);
  });
});

describe('an indicator with a source of its own', () => {
  const row = (key: string, state: 'live' | 'silent') => ({
    ...{ key, state, name: key, shortName: key, lastAt: '2026-11-22T03:00:00.000Z', expectedSeconds: 900 },
    ...{ silence: 'none' as const, lastEventAt: null, today: 0, quarantined: 0 },
  });
  it('is made stale by the silence of that source alone', () => {
    const of = (source?: string) =>
      evaluateObserved(
        indicator({ code: 'i', formula: { kind: 'observed', indicator: 'i' }, kinds: ['complaint'], source }),
        seen('2026-11-22T10:00:00+07:00', 1),
        {
          catalogue: smallCatalogue(),
          unit: 'H50',
          today: '2026-11-22',
          sources: [row('mot-cua', 'live'), row('1022', 'silent')],
        },
      );
    expect(of('mot-cua')).toMatchObject({ state: 'live', because: [] });
    expect(of('1022')).toMatchObject({ state: 'stale', because: ['1022'] });
    expect(of()).toMatchObject({ state: 'stale', because: ['1022'] });
  });
});

describe('a plan', () => {
  const planned = (more: object = {}) => ({
    ...{ period: '2026', value: 5, plan: 10, asOf: '2026-12-31T17:00:00+07:00' },
    ...more,
  });

  it('is reached by nothing while the value is not known or nothing was due', () => {
    expect(duePlan(undefined, planned({ value: null }))).toEqual({ plan: 10, due: 10, reached: null });
    expect(duePlan(undefined, planned({ plan: 0 }))).toEqual({ plan: 0, due: 0, reached: null });
    expect(duePlan(undefined, planned({ value: 0 }))).toEqual({ plan: 10, due: 10, reached: 0 });
    expect(duePlan(undefined, planned({ plan: null }))).toBeNull();
    const early = { ...bands, phases: plain };
    expect(duePlan(early, planned({ asOf: '2025-12-31T10:00:00+07:00' }))?.reached).toBeNull();
  });

  it('is all due in the month after its last one', () => {
    expect(['2027-01-15', '2027-02-15', '2028-02-15'].map((day) => dueShare(plain, 2026, day))).toEqual([1, 1, 1]);
    expect(dueShare(plain, 2026, '2026-12-15')).toBeLessThan(1);
  });

  it('is parted by months for a year alone, not for a period that ends like one', () => {
    const due = (period: string) =>
      duePlan({ ...bands, phases: plain }, planned({ period, asOf: '2026-02-14T08:00:00+07:00' }))?.due;
    expect([due('Q-2026'), due('2026-Q1')]).toEqual([10, 10]);
  });

  it('is the one that came, else the first value for its year, else the target', () => {
    const of = indicator({ code: 'i', formula: { kind: 'observed', indicator: 'i' }, target: 3 });
    const targets = [{ year: 2025, value: 1 }, { year: 2026 }, { year: 2026, value: 2 }];
    expect(planOf(of, planned())).toBe(10);
    expect(planOf({ ...of, targets } as never, planned({ plan: null }))).toBe(2);
    expect(planOf({ ...of, targets } as never, planned({ plan: null, period: '2025-Q4' }))).toBe(1);
    expect(planOf({ ...of, targets } as never, planned({ plan: null, period: '2027' }))).toBe(3);
    expect(planOf(of, planned({ plan: null }))).toBe(3);
  });

  it('is judged by the band of the value where there are bands, and by none without a value', () => {
    const of = [
      { from: 0, judgement: 'breach' },
      { from: 50, judgement: 'met' },
    ] as never;
    expect([judgeByBand({ bands: of }, 49), judgeByBand({ bands: of }, 50)]).toEqual(['breach', 'met']);
    expect([judgeByBand({ bands: of }, null), judgeByBand({}, 49), judgeByBand({ bands: [] }, 49)]).toEqual([
      ...[null, null, null],
    ]);
  });
});
