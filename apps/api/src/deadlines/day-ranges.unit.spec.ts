import { describe, expect, it } from '@jest/globals';
import { commonDays, coversDay, daysOfAll, multirange, unite } from '#deadlines/day-ranges.js';

const at = (day: string) => `2026-03-${day}:00+07:00`;

describe('the days between two instants', () => {
  it('are those at whose end it was still so, by the local date', () => {
    expect(daysOfAll([{ from: at('02T23:00'), to: at('04T00:30') }])).toEqual([['2026-03-02', '2026-03-04']]);
    expect(daysOfAll([{ from: '2026-03-01T18:00:00Z', to: null }])).toEqual([['2026-03-02', null]]);
  });

  it('are none where it ended on the day on which it began', () => {
    const spans = [
      { from: at('02T08:00'), to: at('02T23:00') },
      { from: at('03T08:00'), to: at('04T08:00') },
    ];
    expect(daysOfAll(spans)).toEqual([['2026-03-03', '2026-03-04']]);
  });
});

describe('ranges of days', () => {
  it('cover their first day and not the day after their last', () => {
    const ranges = [['2026-03-02', '2026-03-04'] as const, ['2026-03-10', null] as const];
    const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-10', '2027-01-01'];
    expect(days.map((day) => coversDay(ranges, day))).toEqual([false, true, true, false, true, true]);
  });

  it('become one where they touch or overlap, whatever their order', () => {
    expect(
      unite([
        ['2026-03-05', '2026-03-07'],
        ['2026-03-01', '2026-03-05'],
        ['2026-03-06', '2026-03-06'],
        ['2026-03-09', null],
        ['2026-03-10', '2026-03-12'],
      ]),
    ).toEqual([
      ['2026-03-01', '2026-03-07'],
      ['2026-03-09', null],
    ]);
  });

  it('go on without an end where one of them does', () => {
    expect(
      unite([
        ['2026-03-01', '2026-03-05'],
        ['2026-03-03', null],
      ]),
    ).toEqual([['2026-03-01', null]]);
  });

  it('are written as PostgreSQL writes them', () => {
    expect(multirange([])).toBe('{}');
    expect(
      multirange([
        ['2026-03-01', '2026-03-02'],
        ['2026-03-05', null],
      ]),
    ).toBe('{[2026-03-01,2026-03-02),[2026-03-05,)}');
  });
});

describe('the days that two ranges share', () => {
  it.each([
    ['the later beginning, the earlier end', ['02', '09'], ['04', '12'], ['04', '09']],
    ['one within the other', ['02', '12'], ['04', '09'], ['04', '09']],
    ['one until further notice', ['02', null], ['04', '09'], ['04', '09']],
    ['both until further notice', ['02', null], ['04', null], ['04', null]],
    ['one that ends where the other begins', ['02', '04'], ['04', '09'], null],
    ['far from each other', ['02', '03'], ['05', null], null],
  ] as const)('%s', (_what, one, other, both) => {
    expect(commonDays(one, other)).toEqual(both);
    expect(commonDays(other, one)).toEqual(both);
  });
});
