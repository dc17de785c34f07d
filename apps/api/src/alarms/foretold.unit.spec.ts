import { describe, expect, it } from '@jest/globals';
import { firstRecentDay, nextHour, overdueAt } from '#alarms/foretold.js';
import { office } from '#alarms/rule.spec-support.js';

const at = (text: string) => Date.parse(`${text}:00+07:00`);
const friday = { weekday: 'friday', hour: 17 } as const;

describe('the next hour of a weekday', () => {
  it.each([
    ['2026-01-05T09:00', '2026-01-09T17:00'],
    ['2026-01-09T16:59', '2026-01-09T17:00'],
    ['2026-01-09T17:00', '2026-01-16T17:00'],
    ['2026-01-10T00:00', '2026-01-16T17:00'],
    ['2026-01-11T23:59', '2026-01-16T17:00'],
  ])('after %s is %s', (now, next) => {
    expect(nextHour(friday, at(now))).toBe(at(next));
  });
  it('counts Sunday as the last day of the week', () => {
    expect(nextHour({ weekday: 'sunday', hour: 0 }, at('2026-01-05T00:00'))).toBe(at('2026-01-11T00:00'));
    expect(nextHour({ weekday: 'monday', hour: 8 }, at('2026-01-11T12:00'))).toBe(at('2026-01-12T08:00'));
  });
});

describe('recent days', () => {
  it('are working days before today, and none beyond the calendar', () => {
    expect(firstRecentDay(office, '2026-01-05', 1)).toBe('2026-01-02');
    expect(firstRecentDay(office, '2026-01-05', 2)).toBe('2025-12-31');
    expect(firstRecentDay(office, '2025-01-02', 5)).toBeNull();
  });
});

describe('what will be overdue', () => {
  // Five days of 8 hours finished 40: one an hour. From Wednesday 13:00 to Friday 17:00 are 20 hours.
  const span = {
    ...{ since: '2025-12-30', today: '2026-01-07' },
    ...{ now: at('2026-01-07T13:00'), then: at('2026-01-09T17:00') },
  };
  it('is what falls due beyond the capacity of the recent days', () => {
    const worked = 5 * 8;
    expect(overdueAt({ due: 50, finished: worked }, office, span)).toBe(30);
    expect(overdueAt({ due: 20, finished: worked }, office, span)).toBe(0);
    expect(overdueAt({ due: 3, finished: worked }, office, span)).toBe(0);
    expect(overdueAt({ due: 21, finished: worked + 1 }, office, span)).toBe(1);
  });
  it('is all of it where nothing was finished, or nobody worked', () => {
    expect(overdueAt({ due: 7, finished: 0 }, office, span)).toBe(7);
    expect(overdueAt({ due: 7, finished: 5 }, office, { ...span, since: span.today })).toBe(7);
  });
  it('is not known beyond the calendar', () => {
    expect(overdueAt({ due: 7, finished: 5 }, office, { ...span, then: at('2027-01-08T17:00') })).toBeNull();
    expect(overdueAt({ due: 7, finished: 5 }, office, { ...span, since: '2024-12-30' })).toBeNull();
  });
});
