import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { regroup } from '#drill-down/structure/regroup.js';
import { succession, type Succession } from '#drill-down/structure/successions.js';
import type { Edge, SuccessorUnit } from '#drill-down/structure/edge.js';

const target = (key: string): SuccessorUnit => ({ key, code: key, name: key, kind: 'commune', parentName: null });
const edge = (key: string, how: Edge['how']): Edge => ({ target: target(key), how, share: null, main: false });
const whole = (key: string): Succession => ({ kind: 'whole', edge: edge(key, 'merged') });
const total = (sums: readonly number[]) => sums.reduce((a, b) => a + b, 0);

describe('figures by the structure of today', () => {
  it('adds up what went whole and sets what went in part beside it', () => {
    const ways: Record<string, Succession> = {
      a: whole('X'),
      b: whole('X'),
      c: succession([edge('X', 'partial'), edge('Y', 'partial')]),
      d: { kind: 'not-placed', why: 'district' },
    };
    const units = [
      { unit: 'a', sums: 3 },
      { unit: 'b', sums: 4 },
      { unit: 'c', sums: 10 },
      { unit: 'd', sums: 5 },
      { unit: '-', sums: 1 },
    ];
    const { rows, notPlaced, once } = regroup(units, (unit) => ways[unit] as Succession);
    const seen = rows.map((row) => [
      row.target.key,
      row.whole.map(({ was }) => was.sums),
      row.partial.map(({ was }) => was.sums),
    ]);
    expect(seen).toEqual([
      ['X', [3, 4], [10]],
      ['Y', [], [10]],
    ]);
    expect(rows[1]?.partial[0]?.also).toEqual([target('X')]);
    expect(notPlaced.map(({ was, why }) => [was.unit, why])).toEqual([
      ['d', 'district'],
      ['-', 'unknown-unit'],
    ]);
    expect([total(once.whole), total(once.partial), total(once.notPlaced)]).toEqual([7, 10, 6]);
  });

  it('counts every unit once and every case of a whole row once, whatever the ways are', () => {
    const way = fc.oneof(
      fc.constantFrom('X', 'Y', 'Z').map(whole),
      fc
        .array(fc.option(fc.constantFrom('X', 'Y', 'Z'), { nil: null, freq: 4 }), { minLength: 1, maxLength: 4 })
        .map((keys) => succession(keys.map((key) => (key === null ? null : edge(key, 'partial'))))),
      fc.constant<Succession>({ kind: 'not-placed', why: 'no-successor' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), way), { maxLength: 30 }), (given) => {
        const units = given.map(([sums], i) => ({ unit: `u${i}`, sums }));
        const made = regroup(units, (unit) => given[Number(unit.slice(1))]?.[1] as Succession);
        const all = total(units.map(({ sums }) => sums));
        const { once } = made;
        expect(total([...once.whole, ...once.partial, ...once.notPlaced])).toBe(all);
        expect(total(made.rows.flatMap((row) => row.whole.map(({ was }) => was.sums)))).toBe(total(once.whole));
        const divided = new Map(
          made.rows.flatMap((row) => row.partial.map(({ was }) => [was.unit, was.sums] as const)),
        );
        expect(total([...divided.values()])).toBe(total(once.partial));
        expect(total(made.notPlaced.map(({ was }) => was.sums))).toBe(total(once.notPlaced));
      }),
      { seed: 20250701, numRuns: 500 },
    );
  });
});
