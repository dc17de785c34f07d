import { describe, expect, it } from '@jest/globals';
import type { SourceRow } from '@ioc/shared/live/tables';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { Indicator } from '#catalogue/catalogue.js';
import { figureRows } from '#live/queries/figures.js';

const base = smallCatalogue();
const observed = (code: string, more: Partial<Indicator>): [string, Indicator] => [
  code,
  {
    ...base.indicators.get('on-time-rate')!,
    ...{ code, kinds: ['kpi'], unit: 'tỷ đồng', direction: 'higher', target: null, attention: 50, breach: 20 },
    ...{ headline: null, formula: { kind: 'observed', indicator: code }, window: 'year' },
    ...more,
  },
];
const indicators = new Map([
  observed('headline', { headline: 1 }),
  observed('fine', {}),
  observed('attention', {}),
  observed('breach', {}),
]);
const seen = (indicator: string, value: number) => ({
  ...{ indicator, unit: 'H50', period: '2026', value, numerator: null, denominator: null, plan: null },
  asOf: '2026-11-01T08:00:00+07:00',
});
const inputs = {
  sums: { byUnit: new Map(), byDay: new Map() },
  only: new Map(),
  observations: [seen('headline', 80), seen('fine', 80), seen('attention', 40), seen('breach', 10)],
};
const live = [
  {
    ...{ key: 's', name: 's', shortName: 's', state: 'live' as const, lastAt: '2026-11-22T08:00:00Z' },
    ...{ silence: 'none' as const, lastEventAt: null, expectedSeconds: 900, today: 1, quarantined: 0 },
  },
];

describe('the figures of the wall', () => {
  it('are the headlines, then every other one that is out of bounds', () => {
    const sources = new Map([['s', { ...[...base.sources.values()][0]!, code: 's', kinds: ['kpi'] as const }]]);
    const rows = figureRows(inputs, smallCatalogue({ indicators, sources }), '2026-11-22', live);
    const byOrder = [...rows].sort((a, b) => a.order - b.order).map(({ key }) => key);
    expect(byOrder[0]).toBe('headline');
    expect(byOrder.slice(1).sort()).toEqual(['attention', 'breach']);
    expect(rows).toHaveLength(3);
  });

  it('have the trend of the province, which says nothing of days for which no source vouches', () => {
    const days = Array.from({ length: 30 }, (_, day) => day);
    const counted = {
      ...inputs,
      sums: { ...inputs.sums, byDay: new Map([['dossier.received', { before: 0, days }]]) },
    };
    const trend = (state: SourceRow['state']) => {
      const sources = [{ ...live[0]!, key: 'mot-cua', state }];
      return figureRows(counted, base, '2026-11-22', sources).find(({ key }) => key === 'received')?.trend;
    };
    expect(trend('live')).toEqual(days);
    expect(trend('unknown')).toEqual(days.map(() => null));
    expect(trend('catching-up')).toEqual(days.map(() => null));
  });
});
