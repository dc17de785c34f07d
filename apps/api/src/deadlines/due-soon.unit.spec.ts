import { describe, expect, it } from '@jest/globals';
import { dueSoonRanges, isDueWithinADay, withEves } from '#deadlines/due-soon.js';

const at = (day: string) => `2026-03-${day}:00+07:00`;
const due = at('10T17:00');
const begun = at('02T08:00');
const runs = { at: begun, due, waiting: false, eve: '2026-03-09' };

describe('the days on which a case is due soon', () => {
  it('are the eve of the deadline and its day, and none before it was begun', () => {
    expect(dueSoonRanges([runs], begun, null)).toEqual([['2026-03-09', '2026-03-11']]);
    expect(dueSoonRanges([runs], at('10T08:00'), null)).toEqual([['2026-03-10', '2026-03-11']]);
    expect(dueSoonRanges([runs], at('11T08:00'), null)).toEqual([]);
  });

  it('end with the case, and with the stretch of its clock', () => {
    expect(dueSoonRanges([runs], begun, at('10T09:00'))).toEqual([['2026-03-09', '2026-03-10']]);
    expect(dueSoonRanges([runs], begun, at('20T09:00'))).toEqual([['2026-03-09', '2026-03-11']]);
    expect(dueSoonRanges([runs, { at: at('09T12:00'), due, waiting: true }], begun, null)).toEqual([]);
  });

  it('are none without a deadline, or while its eve is not known', () => {
    expect(dueSoonRanges([{ ...runs, due: null }], begun, null)).toEqual([]);
    expect(dueSoonRanges([{ at: begun, due, waiting: false }], begun, null)).toEqual([]);
  });
});

describe('the eve of a deadline', () => {
  it('is asked once, of stretches that run to one; beyond the calendar it is the day before', () => {
    const clock = [
      { at: begun, due, waiting: false },
      { at: begun, due, waiting: true },
      { ...runs, due: null, eve: undefined },
    ];
    const eves = (of?: (day: string) => string | null) => withEves(clock as never, of).map(({ eve }) => eve);
    expect(eves(() => '2026-03-06')).toEqual(['2026-03-06', undefined, undefined]);
    expect(eves(() => null)).toEqual(['2026-03-09', undefined, undefined]);
    expect(eves()).toEqual(['2026-03-09', undefined, undefined]);
    expect(withEves([runs], () => '2026-03-06')).toEqual([runs]);
  });
});

describe('a field report on the map', () => {
  it('is due soon within 24 hours of its deadline', () => {
    const now = new Date('2026-03-10T00:00:00Z');
    expect(isDueWithinADay(new Date('2026-03-11T00:00:00Z'), now)).toBe(true);
    expect(isDueWithinADay(new Date('2026-03-11T00:00:01Z'), now)).toBe(false);
    expect(isDueWithinADay(null, now)).toBe(false);
  });
});
