import { describe, expect, it } from '@jest/globals';
import { type Due, commonPolicy } from '#deadlines/deadline.js';
import { loadCalendar } from '#calendar/load-calendar.js';
import { willBreachBy } from '#deadlines/stages.js';

const vietnam = loadCalendar(new URL('../../../../catalogue/calendars/vn.yaml', import.meta.url).pathname);
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
});
