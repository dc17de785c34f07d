import { describe, expect, it } from '@jest/globals';
import { loadPeriods, parsePeriods } from '#calendar/load-periods.js';
import { addDays } from '#calendar/local-day.js';
import { customPeriod, periodAt, periodOf, type PeriodKind, yearToDate } from '#calendar/periods.js';

const kinds = loadPeriods(new URL('../../../../catalogue/calendars/periods.yaml', import.meta.url).pathname);
const kind = (code: string) => kinds.get(code)!;

describe('named reporting periods', () => {
  it.each([
    ['report-quarter', '2023-Q1', '2022-12-15', '2023-03-14'],
    ['report-quarter', '2023-Q2', '2023-03-15', '2023-06-14'],
    ['report-month', '2023-01', '2022-12-15', '2023-01-14'],
    ['report-year', '2023', '2022-12-15', '2023-12-14'],
    ['quarter', '2026-Q3', '2026-07-01', '2026-09-30'],
    ['half-year', '2026-H2', '2026-07-01', '2026-12-31'],
    ['month', '2024-02', '2024-02-01', '2024-02-29'],
    ['year', '2026', '2026-01-01', '2026-12-31'],
  ])('%s %s runs from %s to %s', (code, key, from, to) => {
    expect(periodOf(kind(code), key)).toMatchObject({ key, from, to, wholeDays: true });
  });

  it('is cut at noon where the office cuts it at noon', () => {
    expect(periodOf(kind('noon-month'), '2025-10')).toMatchObject({
      fromAt: '2025-09-25T12:00:00+07:00',
      endAt: '2025-10-25T12:00:00+07:00',
      to: '2025-10-25',
      wholeDays: false,
    });
    expect(periodAt(kind('noon-month'), '2025-10-25T11:59:59+07:00').key).toBe('2025-10');
    expect(periodAt(kind('noon-month'), '2025-10-25T12:00:00+07:00').key).toBe('2025-11');
    expect(periodAt(kind('noon-month'), '2025-12-31T12:00:00+07:00').key).toBe('2026-01');
  });

  it('may begin late in the month that names it: its last days lie in the next one', () => {
    const late: PeriodKind = { ...kind('noon-month'), startsInMonthBefore: false, startTime: '17:30' };
    expect(periodOf(late, '2025-12')).toMatchObject({
      fromAt: '2025-12-25T17:30:00+07:00',
      endAt: '2026-01-25T17:30:00+07:00',
    });
    const keys = ['2026-01-10T08:00', '2026-01-25T17:29', '2026-01-25T17:30'].map(
      (at) => periodAt(late, `${at}:00+07:00`).key,
    );
    expect(keys).toEqual(['2025-12', '2025-12', '2026-01']);
  });

  it('puts every day into exactly one period of a kind, and periods follow without a gap', () => {
    for (const one of kinds.values()) {
      let last = periodAt(one, '2021-11-20T13:00:00+07:00');
      for (let day = '2021-11-20'; day < '2023-04-01'; day = addDays(day, 1)) {
        const now = periodAt(one, `${day}T13:00:00+07:00`);
        if (now.key !== last.key) expect(now.fromAt).toBe(last.endAt);
        last = now;
      }
    }
  });

  it('runs a year to date from the begin of its year to the day asked for', () => {
    expect(yearToDate(kind('year'), '2026-10-10')).toMatchObject({
      from: '2026-01-01',
      to: '2026-10-10',
      key: 'ytd:2026-10-10',
    });
    expect(yearToDate(kind('report-year'), '2022-12-20')).toMatchObject({ from: '2022-12-15', to: '2022-12-20' });
    const noonYear = { ...kind('year'), startTime: '12:00' };
    expect(yearToDate(noonYear, '2026-10-10')).toMatchObject({ endAt: '2026-10-11T00:00:00+07:00', wholeDays: false });
  });

  it('refuses a key of another form, a window turned round and a wrong file', () => {
    expect(() => periodOf(kind('quarter'), '2026-07')).toThrow('expected a key such as 2025-Q4');
    for (const [code, key] of [
      ['month', '2026-07'],
      ['quarter', '2026-Q3'],
      ['half-year', '2026-H2'],
      ['year', '2026'],
    ] as const)
      for (const wrong of [`x${key}`, `${key}x`]) expect(() => periodOf(kind(code), wrong)).toThrow('expected a key');
    expect(() => yearToDate(kind('month'), '2026-07-01')).toThrow('month is not a year');
    expect(customPeriod('2026-06-01', '2026-06-01')).toMatchObject({
      from: '2026-06-01',
      to: '2026-06-01',
      wholeDays: true,
    });
    expect(() => customPeriod('2026-06-02', '2026-06-01')).toThrow('to 2026-06-01 is before from 2026-06-02');
    expect(() =>
      parsePeriods('periods:\n  - { code: x, name: X, months: 2, startDay: 1, source: s }\n', 'p.yaml'),
    ).toThrow('p.yaml:2: periods.0.months');
  });
});
