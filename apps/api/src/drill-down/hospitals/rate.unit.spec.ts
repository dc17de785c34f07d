import { describe, expect, it } from '@jest/globals';
import type { QualityMeasure } from '#catalogue/hospitals.js';
import { addUp, rateOf } from '#drill-down/hospitals/rate.js';

const measure = (more: Partial<QualityMeasure> = {}): QualityMeasure => ({
  ...{
    code: 'm',
    name: 'M',
    nameEn: 'M',
    numerator: 'satisfied',
    denominator: 'rated',
    per: 100,
    unit: '%',
    unitEn: '%',
  },
  ...{ direction: 'higher', attention: 90, breach: 80, small: 10, decimals: 1 },
  ...more,
});
const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a rate of a hospital', () => {
  it('is worked out from its counts and judged by its thresholds, each the last value on its good side', () => {
    expect(rateOf(measure(), of(95, 100))).toEqual({
      ...{ measure: 'm', numerator: 95, denominator: 100, value: 95, few: false, judgement: 'met' },
    });
    expect([90, 89, 80, 79].map((n) => rateOf(measure(), of(n, 100)).judgement)).toEqual([
      ...['met', 'attention', 'attention', 'breach'],
    ]);
    const lower = measure({ direction: 'lower', attention: 45, breach: 60, per: 1 });
    expect([45, 46, 60, 61].map((n) => rateOf(lower, of(n * 10, 10)).judgement)).toEqual([
      ...['met', 'attention', 'attention', 'breach'],
    ]);
    expect(rateOf(measure({ per: 1000 }), of(3, 2000)).value).toBe(1.5);
  });

  it('is not judged below the smallest denominator, without thresholds, or where nothing was counted', () => {
    expect(rateOf(measure(), of(1, 9))).toMatchObject({ few: true, judgement: 'none', numerator: 1, denominator: 9 });
    expect(rateOf(measure(), of(1, 10))).toMatchObject({ few: false, judgement: 'breach' });
    expect(rateOf(measure({ attention: null, breach: null }), of(1, 100)).judgement).toBe('none');
    expect(rateOf(measure({ direction: 'none' }), of(1, 100)).judgement).toBe('none');
    expect(rateOf(measure({ attention: null }), of(85, 100)).judgement).toBe('met');
    const onlyBreach = measure({ direction: 'lower', attention: null, breach: 60 });
    expect([60, 61].map((n) => rateOf(onlyBreach, of(n, 100)).judgement)).toEqual(['met', 'breach']);
    expect(rateOf(measure({ breach: null }), of(89, 100)).judgement).toBe('attention');
    expect(rateOf(measure({ small: 0 }), of(0, 0))).toMatchObject({ value: null, judgement: 'none' });
    expect(rateOf(measure(), undefined)).toMatchObject({ numerator: null, denominator: null, value: null, few: false });
  });

  it('of several is their sums divided', () => {
    expect(addUp([of(1, 2), undefined, of(3, 10)])).toEqual(of(4, 12));
    expect(addUp([undefined])).toBeUndefined();
  });
});
