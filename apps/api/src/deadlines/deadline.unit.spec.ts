import { describe, expect, it } from '@jest/globals';
import {
  type ClockPolicy,
  type Limit,
  commonPolicy,
  countedUnit,
  dueAt,
  isOnRestDay,
  onWorkingDay,
} from '#deadlines/deadline.js';
import { vietnam } from '#calendar/vietnam.spec-support.js';
import { isWorkingDay, isWorkingTime } from '#calendar/work-calendar.js';
import { officeDays } from '@ioc/test/support/small-catalogue';
import { dayNumber } from '#calendar/local-day.js';
import { workingDaysBetween } from '#calendar/working-time.js';

const due = (start: string, value: number, unit: Limit['unit'], policy: Partial<ClockPolicy> = {}) => {
  const answer = dueAt(`${start}+07:00`, { value, unit }, vietnam, { ...commonPolicy, ...policy });
  return 'unknown' in answer ? answer.unknown : unit === 'hour' ? answer.due.at.slice(0, 16) : answer.due.day;
};

describe('deadlines in Vietnam', () => {
  it('counts five working days from 31/12/2025 over the swapped Friday to 9/1/2026', () => {
    expect(due('2025-12-31T09:00:00', 5, 'working-day')).toBe('2026-01-09');
  });
  it('counts five working days from 5/1/2026 to the worked Saturday 10/1/2026', () => {
    expect(due('2026-01-05T09:00:00', 5, 'working-day')).toBe('2026-01-10');
  });
  it.each([
    ['2026-02-13T10:00:00', 1, '2026-02-23', 'over Tết 2026'],
    ['2025-01-24T10:00:00', 3, '2025-02-05', 'over Tết 2025'],
    ['2023-01-19T10:00:00', 1, '2023-01-27', 'over Tết 2023 with its two substitute days'],
    ['2026-08-21T10:00:00', 6, '2026-08-28', 'with Saturday 22/8/2026 worked'],
    ['2026-08-28T10:00:00', 1, '2026-09-03', 'over National Day 2026 with Monday 31/8 off'],
    ['2024-04-26T10:00:00', 3, '2024-05-04', 'to the Saturday worked for 29/4/2024'],
    ['2018-12-28T10:00:00', 3, '2019-01-04', 'over the swapped 31/12/2018'],
    ['2018-12-28T10:00:00', 4, '2019-01-05', 'to the Saturday worked for it'],
    ['2015-02-13T10:00:00', 2, '2015-02-24', 'over Tết 2015 with Saturday 14/2 worked'],
    ['2026-04-24T10:00:00', 1, '2026-04-28', 'over Giỗ Tổ on a Sunday, made up on Monday'],
  ])('from %s, %i working days end on %s %s', (start, value, expected) => {
    expect(due(start, value, 'working-day')).toBe(expected);
  });

  it('counts from the next working day what comes after 15:00, after closing or on a rest day', () => {
    expect(due('2026-03-02T15:00:00', 1, 'working-day')).toBe('2026-03-03');
    expect(due('2026-03-02T15:00:01', 1, 'working-day')).toBe('2026-03-04');
    expect(due('2026-03-02T17:30:00', 1, 'working-day', { cutOff: null })).toBe('2026-03-04');
    expect(due('2026-03-02T17:30:00', 1, 'working-day', { cutOff: null, afterClosing: 'same-day' })).toBe('2026-03-03');
    expect(due('2026-03-07T09:00:00', 1, 'working-day')).toBe('2026-03-10');
    expect(due('2026-03-07T09:00:00', 1, 'working-day', { onRestDay: 'same-day' })).toBe('2026-03-09');
    expect(due('2026-03-02T06:00:00', 1, 'working-day')).toBe('2026-03-03');
  });

  it('counts hours in working hours, and eight as a day where a system stores days as hours', () => {
    const exact = { hoursAsDays: false, cutOff: null };
    expect(due('2026-03-02T10:00:00', 3, 'hour', exact)).toBe('2026-03-02T15:00');
    expect(due('2026-03-06T16:00:00', 8, 'hour', exact)).toBe('2026-03-09T16:00');
    expect(due('2026-03-02T12:00:00', 8, 'hour', exact)).toBe('2026-03-03T11:30');
    expect(due('2026-03-02T10:00:00', 8, 'hour')).toBe('2026-03-03T17:00');
    expect(due('2026-03-02T09:00:00', 0.5, 'working-day', exact)).toBe('2026-03-02');
  });

  it('pushes calendar days and months off rest days, and keeps a month within its days', () => {
    expect(due('2026-03-02T09:00:00', 5, 'day')).toBe('2026-03-09');
    expect(due('2026-03-02T09:00:00', 5, 'day', { dueOnRestDay: 'keep' })).toBe('2026-03-07');
    expect(due('2026-01-30T09:00:00', 1, 'month')).toBe('2026-03-02');
    expect(due('2026-01-30T09:00:00', 1, 'month', { dueOnRestDay: 'keep' })).toBe('2026-02-28');
  });

  it('answers unknown, not a guess, outside the years it knows', () => {
    expect(due('2027-12-20T09:00:00', 30, 'working-day')).toBe('after-calendar');
    expect(due('2014-12-31T09:00:00', 1, 'working-day')).toBe('before-calendar');
    expect(due('2027-12-31T16:00:00', 1, 'hour', { hoursAsDays: false })).toBe('after-calendar');
    expect(workingDaysBetween(vietnam, '2027-12-01', '2028-01-04')).toEqual({ unknown: 'after-calendar' });
  });

  it('says which undecided holidays an answer leans on', () => {
    const answer = dueAt('2026-11-23T09:00:00+07:00', { value: 1, unit: 'working-day' }, vietnam, commonPolicy);
    expect(answer).toMatchObject({ due: { day: '2026-11-25', unconfirmed: [{ name: 'Ngày Văn hóa Việt Nam' }] } });
    const sure = dueAt('2026-03-02T09:00:00+07:00', { value: 1, unit: 'working-day' }, vietnam, commonPolicy);
    expect(sure).toEqual({ due: { day: '2026-03-03', at: '2026-03-03T17:00:00+07:00', unconfirmed: [] } });
  });

  it('refuses a limit that is no length of time', () => {
    expect(() => due('2026-03-02T09:00:00', -1, 'working-day')).toThrow('expected a number from 0');
    expect(() => due('2026-03-02T09:00:00', 1.5, 'day')).toThrow('expected whole days');
  });

  it('knows when people are at work', () => {
    expect(isWorkingTime(vietnam, '2026-03-02T11:29:59+07:00')).toBe(true);
    expect(isWorkingTime(vietnam, '2026-03-02T11:30:00+07:00')).toBe(false);
    expect(isWorkingTime(vietnam, '2026-02-17T09:00:00+07:00')).toBe(false);
    expect(isWorkingTime(vietnam, '2028-02-17T09:00:00+07:00')).toEqual({ unknown: 'after-calendar' });
  });
});

