import { describe, expect, it } from '@jest/globals';
import { alarmCatalogue, aSource, seenOf } from '@ioc/test/support/alarm-setting';
import { indicator } from '@ioc/test/support/small-catalogue';
import { FigureCells } from '#alarms/figure-cells.js';
import { aRule } from '#alarms/rule.spec-support.js';

const wordsOf = (cells: ReturnType<FigureCells['changed']>) =>
  cells.map(({ unit, value, finding }) => `${unit} ${value} ${finding}`);
const both = [{ rule: aRule(), units: ['19001', '19002'] }];

describe('cells of figures', () => {
  it('are all judged once, then those alone whose sums changed', () => {
    const cells = new FigureCells();
    const catalogue = alarmCatalogue();
    const at = (counts: Record<string, number>) => wordsOf(cells.changed(both, seenOf(counts, catalogue)));
    expect(at({ '19001': 21 })).toEqual(['19001 21 active', '19002 0 normal']);
    expect(at({ '19001': 21 })).toEqual([]);
    expect(at({ '19001': 21, '19002': 30 })).toEqual(['19002 30 active']);
    expect(at({ '19002': 30 })).toEqual(['19001 0 normal']);
  });

  it('of many rules and units are judged where one unit changed, and nowhere else', () => {
    const cells = new FigureCells();
    const catalogue = alarmCatalogue();
    const units = [...catalogue.units.keys()];
    const rules = Array.from({ length: 90 }, (_, n) => ({ rule: aRule({ code: `r${n}` }), units }));
    // Everything waits, so each cell that is judged is handed on and can be counted.
    const judged = (counts: Record<string, number>) => cells.changed(rules, seenOf(counts, catalogue));
    expect(judged({ '19001': 1 })).toHaveLength(90 * units.length);
    expect(judged({ '19001': 1 })).toHaveLength(0);
    const line = ['19002', 'H50'];
    const again = judged({ '19001': 1, '19002': 5 });
    expect(new Set(again.map(({ unit }) => unit))).toEqual(new Set(line));
    expect(again).toHaveLength(90 * line.length);
    expect(units.length).toBeGreaterThan(line.length);
  });

  it('of the province are judged when a unit below it changed', () => {
    const cells = new FigureCells();
    const catalogue = alarmCatalogue();
    const rules = [{ rule: aRule(), units: ['H50'] }];
    cells.changed(rules, seenOf({ '19001': 21 }, catalogue));
    expect(wordsOf(cells.changed(rules, seenOf({ '19001': 21, '19002': 4 }, catalogue)))).toEqual(['H50 25 active']);
  });

  it('are judged when their source falls silent, and not when another does', () => {
    const cells = new FigureCells();
    const catalogue = alarmCatalogue();
    const at = (mine: 'live' | 'silent', other: 'live' | 'silent') =>
      cells.changed(both, seenOf({ '19001': 21 }, catalogue, [aSource('mot-cua', mine), aSource('1022', other)]));
    at('live', 'live');
    expect(at('live', 'silent')).toEqual([]);
    expect(at('silent', 'silent').map(({ finding }) => finding)).toEqual(['unknown', 'unknown']);
  });

  it('of units that a rule did not have before are judged, and of a rule with another version all', () => {
    const cells = new FigureCells();
    const seen = seenOf({ '19001': 21 });
    cells.changed([{ rule: aRule(), units: ['19001'] }], seen);
    expect(wordsOf(cells.changed(both, seen))).toEqual(['19002 0 normal']);
    expect(cells.changed([{ rule: aRule({ version: 2 }), units: ['19001', '19002'] }], seen)).toHaveLength(2);
  });

  it('are left out where they are found as before and nothing waits, and where nothing was wrong and is', () => {
    const cells = new FigureCells();
    const catalogue = alarmCatalogue();
    const known = { stands: (id: string) => id === standing, waits: () => false };
    const [first] = cells.changed(both, seenOf({ '19001': 21 }, catalogue));
    const standing = first?.id;
    const at = (counts: Record<string, number>) => wordsOf(cells.changed(both, seenOf(counts, catalogue), known));
    expect(at({ '19001': 40, '19002': 1 })).toEqual([]);
    expect(at({ '19001': 3, '19002': 2 })).toEqual(['19001 3 normal']);
    expect(at({ '19001': 3, '19002': 22 })).toEqual(['19002 22 active']);
  });

  it('of observed figures are judged when something else was observed', () => {
    const formula = { kind: 'observed' as const, indicator: 'aqi' };
    const aqi = indicator({ code: 'aqi', formula, kinds: ['kpi'] });
    const catalogue = { ...alarmCatalogue(), indicators: new Map([['aqi', aqi]]) };
    const rules = [{ rule: aRule({ on: { figure: 'aqi', units: ['commune'] } }), units: ['19001', '19002'] }];
    const seen = seenOf({}, catalogue, [{ ...aSource('aqi'), key: 'none' }]);
    const observed = (value: number) => ({
      ...{ indicator: 'aqi', unit: '19001', period: '2026-01-05', value, numerator: null },
      ...{ denominator: null, plan: null, asOf: '2026-01-05T00:00:00Z' },
    });
    const at = (value: number) => ({ ...seen, inputs: { ...seen.inputs, observations: [observed(value)] } });
    const cells = new FigureCells();
    expect(cells.changed(rules, at(150))).toHaveLength(2);
    expect(cells.changed(rules, at(150))).toEqual([]);
    expect(cells.changed(rules, at(10)).map(({ unit }) => unit)).toEqual(['19001']);
  });
});
