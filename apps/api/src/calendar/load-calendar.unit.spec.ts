import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseCalendar } from '#calendar/load-calendar.js';
import { dayNumber } from '#calendar/local-day.js';
import { isWorkingDay, spansOf, unconfirmedBetween } from '#calendar/work-calendar.js';

const path = new URL('../../../../catalogue/calendars/vn.yaml', import.meta.url).pathname;
const text = readFileSync(path, 'utf8');
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

/** A year of an office that works Saturday mornings and evenings on Friday; 2026-01-01 is a Thursday. */
const office = (more = '', hours: Record<string, string> = {}) => {
  const week = { monday: '', tuesday: '', wednesday: '', thursday: '', sunday: '', ...hours };
  for (const day of ['monday', 'tuesday', 'wednesday', 'thursday'] as const) week[day] ||= '07:00-11:30, 13:30-17:00';
  const all = { friday: '07:15-11:30, 20:00-21:45', saturday: '08:00-11:00', ...week };
  return [
    'code: office\nname: Văn phòng\nvalidFrom: 2026-01-01\nvalidTo: 2026-12-31\nworkingHours:',
    ...Object.entries(all).map(([day, spans]) => `  ${day}: [${spans}]`),
    'sources: { decree: Quyết định 1234 }',
    more.includes('holidays:') ? more : `holidays: []\n${more}`,
  ].join('\n');
};
const read = (...given: Parameters<typeof office>) => parseCalendar(office(...given), 'office.yaml');
const refusal = (...given: Parameters<typeof office>) => expect(() => read(...given));
const clock = (time: number) => [Math.floor(time / 3_600_000), (time % 3_600_000) / 60_000];
const hoursOn = (calendar: ReturnType<typeof read>, day: string) =>
  spansOf(calendar, dayNumber(day)).map(({ from, to }) => [...clock(from), ...clock(to)]);

describe('the hours of a calendar', () => {
  it('are those of the weekday, to the minute, on the first and the last day too', () => {
    const calendar = read();
    expect(hoursOn(calendar, '2026-01-01')).toEqual([
      [7, 0, 11, 30],
      [13, 30, 17, 0],
    ]);
    expect(hoursOn(calendar, '2026-01-02')).toEqual([
      [7, 15, 11, 30],
      [20, 0, 21, 45],
    ]);
    expect(hoursOn(calendar, '2026-01-03')).toEqual([[8, 0, 11, 0]]);
    expect(hoursOn(calendar, '2026-01-04')).toEqual([]);
    expect(hoursOn(calendar, '2026-12-31')).toHaveLength(2);
  });

  it('may follow each other without a pause, last until midnight, and never stand still or run back', () => {
    expect(hoursOn(read('', { monday: '07:00-12:00, 12:00-24:00' }), '2026-01-05')).toHaveLength(2);
    for (const hours of ['08:00-08:00', '11:30-07:00', '07:00-12:00, 11:59-17:00'])
      refusal('', { monday: hours }).toThrow('hours must rise and not overlap');
    for (const hours of ['x07:00-11:30', '07:00-11:30x', '24:00-24:00', '19:00-25:00', '07:00-24:30'])
      refusal('', { monday: hours }).toThrow('expected hours such as 07:00-11:30');
  });

  it('of a single day replace those of its weekday, and are judged alike', () => {
    const special = (hours: string) =>
      `specialHours:\n  - { day: 2026-01-05, name: Trực bão, source: decree, hours: [${hours}] }`;
    expect(hoursOn(read(special('09:00-10:30')), '2026-01-05')).toEqual([[9, 0, 10, 30]]);
    refusal(special('09:00-10:30, 10:00-11:00')).toThrow(
      /^office\.yaml:16: 10:00-11:00: hours must rise and not overlap$/,
    );
  });

  it('make a working day only of as many minutes as the calendar asks', () => {
    const saturdays = ['', 'dayCountsFromMinutes: 180', 'dayCountsFromMinutes: 181'].map((more) =>
      isWorkingDay(read(more), dayNumber('2026-01-03')),
    );
    expect(saturdays).toEqual([true, true, false]);
    refusal('dayCountsFromMinutes: 0').toThrow('dayCountsFromMinutes');
  });
});

describe('a day off', () => {
  const holiday = (days: string) => `holidays:\n  - { ${days}, name: Tết, source: decree }`;

  it('has no hours, and names the decision, which is known unless the file says otherwise', () => {
    const calendar = read(holiday('from: 2026-01-01'));
    expect(hoursOn(calendar, '2026-01-01')).toEqual([]);
    expect(calendar.notes.get(dayNumber('2026-01-01'))).toEqual({
      name: 'Tết',
      source: 'Quyết định 1234',
      confirmed: true,
    });
    expect(hoursOn(read(holiday('from: 2026-12-31')), '2026-12-31')).toEqual([]);
  });

  it('belongs to a holiday of at most 32 days', () => {
    expect(hoursOn(read(holiday('from: 2026-03-01, to: 2026-04-01')), '2026-04-01')).toEqual([]);
    refusal(holiday('from: 2026-03-01, to: 2026-04-02')).toThrow('longer than a month');
  });

  it('is worked on another day, with the hours of the day that it stands for', () => {
    const swap = (off: string, work: string, week = {}) =>
      read(`swaps:\n  - { off: ${off}, work: ${work}, name: Hoán đổi, source: decree }`, week);
    const calendar = swap('2026-01-02', '2026-01-04');
    expect(hoursOn(calendar, '2026-01-02')).toEqual([]);
    expect(hoursOn(calendar, '2026-01-04')).toEqual([
      [7, 15, 11, 30],
      [20, 0, 21, 45],
    ]);
    expect(hoursOn(swap('2026-01-05', '2026-01-10'), '2026-01-10')).toHaveLength(2);
    expect(() => swap('2026-01-05', '2026-01-10', { monday: '08:00-11:00' })).toThrow(
      'work 2026-01-10 is a working day already',
    );
    expect(hoursOn(swap('2026-01-05', '2026-01-10', { monday: '07:00-10:01' }), '2026-01-10')).toEqual([[7, 0, 10, 1]]);
  });

  it('beyond the edge of the calendar is left to the calendar of that year', () => {
    const swaps = [
      { off: '2025-12-31', work: '2026-01-04' },
      { off: '2027-01-01', work: '2026-02-01' },
    ];
    const over = swaps.map(({ off, work }) =>
      read(`swaps:\n  - { off: ${off}, work: ${work}, name: Bù, source: decree, confirmed: false }`),
    );
    expect(over.map(({ notes }) => notes.size)).toEqual([1, 1]);
    expect(unconfirmedBetween(over[0]!, 0, dayNumber('2026-01-03'))).toEqual([]);
  });
});

it('a calendar may be of a single day', () => {
  const day = office().replace('validTo: 2026-12-31', 'validTo: 2026-01-01');
  const { first, last } = parseCalendar(day, 'office.yaml');
  expect(last - first).toBe(0);
});
