import { describe, expect, it } from '@jest/globals';
import { mostBars } from '@ioc/shared/live/charts';
import { indicator, smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { Indicator, Unit } from '#catalogue/catalogue.js';
import { alwaysLive } from '#ledger/always-live.js';
import type { UnitSums } from '#ledger/setting.js';
import { barsChart } from '#live/charts/bars.js';

const small = smallCatalogue();
const open = indicator({
  code: 'open',
  window: 'all',
  direction: 'lower',
  formula: { kind: 'stock', measures: ['dossier.open'] },
});
const rate = indicator({
  ...{ code: 'rate', unit: 'percent', direction: 'higher', attention: 95, breach: 80 },
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'dossier.resolved-in-time', as: 'flow' }],
    denominator: [{ measure: 'dossier.resolved', as: 'flow' }],
  },
});
const inputs = { sums: { byUnit: new Map(), byDay: new Map() }, only: new Map(), observations: [] };

/** Sums of each unit: `{ 'dossier.open': 3 }`. */
function chart(
  of: Indicator,
  kind: 'departments' | 'communes',
  all: Record<string, Record<string, number>>,
  more: Unit[] = [],
) {
  const catalogue = smallCatalogue({
    units: new Map([...small.units, ...more.map((unit) => [unit.code, unit] as const)]),
  });
  const sources = alwaysLive(catalogue.sources.values());
  const sumsOf = (unit: string): UnitSums =>
    new Map(Object.entries(all[unit] ?? {}).map(([measure, n]) => [measure, { day: n, month: n, year: n, all: n }]));
  return barsChart('k', of, kind, { inputs, catalogue, today: '2026-11-29', sources }, (_, unit) => sumsOf(unit));
}
const unitsOf = ({ bars }: ReturnType<typeof chart>) => bars.map(({ unit, value }) => [unit, value]);
const unit = (code: string, kind: Unit['kind']): Unit => ({ ...small.units.get('19001')!, code, name: code, kind });

describe('bars of units', () => {
  it('stand worst first: most of what should be low, least of what should be high', () => {
    expect(
      unitsOf(chart(open, 'communes', { '19001': { 'dossier.open': 2 }, '19002': { 'dossier.open': 5 } })),
    ).toEqual([
      ['19002', 5],
      ['19001', 2],
    ]);
    const resolved = (inTime: number) => ({ 'dossier.resolved-in-time': inTime, 'dossier.resolved': 20 });
    const rates = chart(rate, 'communes', { '19001': resolved(18), '19002': resolved(10) });
    expect(unitsOf(rates)).toEqual([
      ['19002', 50],
      ['19001', 90],
    ]);
    expect(rates.bars.map(({ judgement }) => judgement)).toEqual(['breach', 'attention']);
  });
  it('that are equal stand by name', () => {
    const equal = { 'dossier.open': 1 };
    expect(unitsOf(chart(open, 'communes', { '19002': equal, '19001': equal }))[0]).toEqual(['19001', 1]);
  });
  it('compare departments with centres, and never with communes', () => {
    expect(
      unitsOf(chart(open, 'departments', { 'H50.01': { 'dossier.open': 4 }, '19001': { 'dossier.open': 9 } })),
    ).toEqual([
      ['H50.01', 4],
      ['H50.01.02', 0],
    ]);
  });
  it('are of districts only where there is no commune', () => {
    const district = unit('440', 'district');
    expect(unitsOf(chart(open, 'communes', {}, [district])).map(([code]) => code)).toEqual(['19001', '19002']);
    const ended = ['19001', '19002'].map((code) => ({ ...unit(code, 'commune'), validTo: '2025-06-30' }));
    expect(unitsOf(chart(open, 'communes', { 440: { 'dossier.open': 1 } }, [...ended, district]))).toEqual([
      ['440', 1],
    ]);
  });
  it('leave out rates of few cases and say how many; units without any have no bar', () => {
    const few = { 'dossier.resolved-in-time': 9, 'dossier.resolved': 9 };
    const found = chart(rate, 'communes', { '19001': few });
    expect([found.bars, found.total, found.small]).toEqual([[], 0, 1]);
    expect(chart({ ...rate, small: 9 }, 'communes', { '19001': few }).bars).toHaveLength(1);
  });
  it('are cut, and all are counted', () => {
    const many = Array.from({ length: mostBars + 5 }, (_, at) => unit(`3${at}`, 'commune'));
    const found = chart(open, 'communes', {}, many);
    expect([found.bars.length, found.total]).toEqual([mostBars, mostBars + 7]);
  });
});