describe('the moment of receipt', () => {
  /** A limit of no time ends at once, or when the office opens. */
  const start = (text: string, policy: Partial<ClockPolicy> = {}) => {
    const now = { value: 0, unit: 'hour' } as const;
    const answer = dueAt(`${text}+07:00`, now, vietnam, { ...commonPolicy, cutOff: null, ...policy });
    if ('unknown' in answer) return answer.unknown;
    return answer.due.at === `${text}+07:00` ? 'then' : 'later';
  };
  it('is the same day up to closing time, to the second', () => {
    expect([start('2026-03-02T17:00:00'), start('2026-03-02T17:00:01')]).toEqual(['then', 'later']);
  });
  it('reads the hour and the minute of the cut-off', () => {
    const cutOff = '15:30';
    const [on, past] = [start('2026-03-02T15:30:00', { cutOff }), start('2026-03-02T15:31:00', { cutOff })];
    expect([on, past, start('2026-03-02T14:45:00', { cutOff })]).toEqual(['then', 'later', 'then']);
  });
  it('is unknown outside the years of the calendar', () => {
    expect([start('2014-12-31T09:00:00'), start('2028-01-01T09:00:00')]).toEqual(['before-calendar', 'after-calendar']);
  });
});

describe('what a limit counts', () => {
  const end = (text: string, value: number, unit: Limit['unit']) => {
    const answer = dueAt(`${text}:00+07:00`, { value, unit }, vietnam, commonPolicy);
    return 'unknown' in answer ? answer.unknown : answer.due.at.slice(0, 16);
  };
  it('is nothing where the limit is zero', () => {
    expect(end('2026-03-02T09:00', 0, 'working-day')).toBe('2026-03-02T17:00');
    expect(end('2026-03-02T09:00', 0, 'hour')).toBe('2026-03-02T09:00');
    expect(countedUnit({ value: 0, unit: 'hour' }, commonPolicy)).toBe('time');
  });
  it('takes half a working day for four hours, and sixteen hours for two working days', () => {
    expect(end('2026-03-02T07:00', 0.5, 'working-day')).toBe('2026-03-02T11:00');
    expect(end('2026-03-02T07:00', 16, 'hour')).toBe('2026-03-04T17:00');
  });
  it('is unknown where it ends after the calendar', () => {
    const ends = [
      end('2027-12-31T09:00', 3, 'working-day'),
      end('2027-12-31T14:00', 4, 'hour'),
      end('2027-12-31T09:00', 1, 'day'),
    ];
    expect(ends).toEqual(['after-calendar', 'after-calendar', 'after-calendar']);
  });
});

