import { describe, expect, it } from '@jest/globals';
import { officeDays } from '@ioc/test/support/small-catalogue';
import { addDays } from '#calendar/local-day.js';
import { calendarOf, fromFirstKnown, seriesSpans } from '#live/charts/series-spans.js';

describe('a series', () => {
  it('has twelve months or thirteen weeks, named by month or Monday', () => {
    const { month, week } = seriesSpans;
    expect(month.until('2026-11-29').map(month.nameOf)).toEqual([
      ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
      ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
    ]);
    const weeks = week.until('2026-11-29').map(week.nameOf);
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([13, '2026-08-31', '2026-11-23']);
  });
  it.each([
    [
      { from: '2025-02-01', to: '2025-02-28' },
      { from: '2024-02-01', to: '2024-02-29' },
    ],
    [
      { from: '2024-02-01', to: '2024-02-29' },
      { from: '2023-02-01', to: '2023-02-28' },
    ],
    [
      { from: '2026-11-01', to: '2026-11-12' },
      { from: '2025-11-01', to: '2025-11-12' },
    ],
  ])('compares the month %j with as much of the same month: %j', (bucket, before) => {
    expect(seriesSpans.month.yearBefore(bucket)).toEqual(before);
  });
  it('compares a week with the same days of the week, 52 weeks before', () => {
    expect(seriesSpans.week.yearBefore({ from: '2026-11-23', to: '2026-11-25' })).toEqual({
      ...{ from: '2025-11-24', to: '2025-11-26' },
    });
  });
});

const point = (period: string, value: number | null, yearBefore: number | null = null) => ({
  period,
  value,
  yearBefore,
});
describe('the beginning of a series', () => {
  const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
  const known = (from: number) => months.map((month, at) => point(month, at >= from ? 1 : null));
  it('is the first point that is known, with at least six', () => {
    expect(fromFirstKnown(known(1)).map(({ period }) => period)).toEqual(months.slice(1));
    expect(fromFirstKnown(known(5)).map(({ period }) => period)).toEqual(months.slice(2));
  });
  it('is the whole where nothing or all is known, or the year before alone', () => {
    expect(fromFirstKnown(known(0))).toHaveLength(8);
    expect(fromFirstKnown(known(8))).toHaveLength(8);
    expect(fromFirstKnown([point('01', null, 1), ...known(2).slice(1)])).toHaveLength(8);
    expect(fromFirstKnown([point('01', null)])).toHaveLength(1);
  });
});

const calendar = officeDays([true, true, true, true, true, false, false]);
const days = Array.from({ length: 20 * 7 - 3 }, (_, at) => addDays('2026-01-05', at));
const knownFrom = (first: number) => days.map((_, at) => (at >= first ? at : null));

it('a calendar begins with the week of the first known day, and has thirteen weeks at least', () => {
  expect(calendarOf(days, knownFrom(0), calendar)).toMatchObject({ first: '2026-01-05' });
  expect(calendarOf(days, knownFrom(20), calendar)).toMatchObject({ first: '2026-01-19' });
  const late = calendarOf(days, knownFrom(100), calendar);
  expect([late.first, late.values.length]).toEqual([addDays('2026-01-05', 49), days.length - 49]);
  expect(
    calendarOf(
      days,
      days.map(() => null),
      calendar,
    ).first,
  ).toBe('2026-01-05');
});
it('a calendar knows the days on which offices were closed, by their place in what is shown', () => {
  const { rest } = calendarOf(days, knownFrom(21), calendar);
  expect(rest.slice(0, 4)).toEqual([5, 6, 12, 13]);
});
