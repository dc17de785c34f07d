import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  dayNumber,
  dayNumberAt,
  dayOf,
  diffDays,
  instantText,
  isLocalDay,
  localDay,
  minutesOf,
  msAt,
  msOf,
  timeOfDay,
  weekday,
} from '#calendar/local-day.js';

describe('local day', () => {
  it.each([
    ['2026-01-09T23:59:59+07:00', '2026-01-09'],
    ['2026-01-10T00:00:00+07:00', '2026-01-10'],
    ['2026-01-10T06:59:00+07:00', '2026-01-10'],
    ['2026-01-09T23:59:00Z', '2026-01-10'],
    ['2026-01-09T17:00:00Z', '2026-01-10'],
    ['2026-01-09T16:59:59.999Z', '2026-01-09'],
    ['1969-12-31T16:00:00Z', '1969-12-31'],
  ])('%s falls on %s in Vietnam', (instant, day) => {
    expect(localDay(instant)).toBe(day);
    expect(localDay(msOf(instant))).toBe(day);
  });

  it('cuts days at local midnight, as the time-zone database does', () => {
    const reference = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    for (let ms = Date.UTC(2015, 0, 1); ms < Date.UTC(2028, 0, 1); ms += 7 * 3_600_000 + 60_000 * 13) {
      expect(localDay(ms)).toBe(reference.format(ms));
    }
  });

  it('goes from day to number and back, and knows the weekday', () => {
    for (let number = dayNumber('1990-01-01'); number < dayNumber('2100-01-01'); number += 17) {
      expect(dayNumber(dayOf(number))).toBe(number);
    }
    expect([weekday('2026-01-05'), weekday('2026-01-10'), weekday('2026-01-11'), weekday('1969-12-31')]).toEqual([
      1, 6, 7, 3,
    ]);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(diffDays('2025-12-31', '2026-01-09')).toBe(9);
  });

  it('keeps a month within its days', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-12-15', 2)).toBe('2026-02-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('refuses what is not a day or an instant', () => {
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-00-10', '2026-04-31'].some(isLocalDay)).toBe(
      false,
    );
    expect(() => dayNumber('2026-02-30')).toThrow('not a day: 2026-02-30');
    expect(() => localDay('2026-01-09T10:00:00')).toThrow('not an instant');
    expect(() => localDay('yesterday')).toThrow('not an instant: yesterday');
  });

  it('refuses a time that no clock shows, also on a day that it knows', () => {
    expect(localDay('2026-01-09T10:00:00+07:00')).toBe(dayOf(dayNumber('2026-01-09')));
    for (const time of ['25:00:00', '30:00:00', '1x:00:00', '10:70:00', '10:00:70', '10:5x:00', '10:00:5x'])
      expect(() => localDay(`2026-01-09T${time}+07:00`)).toThrow('not an instant');
    for (const text of ['x2026-01-09T10:00:00+07:00', '2026-01-09T10:00:00+07:00x', '2026-01-09T10:00:00Zx'])
      expect(() => localDay(text)).toThrow('not an instant');
    expect(localDay('2026-01-09T10:00:00+0700')).toBe('2026-01-09');
    const ofBrowser = 'Fri Jan 09 2026 10:00:00 GMT+0700 (Indochina Time)';
    for (const text of ['2026-01-09 2026-01-10T10:00:00+07:00', '2026-01-32T10:00:00+07:00', ofBrowser])
      expect(() => localDay(text)).toThrow('not an instant');
    expect([' 2026-01-09', '2026-01-09T', '2026-01-00'].map(isLocalDay)).toEqual([false, false, false]);
  });

  it('writes instants in local time', () => {
    const ms = msAt(dayNumberAt('2026-01-09T01:00:00+07:00'), 17 * 3_600_000);
    expect(instantText(ms)).toBe('2026-01-09T17:00:00+07:00');
    expect(instantText(ms + 5)).toBe('2026-01-09T17:00:00.005+07:00');
    expect(timeOfDay(ms)).toBe(17 * 3_600_000);
    expect(timeOfDay(-1)).toBe(7 * 3_600_000 - 1);
  });

  it('reads a time of day in minutes', () => {
    expect(['00:00', '06:30', '22:05', '23:59'].map(minutesOf)).toEqual([0, 390, 1325, 1439]);
  });
});
