import { describe, expect, it } from '@jest/globals';
import { type ClockPolicy, type Limit, commonPolicy } from '#calendar/deadline.js';
import { loadCalendar } from '#calendar/load-calendar.js';
import { dueAfterPauses, extend } from '#calendar/supplement.js';
import { workingTimeBetween } from '#calendar/working-time.js';

const vietnam = loadCalendar(new URL('../../../../catalogue/calendars/vn.yaml', import.meta.url).pathname);
const fiveDays: Limit = { value: 5, unit: 'working-day' };
const at = (text: string) => `${text}:00+07:00`;
const due = (supplement: ClockPolicy['supplement'], pauses: [string, string | null][], limit = fiveDays) => {
  const written = pauses.map(([from, to]) => ({ from: at(from), to: to && at(to) }));
  const answer = dueAfterPauses(at('2026-02-09T09:00'), limit, written, vietnam, { ...commonPolicy, supplement });
  return 'unknown' in answer ? answer.unknown : [answer.due?.day ?? null, answer.failed];
};

describe('a pause for papers across Tết 2026 (16–20/2)', () => {
  const acrossTet: [string, string][] = [['2026-02-12T09:00', '2026-02-24T09:00']];
  it('without it the dossier is due on the first day after Tết', () => {
    expect(due('extend', [])).toEqual(['2026-02-23', null]);
  });
  it('extend adds the three working days waited (13/2, 23/2, 24/2)', () => {
    expect(due('extend', acrossTet)).toEqual(['2026-02-26', null]);
  });
  it('restart gives the full five days again', () => {
    expect(due('restart', acrossTet)).toEqual(['2026-03-03', null]);
  });
  it('subtract does as extend, and fails a dossier whose papers were asked for twice', () => {
    expect(due('subtract', acrossTet)).toEqual(['2026-02-26', null]);
    expect(due('subtract', [...acrossTet, ['2026-02-25T09:00', '2026-02-26T09:00']])).toEqual([
      '2026-02-27',
      'asked-twice',
    ]);
  });
  it('has no due day while the applicant has not answered', () => {
    expect(due('extend', [['2026-02-12T09:00', null]])).toEqual([null, null]);
  });
  it('does not revive a dossier that was late when its papers were asked for', () => {
    expect(due('restart', [['2026-02-24T09:00', '2026-03-10T09:00']])).toEqual(['2026-02-23', null]);
  });
  it('waits in working hours for a limit in hours, in calendar days for a limit in days', () => {
    expect(due('extend', acrossTet, { value: 10, unit: 'day' })).toEqual(['2026-03-03', null]);
    expect(due('extend', [['2026-02-09T10:00', '2026-02-09T14:00']], { value: 4, unit: 'hour' })).toEqual([
      '2026-02-09',
      null,
    ]);
    expect(due('extend', [['2026-02-09T10:00', '2026-02-10T10:00']], { value: 4, unit: 'hour' })).toEqual([
      '2026-02-10',
      null,
    ]);
  });
  it('is unknown when the answer came after the calendar ends', () => {
    expect(due('extend', [['2026-02-12T09:00', '2028-02-24T09:00']])).toBe('after-calendar');
  });
});

it('extends an appointment that came without its limit', () => {
  const [from, to] = [at('2026-02-12T09:00'), at('2026-02-24T09:00')];
  const answer = extend(at('2026-02-23T17:00'), from, to, fiveDays, vietnam, commonPolicy);
  expect(answer).toMatchObject({ due: { day: '2026-02-26', at: '2026-02-26T17:00:00+07:00' } });
});

it('measures working time over a holiday', () => {
  expect(workingTimeBetween(vietnam, at('2026-02-13T16:00'), at('2026-02-23T08:00'))).toBe(2 * 3_600_000);
  expect(workingTimeBetween(vietnam, at('2026-02-23T08:00'), at('2026-02-13T16:00'))).toBe(-2 * 3_600_000);
});
