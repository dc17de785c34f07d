import { describe, expect, it } from '@jest/globals';
import { type Due, commonPolicy } from '#calendar/deadline.js';
import { dueSoon, lateness, latenessAt, standing } from '#calendar/lateness.js';
import { loadCalendar } from '#calendar/load-calendar.js';
import { stageDeadlines, willBreachBy } from '#calendar/stages.js';

const vietnam = loadCalendar(new URL('../../../../catalogue/calendars/vn.yaml', import.meta.url).pathname);
const exact = { ...commonPolicy, hoursAsDays: false };

describe('stages', () => {
  it('each stage begins where the one before it ends', () => {
    const stages = [
      { code: 'tiếp nhận', limit: { value: 4, unit: 'hour' as const } },
      { code: 'thẩm định', limit: { value: 3, unit: 'working-day' as const } },
      { code: 'ký', limit: { value: 4, unit: 'hour' as const } },
    ];
    const dues = stageDeadlines('2026-01-07T09:00:00+07:00', stages, vietnam, exact);
    expect('unknown' in dues ? dues : dues.map(({ due }) => due.at)).toEqual([
      '2026-01-07T15:00:00+07:00',
      '2026-01-10T17:00:00+07:00',
      '2026-01-12T11:00:00+07:00',
    ]);
  });
  it('is unknown as a whole when its end is', () => {
    expect(
      stageDeadlines(
        '2027-12-30T09:00:00+07:00',
        [{ code: 'x', limit: { value: 9, unit: 'working-day' } }],
        vietnam,
        exact,
      ),
    ).toEqual({
      unknown: 'after-calendar',
    });
  });
});

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

describe('lateness is judged by local days', () => {
  it.each([
    ['2026-01-09T23:30:00+07:00', 'on'],
    ['2026-01-09T23:59:59+07:00', 'on'],
    ['2026-01-10T00:00:00+07:00', 'late'],
    ['2026-01-10T06:59:00+07:00', 'late'],
    ['2026-01-09T00:00:00+07:00', 'on'],
    ['2026-01-08T23:59:59+07:00', 'before'],
    ['2026-01-09T16:59:59Z', 'on'],
    ['2026-01-09T17:00:00Z', 'late'],
  ])('finished %s for 9/1/2026 is %s', (finished, expected) => {
    expect(latenessAt(finished, '2026-01-09T17:00:00+07:00')).toBe(expected);
  });
  it('cannot be late without an appointment', () => {
    expect(lateness('2026-01-09', null)).toBe('no-deadline');
    expect(standing(null, '2026-01-09')).toBe('in-time');
  });
  it('an open dossier is overdue from the day after its due day', () => {
    expect([standing('2026-01-09', '2026-01-09'), standing('2026-01-09', '2026-01-10')]).toEqual([
      'in-time',
      'overdue',
    ]);
  });
  it('warns one working day or a fifth of the time before', () => {
    expect(dueSoon('2026-01-28', '2026-02-23', '2026-02-13', vietnam)).toBe(true);
    expect(dueSoon('2026-01-28', '2026-02-23', '2026-02-11', vietnam)).toBe(false);
    expect(dueSoon('2026-01-05', '2026-02-06', '2026-02-02', vietnam)).toBe(true);
    expect(dueSoon('2026-01-05', '2026-02-06', '2026-01-20', vietnam)).toBe(false);
  });
});
