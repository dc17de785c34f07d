import { describe, expect, it } from '@jest/globals';
import { vietnam as calendar } from '#calendar/vietnam.spec-support.js';
import { afterInterruption, type LeftIn } from '#deadlines/interrupted.js';

/** 7:00 to 11:30 and 13:30 to 17:00; 2 March 2026 is a Monday. */
const at = (time: string) => `2026-${time}:00+07:00`;
const moved = (due: string, from: string, to: string, leftIn: LeftIn = 'day') =>
  afterInterruption({ due: at(due), from: at(from), to: at(to) }, leftIn, calendar)?.slice(5, 16);

describe('a deadline after a time that was not the holder’s own', () => {
  it.each([
    ['a night', '03-03T18:00', '03-04T07:00', '03-05T17:00'],
    ['a weekend', '02-27T17:00', '03-02T07:00', '03-05T17:00'],
    ['the hour of lunch', '03-03T11:30', '03-03T12:30', '03-05T17:00'],
    ['nothing at all, or less', '03-03T09:00', '03-03T08:00', '03-05T17:00'],
    ['an hour', '03-03T09:00', '03-03T10:00', '03-06T08:00'],
    ['a day of work', '03-03T09:00', '03-04T09:00', '03-06T17:00'],
    ['a day and an hour over a weekend', '03-05T16:00', '03-09T08:30', '03-09T09:30'],
  ])('%s', (_, from, to, due) => expect(moved('03-05T17:00', from, to)).toBe(due));

  it('is a day’s work where it is judged by the day, whatever hour it states, and its minute where by the minute', () => {
    expect(moved('03-05T00:00', '03-03T09:00', '03-03T10:00')).toBe('03-06T08:00');
    expect(moved('03-05T10:00', '03-03T09:00', '03-03T10:00', 'minutes')).toBe('03-05T11:00');
    expect(moved('03-08T12:00', '03-03T09:00', '03-03T10:00')).toBe('03-09T08:00');
  });

  it('that states another hour keeps it over a night', () =>
    expect(moved('03-05T00:00', '03-03T18:00', '03-04T07:00')).toBe('03-05T00:00'));

  it('is given whole days alone where it is asked so', () => {
    expect(moved('03-05T17:00', '03-03T09:00', '03-04T08:59', 'whole-days')).toBe('03-05T17:00');
    expect(moved('03-05T17:00', '03-03T09:00', '03-04T09:00', 'whole-days')).toBe('03-06T17:00');
    expect(moved('03-05T17:00', '03-03T09:00', '03-09T16:00', 'whole-days')).toBe('03-11T17:00');
  });

  it('is unknown beyond the calendar', () => {
    // 1 January 2015 is a holiday, and no working day of the calendar lies before it.
    const first = {
      due: '2015-01-01T17:00:00+07:00',
      from: '2015-01-05T08:00:00+07:00',
      to: '2015-01-05T09:00:00+07:00',
    };
    expect(afterInterruption(first, 'whole-days', calendar)).toBeNull();
    expect(
      afterInterruption(
        { due: at('03-05T17:00'), from: at('03-03T09:00'), to: '2099-01-01T09:00:00+07:00' },
        'day',
        calendar,
      ),
    ).toBeNull();
    expect(
      afterInterruption(
        { due: '2027-12-31T17:00:00+07:00', from: at('03-03T09:00'), to: at('03-05T09:00') },
        'day',
        calendar,
      ),
    ).toBeNull();
  });
});
