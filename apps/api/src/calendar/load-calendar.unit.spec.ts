import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseCalendar } from '#calendar/load-calendar.js';

const text = readFileSync(new URL('../../../../catalogue/calendars/vn.yaml', import.meta.url), 'utf8');
const problems = (from: string, to: string) => {
  expect(text).toContain(from);
  try {
    parseCalendar(text.replace(from, to), 'vn.yaml');
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a wrong calendar is refused with file, line and reason', () => {
  it.each([
    ['2026-02-16, to: 2026-02-20', '2026-02-30, to: 2026-02-20', 'expected a day YYYY-MM-DD'],
    ['2026-02-16, to: 2026-02-20', '2026-02-16, to: 2026-02-10', 'to 2026-02-10 is before from 2026-02-16'],
    ['2026-02-16, to: 2026-02-20', '2026-02-16, to: 2026-12-20', 'longer than a month'],
    ['2026-09-01, to: 2026-09-02', '2026-09-01, to: 2026-09-02, extra: 1', 'extra'],
    ['from: 2026-04-27', 'from: 2026-04-26', '2026-04-26 is already said above (Giỗ Tổ Hùng Vương)'],
    [
      'off: 2026-01-02, work: 2026-01-10',
      'off: 2026-01-03, work: 2026-01-10',
      'off 2026-01-03 is a weekly rest day already',
    ],
    [
      'off: 2026-01-02, work: 2026-01-10',
      'off: 2026-01-02, work: 2026-01-09',
      'work 2026-01-09 is a working day already',
    ],
    [
      'wednesday: [07:00-11:30, 13:30-17:00]',
      'wednesday: [07:00-14:30, 13:30-17:00]',
      'hours must rise and not overlap',
    ],
    ['wednesday: [07:00-11:30, 13:30-17:00]', 'wednesday: [7-11]', 'expected hours such as 07:00-11:30'],
    ['name: Tết Bính Ngọ, source: tet-2026', 'name: Tết Bính Ngọ, source: nobody', 'source nobody is not in sources'],
    ['validTo: 2027-12-31', 'validTo: 2014-12-31', 'validTo is before validFrom'],
    ['code: vn', 'code: [vn', 'Flow sequence'],
  ])('%s → %s', (from, to, reason) => {
    const said = problems(from, to);
    expect(said).toContain(reason);
    if (reason !== 'Flow sequence') expect(said).toContain(`vn.yaml:${lineOf(from)}: `);
  });

  it('points at the surrounding entry when a field is missing', () => {
    expect(
      problems('{ from: 2026-04-27, name: Nghỉ bù Giỗ Tổ Hùng Vương, source: luat-2019 }', '{ from: 2026-04-27 }'),
    ).toContain(`vn.yaml:${lineOf('from: 2026-04-27')}: holidays`);
  });
  it('takes the shipped file', () => {
    expect(problems('code: vn', 'code: vn')).toBe('accepted');
  });
});
