import { describe, expect, it } from '@jest/globals';
import { overdueRanges } from '#deadlines/overdue.js';

const at = (day: string) => `2026-03-${day}:00+07:00`;
const runs = (from: string, due: string | null) => ({ at: at(from), due: due && at(due), waiting: false });

describe('the days on which a case is overdue', () => {
  it('begin on the day after its deadline, at whatever hour it was, and end with the case', () => {
    const clock = [runs('02T08:00', '10T08:00')];
    expect(overdueRanges(clock, null)).toEqual([['2026-03-11', null]]);
    expect(overdueRanges(clock, at('13T08:00'))).toEqual([['2026-03-11', '2026-03-13']]);
    expect(overdueRanges(clock, at('11T23:00'))).toEqual([]);
  });

  it('do not begin before the stretch of the clock does', () => {
    expect(overdueRanges([runs('06T08:00', '03T08:00')], null)).toEqual([['2026-03-06', null]]);
  });

  it('are none without a deadline, or while it is waited for', () => {
    expect(overdueRanges([runs('02T08:00', null)], null)).toEqual([]);
    expect(overdueRanges([{ ...runs('02T08:00', '03T08:00'), waiting: true }], null)).toEqual([]);
  });

  it('go on where a new stretch of the clock is overdue from its first day', () => {
    const clock = [runs('02T08:00', '03T08:00'), runs('06T08:00', '05T08:00'), runs('08T08:00', '20T08:00')];
    expect(overdueRanges(clock, null)).toEqual([
      ['2026-03-04', '2026-03-08'],
      ['2026-03-21', null],
    ]);
  });
});
