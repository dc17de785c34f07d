import { describe, expect, it } from '@jest/globals';
import type { Days } from '@ioc/shared/measures/measure';
import type { DayRange } from '#deadlines/day-ranges.js';
import { caseDays } from '#measures/case-days.js';

const days = (of: Days, values: Record<string, string | readonly DayRange[]>) =>
  caseDays(of, { code: 'C1', value: (field) => values[field] ?? null });
const open: Days = { from: 'begun', until: 'ended' };
const begun = '2026-03-02';

describe('the days of a case', () => {
  it('go from one of its days until another, or on; none if it ended on the first', () => {
    expect(days(open, { begun })).toEqual([[begun, null]]);
    expect(days(open, { begun, ended: '2026-03-05' })).toEqual([[begun, '2026-03-05']]);
    expect(days(open, { begun, ended: begun })).toEqual([]);
    expect(days(open, { ended: begun })).toEqual([]);
  });

  it('are those of a field, or none', () => {
    const late: DayRange[] = [['2026-03-04', null]];
    expect(days({ in: 'late' }, { late })).toEqual(late);
    expect(days({ in: 'late' }, {})).toEqual([]);
  });

  it('are those that two have in common', () => {
    const both: Days = { both: [open, { in: 'late' }] };
    const late: DayRange[] = [
      ['2026-03-01', '2026-03-03'],
      ['2026-03-04', '2026-03-05'],
      ['2026-03-07', null],
    ];
    expect(days(both, { begun, ended: '2026-03-08', late })).toEqual([
      [begun, '2026-03-03'],
      ['2026-03-04', '2026-03-05'],
      ['2026-03-07', '2026-03-08'],
    ]);
    expect(days(both, { begun, late: [['2026-03-01', begun]] })).toEqual([]);
    expect(days(both, { begun, late: [['2026-03-09', null]] })).toEqual([['2026-03-09', null]]);
  });

  it('are those of one without those of the other', () => {
    const but: Days = { of: open, but: { in: 'late' } };
    expect(days(but, { begun })).toEqual([[begun, null]]);
    expect(days(but, { begun, late: [[begun, '2026-03-04']] })).toEqual([['2026-03-04', null]]);
    expect(days(but, { begun, late: [['2026-03-04', null]] })).toEqual([[begun, '2026-03-04']]);
    const twice: DayRange[] = [
      ['2026-03-06', '2026-03-07'],
      ['2026-03-03', '2026-03-04'],
    ];
    expect(days(but, { begun, ended: '2026-03-09', late: twice })).toEqual([
      [begun, '2026-03-03'],
      ['2026-03-04', '2026-03-06'],
      ['2026-03-07', '2026-03-09'],
    ]);
  });
});
