import { describe, expect, it } from '@jest/globals';
import { indicator, smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { Indicator } from '#catalogue/catalogue.js';
import { alwaysLive } from '#ledger/always-live.js';
import { type BucketSums, daysOfWeeksUntil, monthsUntil, valuesIn, weeksUntil } from '#live/charts/buckets.js';

describe('stretches of a chart', () => {
  it('are months over the turn of a year; the last ends today', () => {
    expect(monthsUntil('2026-01-15', 3)).toEqual([
      { from: '2025-11-01', to: '2025-11-30' },
      { from: '2025-12-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-15' },
    ]);
    expect(monthsUntil('2026-01-31', 1)).toEqual([{ from: '2026-01-01', to: '2026-01-31' }]);
  });
  it('are weeks from Monday; a Sunday ends its week, a Monday begins one', () => {
    expect(weeksUntil('2026-11-29', 2)).toEqual([
      { from: '2026-11-16', to: '2026-11-22' },
      { from: '2026-11-23', to: '2026-11-29' },
    ]);
    expect(weeksUntil('2026-11-30', 2)).toEqual([
      { from: '2026-11-23', to: '2026-11-29' },
      { from: '2026-11-30', to: '2026-11-30' },
    ]);
  });
  it('are days of whole weeks and of the one that runs', () => {
    const days = daysOfWeeksUntil('2026-12-01', 2);
    expect([days.length, days[0], days.at(-1)]).toEqual([
      9,
      { from: '2026-11-23', to: '2026-11-23' },
      { from: '2026-12-01', to: '2026-12-01' },
    ]);
  });
});

const catalogue = smallCatalogue();
const sources = alwaysLive(catalogue.sources.values());
const buckets = monthsUntil('2026-03-10', 3);
const of = (indicator: Indicator) => ({ indicator, unit: 'H50', catalogue, sources });
const sums = (all: Record<string, BucketSums>) => new Map(Object.entries(all));
const received = indicator({
  code: 'received',
  window: 'day',
  formula: { kind: 'flow', measures: ['dossier.received'] },
});

describe('values of an indicator by stretch', () => {
  it('are its own flow, and a stock at the end of each', () => {
    const stock = indicator({ code: 'open', window: 'all', formula: { kind: 'stock', measures: ['dossier.open'] } });
    const all = sums({
      'dossier.received': { before: 5, within: [3, 0, 4] },
      'dossier.open': { before: 5, within: [3, -2, 4] },
    });
    expect(valuesIn(buckets, all, of(received))).toEqual([3, 0, 4]);
    expect(valuesIn(buckets, all, of(stock))).toEqual([8, 6, 10]);
  });
  it('are unknown before the first case was heard of, and zero after it', () => {
    expect(valuesIn(buckets, sums({ 'dossier.received': { before: 0, within: [0, 3, 0] } }), of(received))).toEqual([
      null,
      3,
      0,
    ]);
    expect(valuesIn(buckets, new Map(), of(received))).toEqual([null, null, null]);
  });
  it('are rates of each stretch; one of fewer than ten cases has none', () => {
    const rate = indicator({
      ...{ code: 'rate', unit: 'percent' },
      formula: {
        kind: 'ratio',
        numerator: [{ measure: 'dossier.resolved-in-time', as: 'flow' }],
        denominator: [{ measure: 'dossier.resolved', as: 'flow' }],
      },
    });
    const all = sums({
      'dossier.resolved-in-time': { before: 0, within: [9, 9, 5] },
      'dossier.resolved': { before: 0, within: [10, 9, 20] },
    });
    expect(valuesIn(buckets, all, of(rate))).toEqual([90, null, 25]);
    expect(valuesIn(buckets, all, of({ ...rate, small: 9 }))).toEqual([90, 100, 25]);
  });
  it('are unknown under a former rule, and while a backlog is read', () => {
    const all = sums({ 'dossier.received': { before: 1, within: [3, 2, 4] } });
    const changed = { ...received, formerly: [{ version: 0, until: '2026-02-01' }] } as unknown as Indicator;
    expect(valuesIn(buckets, all, of(changed))).toEqual([null, null, 4]);
    const late = { ...of(received), sources: sources.map((source) => ({ ...source, state: 'catching-up' as const })) };
    expect(valuesIn(buckets, all, late)).toEqual([null, null, null]);
  });
});