describe('the shipped calendar', () => {
  it.each([
    [2015, 250],
    [2016, 251],
    [2017, 250],
    [2018, 250],
    [2019, 252],
    [2020, 252],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
    [2027, 249],
  ])('has in %i its %i working days', (year, days) => {
    const found = Array.from({ length: 366 }, (_, i) => dayNumber(`${year}-01-01`) + i).filter(
      (number) => number <= dayNumber(`${year}-12-31`) && isWorkingDay(vietnam, number),
    );
    expect(found.length).toBe(days);
  });
  it('names a source for every day that differs from its weekday', () => {
    for (const note of vietnam.notes.values()) expect(note.source.length).toBeGreaterThan(20);
  });
});

describe('an instant that was computed', () => {
  it.each([
    ['on a working day stands, to the minute', '2026-03-09T10:15:00+07:00', '2026-03-09T10:15:00+07:00'],
    ['on a Sunday becomes the closing of Monday', '2026-03-08T10:15:00+07:00', '2026-03-09T17:00:00+07:00'],
    ['in Tết becomes the closing of the first day after it', '2026-02-17T10:15:00+07:00', '2026-02-23T17:00:00+07:00'],
    [
      'beyond the calendar stands: nothing is known of rest days',
      '2099-03-08T10:15:00+07:00',
      '2099-03-08T10:15:00+07:00',
    ],
  ])('%s', (_what, at, lands) => expect(onWorkingDay(at, vietnam)).toBe(lands));
});

describe('a deadline on a rest day', () => {
  it.each([
    ['a Sunday', '2026-03-08T17:00:00+07:00', true],
    ['a holiday in the week', '2026-09-02T08:00:00+07:00', true],
    ['a Monday', '2026-03-09T17:00:00+07:00', false],
    ['none at all', null, false],
    ['what was never said', undefined, false],
    ['a Sunday that the calendar does not reach', '2030-03-10T17:00:00+07:00', false],
  ])('is one: %s', (_, at, expected) => expect(isOnRestDay(at, vietnam)).toBe(expected));
});

describe('a receipt', () => {
  it('before the calendar begins has no deadline, though its days would end within it', () => {
    expect(due('2014-12-31T09:00:00', 3, 'day')).toBe('before-calendar');
    expect(due('2014-12-20T09:00:00', 1, 'month')).toBe('before-calendar');
    expect(due('2014-12-31T09:00:00', 3, 'day', { onRestDay: 'same-day' })).toBe('before-calendar');
  });

  it('during the day counts from that day where an office has no break at noon', () => {
    const roundTheClock = officeDays([true, true, true, true, true, true, true]);
    const answer = dueAt('2026-03-02T09:00:00+07:00', { value: 1, unit: 'working-day' }, roundTheClock, commonPolicy);
    expect(answer).toMatchObject({ due: { day: '2026-03-03' } });
  });
});
