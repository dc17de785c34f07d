import { describe, expect, it } from '@jest/globals';
import { indicator, smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { ObservedSubject } from '#drill-down/subjects/observed.sql.js';
import { pointOf, targetsOf, trendOfPoints } from '#drill-down/subjects/points.js';

const seen = (period: string, value: number | null): ObservedSubject => ({
  ...{ indicator: 'i', unit: 'H50', period, value, numerator: null, denominator: null, plan: null, samePeriod: null },
  ...{ rank: null, rankOf: null, status: null, revision: 1, source: 's', asOf: '2026-11-22T00:00:00Z' },
  event: { topic: 't', partition: 0, offset: '0' },
});
const observed = indicator({ code: 'i', formula: { kind: 'observed', indicator: 'i' } });

describe('the trend of an observed value', () => {
  it('is empty where nothing was observed', () => {
    expect(trendOfPoints(observed, [])).toEqual([]);
  });

  it('draws months in their order, and no quarter beside a year', () => {
    expect(trendOfPoints(observed, [seen('2026-11', 3), seen('2026-10', 2), seen('2025', 9)])).toEqual([2, 3]);
    const months = ['2026-11', '2026-12', '2026-10', '2026-09'].map((period, at) => seen(period, at));
    expect(trendOfPoints(observed, months)).toEqual([3, 2, 0, 1]);
    expect(trendOfPoints(observed, [seen('2026-M9', 3), seen('2025-M9', 2), seen('2026-M6', 1)])).toEqual([2, 3]);
    expect(trendOfPoints(observed, [seen('2026-M9', 3), seen('2026-H1', 2), seen('2026-Q1', 1)])).toEqual([3]);
  });

  it('draws no line through a year that is still being added up', () => {
    const phased = { ...observed, ofPlan: { attention: 100, breach: 90, phases: [100] } };
    const years = [seen('2026', 8), seen('2025', 12), seen('2024', 11)];
    expect(trendOfPoints(phased, years)).toEqual([]);
    expect(trendOfPoints(observed, years)).toEqual([11, 12, 8]);
    expect(trendOfPoints(observed, years.slice(0, 2))).toEqual([]);
  });
});

describe('a point', () => {
  const setting = { catalogue: smallCatalogue(), unit: 'H50', today: '2026-11-22', sources: [] };
  const bands = [
    { name: 'thấp', from: 0, judgement: 'none' as const },
    { name: 'cao', from: 11, judgement: 'breach' as const },
  ];

  it('has the days of its period, its band, and no plan where none was set', () => {
    const banded = { ...observed, bands };
    expect(pointOf(banded, seen('2026-Q1', 12), setting)).toMatchObject({
      ...{ period: '2026-Q1', value: 12, from: '2026-01-01', to: '2026-03-31', band: 'cao', judgement: 'breach' },
      ...{ plan: null, due: null, reached: null, source: 's', revision: 1 },
    });
    expect(Object.keys(pointOf(observed, seen('2026-Q1', 12), setting))).not.toContain('unit');
    expect(pointOf(banded, seen('2026-Q1', null), setting).band).toBeNull();
    expect(pointOf(observed, seen('2026-Q1', 12), setting).band).toBeNull();
  });

  it('is held against what of its plan was due then', () => {
    const planned = { ...observed, ofPlan: { attention: 100, breach: 90 } };
    const point = pointOf(planned, { ...seen('2025', 45), plan: 50 }, setting);
    expect(point).toMatchObject({ plan: 50, due: 50, reached: 90 });
  });
});

describe('the targets of a year', () => {
  const targets = [
    { year: 2026, value: 50, source: 'NQ 1' },
    { year: 2026, rank: 25, level: 'province' as const },
    { year: 2026, text: 'dẫn đầu' },
    { year: 2026, value: 9, level: 'commune' as const },
    { year: 2025, value: 40 },
  ];
  const aimed = { ...observed, direction: 'higher' as const, targets, ofPlan: { attention: 100, breach: 90 } };

  it('are those of the province in the year of the value, else of the day', () => {
    const values = (latest: ObservedSubject | null, day: string) =>
      targetsOf(aimed, latest, day).map(({ value }) => value);
    expect(values(null, '2026-11-22')).toEqual([50, 25, null]);
    expect(values(seen('2025', 1), '2026-11-22')).toEqual([40]);
    expect(targetsOf(observed, null, '2026-11-22')).toEqual([]);
  });

  it('judge a value by the part that was reached, and nothing before there is one', () => {
    const [first, rank, words] = targetsOf(aimed, seen('2026', 44), '2026-12-31');
    expect(first).toMatchObject({
      year: 2026,
      value: 50,
      source: 'NQ 1',
      text: null,
      due: 50,
      reached: 88,
      judgement: 'breach',
    });
    expect(rank).toMatchObject({ value: 25, source: null, due: null, reached: null, judgement: 'none' });
    expect(words).toMatchObject({ value: null, text: 'dẫn đầu' });
    expect(targetsOf(aimed, null, '2026-11-22')[0]).toMatchObject({ due: null, reached: null, judgement: 'none' });
    const plain = { ...observed, targets };
    expect(targetsOf(plain, seen('2026', 44), '2026-12-31')[0]?.judgement).toBe('none');
  });
});
