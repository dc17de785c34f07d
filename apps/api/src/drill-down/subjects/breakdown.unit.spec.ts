import { describe, expect, it } from '@jest/globals';
import type { Figure } from '@ioc/shared/figures/figure';
import { indicator, smallCatalogue } from '@ioc/test/support/small-catalogue';
import fc from 'fast-check';
import { breakdownRows, type Fallen } from '#drill-down/subjects/breakdown.js';
import { evaluate } from '#ledger/evaluate.js';

const catalogue = smallCatalogue();

describe('a breakdown', () => {
  const setting = { catalogue, unit: 'H50', today: '2026-11-22', sources: [] };
  const of = (code: string, direction: Figure['direction'], values: Record<string, number>): Fallen => {
    const one = indicator({ code, direction, formula: { kind: 'flow', measures: ['dossier.received'] } });
    const figure = (value: number): Figure => ({
      ...evaluate(one, new Map(), setting),
      value,
      list: `/api/x?n=${value}`,
    });
    const parts = Object.entries(values).map(([topic, value]) => ({ topic, name: topic, figure: figure(value) }));
    return { figure: figure(parts.reduce((sum, part) => sum + (part.figure.value ?? 0), 0)), parts };
  };
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(9));

  it('has a row for all that any figure counts and no other, adds up in each column, and stands worst first', () => {
    fc.assert(
      fc.property(values, values, fc.constantFrom('higher', 'lower', 'none'), (one, other, direction) => {
        const columns = [of('one', direction, one), of('other', 'none', other)];
        const rows = breakdownRows(columns, catalogue);
        const counted = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
          (code) => (one[code] ?? 0) + (other[code] ?? 0) > 0,
        );
        expect(rows.map(({ code }) => code).sort()).toEqual(counted.sort());
        columns.forEach(({ figure }, at) =>
          expect(rows.reduce((sum, row) => sum + (row.figures[at]?.value ?? 0), 0)).toBe(figure.value),
        );
        const first = rows.map(({ figures }) => figures[0]?.value ?? 0);
        const sign = direction === 'higher' ? 1 : -1;
        expect(first).toEqual([...first].sort((a, b) => sign * (a - b)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('gives no list to a figure that has nothing in a row', () => {
    const [row] = breakdownRows([of('one', 'lower', { a: 1 }), of('other', 'none', {})], catalogue);
    expect(row?.figures.map(({ value, list }) => [value, list])).toEqual([
      [1, '/api/x?n=1'],
      [0, null],
    ]);
  });

  it('says of a rate that has no case in a row that it is not known, of a count that it is 0', () => {
    const whole = {
      ...of('one', 'lower', {}).figure,
      value: 50,
      numerator: 5,
      denominator: 10,
      judgement: 'breach' as const,
    };
    const rate: Fallen = { figure: { ...whole, denominatorList: '/api/d' }, parts: [] };
    const [row] = breakdownRows([of('count', 'lower', { a: 1 }), rate], catalogue);
    expect(row?.figures[1]).toMatchObject({
      ...{ value: null, numerator: 0, denominator: 0, judgement: 'none', list: null, denominatorList: null },
    });
    const unknown: Fallen = { figure: { ...of('x', 'lower', {}).figure, value: null }, parts: [] };
    expect(breakdownRows([of('count', 'lower', { a: 1 }), unknown], catalogue)[0]?.figures[1]).toMatchObject({
      ...{ value: null, numerator: null, denominator: null },
    });
  });

  it('has a row of a rate whose value is not known where cases are, and none where nothing is', () => {
    const part = (topic: string, value: number | null, denominator: number | null) => ({
      ...{ topic, name: topic, figure: { ...of('r', 'higher', {}).figure, value, denominator } },
    });
    const rate: Fallen = {
      figure: { ...of('r', 'higher', {}).figure, value: 80, denominator: 5 },
      parts: [
        part('few', null, 3),
        part('none', null, null),
        part('zero', 0, null),
        part('late', 0, 4),
        part('good', 90, 5),
      ],
    };
    expect(breakdownRows([rate], catalogue).map(({ code }) => code)).toEqual(['good', 'few']);
  });

  it('stands by the next column where the first is equal or unknown, then by code', () => {
    const first = of('one', 'lower', { d: 1, b: 1, c: 2, a: 1 });
    const second = of('two', 'higher', { d: 3, b: 1, c: 9, a: 3 });
    expect(breakdownRows([first, second], catalogue).map(({ code }) => code)).toEqual(['c', 'b', 'a', 'd']);
    const unknown = {
      ...first,
      parts: first.parts.map((part) => ({ ...part, figure: { ...part.figure, value: null } })),
    };
    expect(breakdownRows([unknown, second], catalogue).map(({ code }) => code)).toEqual(['b', 'a', 'd', 'c']);
  });

  it('stands last where the first column is unknown', () => {
    const known = of('one', 'lower', { a: 1, b: 2, c: 3 });
    const parts = known.parts.map((part) =>
      part.topic === 'b' ? part : { ...part, figure: { ...part.figure, value: null, denominator: 4 } },
    );
    const second = of('two', 'lower', { a: 1, b: 1, c: 2 });
    expect(breakdownRows([{ ...known, parts }, second], catalogue).map(({ code }) => code)).toEqual(['b', 'c', 'a']);
  });

  it('by unit names who answers for it and how to reach him, by topic nobody', () => {
    const units = new Map([['H50.01', { ...catalogue.units.get('H50.01')!, head: 'Phụ trách', phone: '0233' }]]);
    const fallen = (part: object): Fallen => {
      const { figure } = of('one', 'lower', { a: 1 });
      return { figure, parts: [{ name: 'x', figure, ...part }] };
    };
    const row = (part: object) => breakdownRows([fallen(part)], { ...catalogue, units })[0];
    expect(row({ unit: 'H50.01', kind: 'department' })).toMatchObject({
      ...{ code: 'H50.01', kind: 'department', head: 'Phụ trách', headStated: true, phone: '0233' },
    });
    const nobody = { head: null, headStated: false, phone: null, kind: null };
    expect(row({ topic: 'rac' })).toMatchObject({ code: 'rac', ...nobody });
    expect(row({ unit: 'gone' })).toMatchObject({ code: 'gone', ...nobody });
    expect(row({})).toMatchObject({ code: '-', ...nobody });
  });
});
