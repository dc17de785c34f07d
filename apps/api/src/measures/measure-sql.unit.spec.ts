import { describe, expect, it } from '@jest/globals';
import { all, any, type Condition, not } from '@ioc/shared/measures/condition';
import type { CaseMeasure, Counts } from '@ioc/shared/measures/measure';
import { measures } from '@ioc/shared/measures/measures';
import { measureSql } from '#measures/measure-sql.js';

const sql = (counts: Counts, ...where: Condition[]) =>
  measureSql({ kind: 'complaint', counts, where, under: 'own' } satisfies CaseMeasure);
const condition = (of: Condition) => sql({ always: true }, of);

describe('a measure as SQL', () => {
  it('looks for its day in the window, of several days for the first that is known', () => {
    expect(sql({ flow: ['a_day'] })).toBe('a_day between $from and $to');
    expect(sql({ flow: ['a_day', 'b_day'] })).toBe('coalesce(a_day, b_day) between $from and $to');
  });

  it('looks for the days of a stock at the end of the window', () => {
    const open = { from: 'a_day', until: 'b_day' };
    const openSql = '(a_day <= $to and (b_day is null or b_day > $to))';
    expect(sql({ stock: open })).toBe(openSql);
    expect(sql({ stock: { in: 'overdue' } })).toBe('not isempty(overdue) and overdue @> $to');
    expect(sql({ stock: { both: [open, { in: 'soon' }] } })).toBe(`${openSql} and soon @> $to`);
    expect(sql({ stock: { of: open, but: { in: 'soon' } } })).toBe(`${openSql} and not soon @> $to`);
    expect(sql({ touched: open })).toBe('a_day <= $to and (b_day is null or b_day >= $from)');
  });

  it.each<[Condition, string]>([
    [{ op: 'is', field: 'f', value: "o'clock" }, "f = 'o''clock'"],
    [{ op: 'is-not', field: 'f', value: 'x' }, "f is distinct from 'x'"],
    [{ op: 'is-in', field: 'f', values: ['x', 'y'] }, "f in ('x', 'y')"],
    [{ op: 'above', field: 'f', number: 3 }, 'f > 3'],
    [{ op: 'before', field: 'f', other: 'g' }, 'f < g'],
    [{ op: 'yes', field: 'f' }, 'f'],
    [{ op: 'known', field: 'f' }, 'f is not null'],
    [{ op: 'unknown', field: 'f' }, 'f is null'],
    [{ op: 'by-end', field: 'f' }, 'f <= $to'],
    [{ op: 'after-end', field: 'f' }, 'f > $to'],
    [{ op: 'at-end', field: 'f' }, 'f @> $to'],
    [{ op: 'procedure', field: 'f', offered: 'full' }, 'f = any($full)'],
    [
      { op: 'named-by-another', field: 'f', begun: 'g' },
      'exists (select from complaint again where again.f = complaint.code and again.g <= $to)',
    ],
    [
      { op: 'names-another', field: 'f', where: { op: 'yes', field: 'g' } },
      'exists (select from complaint named where named.code = complaint.f and g)',
    ],
    [not({ op: 'yes', field: 'f' }), '(f) is not true'],
    [any({ op: 'yes', field: 'f' }, all({ op: 'yes', field: 'g' }, { op: 'yes', field: 'h' })), '(f or (g and h))'],
  ])('states %j', (of, expected) => {
    expect(condition(of)).toBe(expected);
  });

  it('asks of every measure its conditions first, then its days', () => {
    expect(measureSql(measures['dossier.awaiting-handover'] as CaseMeasure)).toBe(
      "outcome = 'resolved' and (finished_day <= $to and (returned_day is null or returned_day > $to))",
    );
  });
});
