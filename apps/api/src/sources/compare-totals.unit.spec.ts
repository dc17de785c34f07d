import { describe, expect, it } from '@jest/globals';
import { compareTotals, typeOf } from '#sources/compare-totals.js';

const received = 'vn.ioc.dossier.received.v1';
const resolved = 'vn.ioc.dossier.resolved.v1';
const stated = (day: string, measure: string, count: number) => ({
  day,
  measure,
  count,
  statedAt: `${day}T17:30:00+07:00`,
});
const held = (day: string, type: string, n: number) => ({ day, type, n });
const days = ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'];
const compare = (more: Partial<Parameters<typeof compareTotals>[1]>) =>
  compareTotals('mot-cua', {
    stated: [],
    held: [],
    firstStated: '2026-11-26',
    days,
    over: (day) => day < '2026-11-30',
    works: (day) => day !== '2026-11-28' && day !== '2026-11-29',
    ...more,
  });
const told = (more: Parameters<typeof compare>[0]) =>
  compare(more).map(({ day, state, measures }) => [
    day.slice(8),
    state,
    ...measures.map((one) => [
      one.measure.split('.')[3] ?? one.measure,
      one.stated,
      one.held,
      one.difference,
      one.state,
    ]),
  ]);

describe('control totals', () => {
  it('were last stated at the latest of their instants, whatever their order', () => {
    const at = (measure: string, hour: number) => ({
      ...stated('2026-11-26', measure, 1),
      statedAt: `2026-11-26T${hour}:00:00+07:00`,
    });
    const said = [at(received, 17), at(resolved, 18), at('x', 16)];
    expect(compare({ stated: said, days: days.slice(0, 1) })[0]?.statedAt).toBe('2026-11-26T18:00:00+07:00');
  });

  it('that were owed and not stated list what is held, by its name', () => {
    const said = [stated('2026-11-26', received, 1)];
    const have = [held('2026-11-27', resolved, 2), held('2026-11-27', received, 1)];
    expect(told({ stated: said, held: have, days: days.slice(1, 2) })).toEqual([
      ['27', 'missing', ['received', null, 1, null, 'not-stated'], ['resolved', null, 2, null, 'not-stated']],
    ]);
  });

  it('name a measure short or whole: what is held of it counts for both, and for what another day left out', () => {
    const said = [
      stated('2026-11-26', 'dossier.received', 1),
      stated('2026-11-26', resolved, 1),
      stated('2026-11-27', resolved, 0),
    ];
    const have = [held('2026-11-26', received, 1), held('2026-11-26', resolved, 1), held('2026-11-27', received, 4)];
    expect(told({ stated: said, held: have, days: days.slice(0, 2) })).toEqual([
      ['26', 'equal', ['dossier.received', 1, 1, 0, 'equal'], ['resolved', 1, 1, 0, 'equal']],
      ['27', 'differs', ['received', null, 4, null, 'not-stated'], ['resolved', 0, 0, 0, 'equal']],
    ]);
  });

  it('are equal, or too few or too many are held, measure by measure', () => {
    const said = [
      stated('2026-11-26', received, 3),
      stated('2026-11-26', resolved, 2),
      stated('2026-11-27', received, 1),
    ];
    const have = [held('2026-11-26', received, 2), held('2026-11-26', resolved, 4), held('2026-11-27', received, 1)];
    expect(told({ stated: said, held: have, days: days.slice(0, 2) })).toEqual([
      ['26', 'differs', ['received', 3, 2, -1, 'fewer'], ['resolved', 2, 4, 2, 'more']],
      ['27', 'equal', ['received', 1, 1, 0, 'equal']],
    ]);
    expect(told({ stated: [stated('2026-11-26', received, 1)], days: days.slice(0, 1) })).toEqual([
      ['26', 'differs', ['received', 1, 0, -1, 'fewer']],
    ]);
  });

  it('lack a day that is over, a rest day only when something happened on it', () => {
    const said = [stated('2026-11-26', received, 0)];
    expect(told({ stated: said }).slice(1)).toEqual([['27', 'missing']]);
    expect(
      told({ stated: said, held: [held('2026-11-29', received, 2), held('2026-11-30', received, 1)] }).slice(1),
    ).toEqual([
      ['27', 'missing'],
      ['29', 'missing', ['received', null, 2, null, 'not-stated']],
    ]);
  });

  it('owe nothing before the first statement, which may lie before the window, and today when it was stated', () => {
    expect(told({ firstStated: '2026-11-27' })).toEqual([]);
    expect(told({ firstStated: '2026-11-20' })).toEqual([
      ['26', 'missing'],
      ['27', 'missing'],
    ]);
    expect(told({ firstStated: '2026-11-29', stated: [stated('2026-11-30', received, 0)] })).toEqual([
      ['30', 'equal', ['received', 0, 0, 0, 'equal']],
    ]);
  });

  it('lack a measure that the source states on other days, and compare no name that is no event type', () => {
    const said = [
      stated('2026-11-26', received, 1),
      stated('2026-11-26', 'hồ sơ', 9),
      stated('2026-11-27', resolved, 0),
    ];
    const have = [
      held('2026-11-26', received, 1),
      held('2026-11-26', 'vn.ioc.dossier.moved.v1', 7),
      held('2026-11-27', received, 5),
    ];
    expect(told({ stated: said, held: have, days: days.slice(0, 2) })).toEqual([
      ['26', 'equal', ['hồ sơ', 9, null, null, 'not-comparable'], ['received', 1, 1, 0, 'equal']],
      ['27', 'differs', ['received', null, 5, null, 'not-stated'], ['resolved', 0, 0, 0, 'equal']],
    ]);
  });

  it('name an event type whole or short, and no statement of a source', () => {
    expect([received, 'dossier.received', 'dossier.eaten', 'source.totals', ''].map(typeOf)).toEqual([
      received,
      received,
      null,
      null,
      null,
    ]);
    const said = [stated('2026-11-26', 'dossier.received', 2)];
    expect(told({ stated: said, held: [held('2026-11-26', received, 2)], days: days.slice(0, 1) })).toEqual([
      ['26', 'equal', ['dossier.received', 2, 2, 0, 'equal']],
    ]);
  });
});
