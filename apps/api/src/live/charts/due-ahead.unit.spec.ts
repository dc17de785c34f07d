import { describe, expect, it } from '@jest/globals';
import { officeDays, smallCatalogue } from '@ioc/test/support/small-catalogue';
import { dueChart, lastDayAhead } from '#live/charts/due-ahead.js';

const calendar = officeDays([true, true, true, true, true, false, false]);
const catalogue = smallCatalogue({ calendar });

describe('what falls due', () => {
  it('is looked at for ten working days, past the weekends', () => {
    expect(lastDayAhead(calendar, '2026-11-22')).toBe('2026-12-04');
    expect(lastDayAhead(calendar, '2026-11-23')).toBe('2026-12-07');
    expect(lastDayAhead(calendar, calendar.validTo)).toBe(addTwoWeeks(calendar.validTo));
  });
  const found = [
    { unit: 'H50.01', day: '2026-11-23', due: 2 },
    { unit: 'H50.01.02', day: '2026-11-23', due: 3 },
    { unit: 'H50.01.02', day: '2026-11-24', due: 1 },
    { unit: 'stranger', day: '2026-11-24', due: 9 },
  ];
  const chart = (unit: string) =>
    dueChart('k', { kind: 'dossier', unit, today: '2026-11-21', last: '2026-11-24' }, found, catalogue);
  it('is counted by day, closed days marked, and by unit, the most first', () => {
    expect(chart('H50').days).toEqual([
      { day: '2026-11-21', due: 0, rest: true },
      { day: '2026-11-22', due: 0, rest: true },
      { day: '2026-11-23', due: 5, rest: false },
      { day: '2026-11-24', due: 10, rest: false },
    ]);
    expect(chart('H50').units.map(({ unit, due }) => [unit, due])).toEqual([
      ['stranger', 9],
      ['H50.01.02', 4],
      ['H50.01', 2],
    ]);
    expect(chart('H50').units[0]).toMatchObject({ name: 'stranger', shortName: 'stranger' });
  });
  it('is that of a unit and those below it, where one is asked for', () => {
    expect(chart('H50.01').days.map(({ due }) => due)).toEqual([0, 0, 5, 1]);
    expect(chart('H50.01.02').units).toEqual([
      { unit: 'H50.01.02', name: 'Đơn vị H50.01.02', shortName: 'H50.01.02', due: 4 },
    ]);
  });
});

const addTwoWeeks = (day: string) => new Date(Date.parse(day) + 14 * 86_400_000).toISOString().slice(0, 10);
