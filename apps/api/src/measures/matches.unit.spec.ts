import { describe, expect, it } from '@jest/globals';
import { all, any, type Condition, not } from '@ioc/shared/measures/condition';
import type { Counts } from '@ioc/shared/measures/measure';
import type { CaseFields } from '#measures/case-fields.js';
import { caseTest } from '#measures/case-test.spec-support.js';
import { conditionsTest, flowDay } from '#measures/matches.js';

const window = { from: '2026-03-05', to: '2026-03-10' };
const fields = (values: Record<string, unknown>): CaseFields => ({
  code: 'C1',
  value: (field) => (values[field] ?? null) as never,
});
const around = {
  isOffered: (code: string, as: string) => code === 'P' && as === 'full',
  begunNaming: () => [null, '2026-03-10'],
  caseOf: () => undefined,
};
const counts = (of: Counts, values: object) =>
  caseTest({ kind: 'dossier', counts: of, where: [], under: 'own' })(fields(values as never), window, around);
const holds = (of: Condition, f: unknown = null, g: unknown = null) =>
  conditionsTest([of])(fields({ f, g }), window, around);

describe('a measure in memory', () => {
  it('counts a flow on both ends of its window and not outside', () => {
    const days = ['2026-03-04', '2026-03-05', '2026-03-10', '2026-03-11', null];
    expect(days.map((f) => counts({ flow: ['f'] }, { f }))).toEqual([false, true, true, false, false]);
    expect(flowDay(['f', 'g'], fields({ g: '2026-03-06' }))).toBe('2026-03-06');
    expect(flowDay(['f', 'g'], fields({ f: '2026-03-05', g: '2026-03-06' }))).toBe('2026-03-05');
  });

  it('counts a stock at the end of the window', () => {
    const stock = { stock: { from: 'f', until: 'g' } };
    expect(counts(stock, { f: '2026-03-10' })).toBe(true);
    expect(counts(stock, { f: '2026-03-01', g: '2026-03-10' })).toBe(false);
    expect(counts(stock, { f: '2026-03-11' })).toBe(false);
  });

  it('counts what was touched in the window: begun by its end, and not ended before it', () => {
    const touched = { touched: { from: 'f', until: 'g' } };
    expect(counts(touched, { f: '2026-03-10' })).toBe(true);
    expect(counts(touched, { f: '2026-03-01', g: '2026-03-05' })).toBe(true);
    expect(counts(touched, { f: '2026-03-01', g: '2026-03-04' })).toBe(false);
    expect(counts(touched, { f: '2026-03-11' })).toBe(false);
    expect(counts(touched, {})).toBe(false);
  });

  it.each<[Condition, unknown[], boolean[]]>([
    [{ op: 'is', field: 'f', value: 'x' }, ['x', 'y', null], [true, false, false]],
    [{ op: 'is-not', field: 'f', value: 'x' }, ['x', 'y', null], [false, true, true]],
    [{ op: 'is-in', field: 'f', values: ['x', 'z'] }, ['x', 'y', null], [true, false, false]],
    [{ op: 'above', field: 'f', number: 1 }, [1, 2, null], [false, true, false]],
    [{ op: 'yes', field: 'f' }, [true, false, null], [true, false, false]],
    [{ op: 'known', field: 'f' }, ['x', null], [true, false]],
    [{ op: 'unknown', field: 'f' }, ['x', null], [false, true]],
    [{ op: 'by-end', field: 'f' }, ['2026-03-10', '2026-03-11', null], [true, false, false]],
    [{ op: 'after-end', field: 'f' }, ['2026-03-10', '2026-03-11', null], [false, true, false]],
    [
      { op: 'at-end', field: 'f' },
      [[['2026-03-10', null]], [['2026-03-01', '2026-03-10']], null],
      [true, false, false],
    ],
    [{ op: 'procedure', field: 'f', offered: 'full' }, ['P', 'Q'], [true, false]],
    [{ op: 'procedure', field: 'f', offered: 'fee' }, ['P'], [false]],
    [{ op: 'named-by-another', field: 'f', begun: 'g' }, ['x'], [true]],
    [not({ op: 'is', field: 'f', value: 'x' }), ['x', null], [false, true]],
  ])('holds %j', (of, values, expected) => {
    expect(values.map((f) => holds(of, f))).toEqual(expected);
  });

  it('is named by another that had begun by the end of the window', () => {
    const of: Condition = { op: 'named-by-another', field: 'f', begun: 'g' };
    const test = conditionsTest([of]);
    const named = (...days: (string | null)[]) => test(fields({}), window, { ...around, begunNaming: () => days });
    expect([named(), named(null), named('2026-03-11'), named('2026-03-11', '2026-03-10')]).toEqual([
      ...[false, false, false, true],
    ]);
  });

  it('names another case that is there and is so', () => {
    const of: Condition = { op: 'names-another', field: 'f', where: { op: 'is', field: 'g', value: 'y' } };
    const asked: unknown[] = [];
    const naming = (named: CaseFields | undefined) =>
      conditionsTest([of])(fields({ f: 'K' }), window, { ...around, caseOf: (code) => (asked.push(code), named) });
    expect([naming(undefined), naming(fields({ g: 'x' })), naming(fields({ g: 'y' }))]).toEqual([false, false, true]);
    expect(asked).toEqual(['K', 'K', 'K']);
  });

  it('joins conditions, and compares two days that are both known', () => {
    const [f, g]: Condition[] = [
      { op: 'yes', field: 'f' },
      { op: 'yes', field: 'g' },
    ];
    expect([holds(all(f!, g!), true), holds(any(f!, g!), true), holds(any(f!, g!))]).toEqual([false, true, false]);
    const before: Condition = { op: 'before', field: 'f', other: 'g' };
    expect(holds(before, '2026-03-01', '2026-03-02')).toBe(true);
    expect(holds(before, '2026-03-02', '2026-03-02')).toBe(false);
    expect([holds(before, '2026-03-01'), holds(before, null, '2026-03-01')]).toEqual([false, false]);
  });
});
