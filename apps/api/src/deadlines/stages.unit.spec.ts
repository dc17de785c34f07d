import { describe, expect, it } from '@jest/globals';
import { type Due, commonPolicy, type Limit } from '#deadlines/deadline.js';
import { vietnam } from '#calendar/vietnam.spec-support.js';
import { willBreachBy } from '#deadlines/stages.js';

const exact = { ...commonPolicy, hoursAsDays: false };

describe('forecast', () => {
  const friday: Due = { day: '2026-02-13', at: '2026-02-13T17:00:00+07:00', unconfirmed: [] };
  it('sees that six hours do not fit into Friday afternoon before Tết', () => {
    expect(willBreachBy('2026-02-13T13:30:00+07:00', { value: 6, unit: 'hour' }, friday, vietnam, exact)).toEqual({
      finishAt: '2026-02-23T09:30:00+07:00',
      finishDay: '2026-02-23',
      breaches: true,
      beginBy: '2026-02-13T09:00:00+07:00',
      spareHours: -2.5,
    });
  });
  it('sees that three hours do', () => {
    const forecast = willBreachBy('2026-02-13T13:30:00+07:00', { value: 3, unit: 'hour' }, friday, vietnam, exact);
    expect(forecast).toMatchObject({ breaches: false, finishAt: '2026-02-13T16:30:00+07:00', spareHours: 0.5 });
  });

  it('takes a part of a working day for so many hours', () => {
    const half = willBreachBy(
      '2026-02-13T13:30:00+07:00',
      { value: 0.25, unit: 'working-day' },
      friday,
      vietnam,
      exact,
    );
    expect(half).toMatchObject({ finishAt: '2026-02-13T15:30:00+07:00', spareHours: 1.5 });
  });
  it.each(['day', 'month'] as const)('does not measure work in a %s', (unit) => {
    const ask = () => willBreachBy('2026-02-13T13:30:00+07:00', { value: 1, unit }, friday, vietnam, exact);
    expect(ask).toThrow(RangeError);
  });
  it('is unknown where the calendar does not reach, and names no begin before it', () => {
    const hours = (value: number): Limit => ({ value, unit: 'hour' });
    const lastDay: Due = { day: '2027-12-31', at: '2027-12-31T17:00:00+07:00', unconfirmed: [] };
    const after = { unknown: 'after-calendar' };
    expect(willBreachBy('2027-12-31T16:00:00+07:00', hours(6), lastDay, vietnam, exact)).toEqual(after);
    const beyond: Due = { day: '2028-01-05', at: '2028-01-05T17:00:00+07:00', unconfirmed: [] };
    expect(willBreachBy('2027-12-31T09:00:00+07:00', hours(1), beyond, vietnam, exact)).toEqual(after);
    const firstDay: Due = { day: '2015-01-05', at: '2015-01-05T08:00:00+07:00', unconfirmed: [] };
    expect(willBreachBy('2015-01-02T09:00:00+07:00', hours(40), firstDay, vietnam, exact)).toMatchObject({
      beginBy: null,
    });
  });
});
