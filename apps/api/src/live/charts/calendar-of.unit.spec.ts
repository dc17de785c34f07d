import { expect, it } from '@jest/globals';
import { officeDays } from '@ioc/test/support/small-catalogue';
import { addDays } from '#calendar/local-day.js';
import { calendarOf } from '#live/charts/calendar-of.js';

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
