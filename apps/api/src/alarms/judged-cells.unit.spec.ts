import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '#catalogue/load.js';
import { alarmCatalogue, aSource, seenOf } from '@ioc/test/support/alarm-setting';
import { indicator } from '@ioc/test/support/small-catalogue';
import { JudgedCells } from '#alarms/judged-cells.js';
import { aRule } from '#alarms/rule.spec-support.js';

const judged = aRule({ code: 'judged', on: { judged: 'all' }, above: undefined, clear: undefined });
/** A count that stands on no wall, with limits of its own. */
const late = indicator({
  ...{ code: 'late', window: 'all', direction: 'lower', attention: 5, breach: 10, headline: null },
  formula: { kind: 'stock', measures: ['dossier.overdue'] },
});
const catalogueOf = (rules = [judged]) => {
  const catalogue = alarmCatalogue(rules);
  return { ...catalogue, indicators: new Map([['late', late]]) };
};
const cellsOf = (count: number, rules = [judged], known: { cause: string }[] = []) =>
  new JudgedCells()
    .read(rules, seenOf({ '19001': count }, catalogueOf(rules)), rules, known)
    .map(({ cause, unit, finding, value }) => `${cause} ${unit} ${value} ${finding}`);

describe('a rule of whatever is judged', () => {
  it('finds a figure that is no headline by its own limits', () => {
    expect(cellsOf(11)).toEqual(['late H50 11 active']);
    expect(cellsOf(7)).toEqual(['late H50 7 between']);
    expect(cellsOf(5)).toEqual(['late H50 5 normal']);
  });

  it('leaves a figure to the rule that watches it, and those that it excepts', () => {
    expect(cellsOf(11, [judged, aRule({ on: { figure: 'late', units: ['province'] } })])).toEqual([]);
    expect(cellsOf(11, [{ ...judged, on: { judged: 'all', except: ['late'] } }])).toEqual([]);
  });

  it('is well of a figure that is judged no more', () => {
    expect(cellsOf(5, [judged], [{ cause: 'gone' }])).toEqual(['late H50 5 normal', 'gone H50 null normal']);
  });

  it('clears nothing while nobody knows', () => {
    const at = (state: 'silent' | 'catching-up' | 'live') => {
      const seen = seenOf({ '19001': 1 }, catalogueOf(), [aSource('mot-cua', state)]);
      return new JudgedCells().read([judged], seen, [judged], [])[0]?.finding;
    };
    expect([at('silent'), at('catching-up'), at('live')]).toEqual(['unknown', null, 'normal']);
  });
});

describe('the rules of each province', () => {
  const names = [
    ...['quang-tri', 'quang-binh-2021', 'dien-bien-2020'],
    ...['bac-lieu-2022', 'dak-lak-so-tttt-2023', 'lai-chau-2015'],
  ];
  it.each(names)('see every figure that %s judges', async (name) => {
    const { indicators, books } = await loadCatalogue(join(import.meta.dirname, '../../../../catalogue'), name);
    const limited = [...indicators.values()].filter(
      ({ breach, ofPlan, bands }) =>
        breach !== null || ofPlan || bands?.some(({ judgement }) => judgement === 'breach'),
    );
    const seesAll = books.alarms.some(({ on }) => 'judged' in on);
    const watched = new Set(books.alarms.flatMap(({ on }) => ('figure' in on ? [on.figure] : [])));
    expect(limited.filter(({ code }) => !seesAll && !watched.has(code)).map(({ code }) => code)).toEqual([]);
  });
});
