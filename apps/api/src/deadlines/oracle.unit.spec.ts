import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type ClockPolicy, type Limit, commonPolicy, dueAt } from '#deadlines/deadline.js';
import { parseCalendar } from '#calendar/load-calendar.js';
import { type Moment, Oracle, type Walked } from '#deadlines/oracle.spec-support.js';
import { extendWaiting } from '#deadlines/supplement.js';
import { workingTimeBetween } from '#calendar/working-time.js';

const vietnam = readFileSync(new URL('../../../../catalogue/calendars/vn.yaml', import.meta.url), 'utf8');
const saturdayMorning = vietnam.replace('saturday: []', 'saturday: [07:30-11:30]');
const variants = [
  vietnam,
  saturdayMorning.replace('dayCountsFromMinutes: 1', 'dayCountsFromMinutes: 240'),
  saturdayMorning.replace('dayCountsFromMinutes: 1', 'dayCountsFromMinutes: 241'),
  vietnam.replace(
    'specialHours: []',
    'specialHours: [{ day: 2025-12-31, hours: [07:00-11:30], name: Chiều nghỉ, source: luat-2019 }]',
  ),
].map((text) => ({ calendar: parseCalendar(text, 'vn.yaml'), oracle: new Oracle(text) }));

/** mulberry32: the same 100.000 cases on every machine. */
let seed = 20260110;
function random(below: number): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
}
const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;

const epoch = Date.UTC(2014, 11, 1);
const interesting = [0, 1, 419, 420, 421, 690, 810, 899, 900, 901, 1019, 1020, 1021, 1380, 1439];
function moment(after = 0, within = 365 * 13 + 90): Moment {
  const day = new Date(epoch + (after + random(within)) * 86_400_000).toISOString().slice(0, 10);
  return { day, minute: random(2) ? random(1440) : pick(interesting) };
}
const dayIndex = (day: string) => (Date.parse(`${day}T00:00:00Z`) - epoch) / 86_400_000;
const instant = ({ day, minute }: Moment) =>
  `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+07:00`;

const minuteOf = (text: string) => Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));

const policy = (): ClockPolicy => ({
  cutOff: pick(['15:00', null, '16:30']),
  afterClosing: pick(['next-working-day', 'same-day']),
  onRestDay: pick(['next-working-day', 'same-day']),
  dueOnRestDay: pick(['next-working-day', 'keep']),
  hoursPerDay: 8,
  hoursAsDays: random(2) === 0,
  supplement: pick(['restart', 'extend', 'subtract']),
});
const limits: (() => Limit)[] = [
  () => ({ value: random(40), unit: 'working-day' }),
  () => ({ value: random(30) + 0.5, unit: 'working-day' }),
  () => ({ value: random(80), unit: 'day' }),
  () => ({ value: random(14), unit: 'month' }),
  () => ({ value: random(100), unit: 'hour' }),
];

const said = (one: Walked | string | null) =>
  one === null || typeof one === 'string'
    ? one
    : `${one.day} ${one.minute === 1439 ? 'end' : instant(one).slice(11, 16)}`;
const answered = (one: { due: { day: string; at: string } | null } | { unknown: string }) => {
  if ('unknown' in one) return one.unknown;
  if (one.due === null) return null;
  return `${one.due.day} ${one.due.at.includes('23:59:59') || one.due.at.includes('T23:59') ? 'end' : one.due.at.slice(11, 16)}`;
};

describe('working time agrees with a plain walk over days and minutes', () => {
  it('in 60.000 random deadlines under random policies and four calendars', () => {
    for (let i = 0; i < 60_000; i++) {
      const { calendar, oracle } = pick(variants);
      const [start, limit, clock] = [moment(), pick(limits)(), policy()];
      const ours = answered(dueAt(instant(start), limit, calendar, clock));
      const theirs = said(oracle.due(start, limit, clock));
      if (ours !== theirs)
        expect({ i, start, limit, clock, due: ours }).toEqual({ i, start, limit, clock, due: theirs });
    }
  });

  it('in 20.000 random stretches of working time', () => {
    for (let i = 0; i < 20_000; i++) {
      const { calendar, oracle } = pick(variants);
      const from = moment(31, 365 * 12);
      const to = moment(dayIndex(from.day), 40);
      if (instant(to) < instant(from)) continue;
      const ours = workingTimeBetween(calendar, instant(from), instant(to));
      if (ours !== oracle.minutesBetween(from, to) * 60_000)
        expect({ from, to, ours }).toEqual({ from, to, ours: oracle.minutesBetween(from, to) });
    }
  });

  it('in 20.000 random waits for papers, one after another, under the three rules', () => {
    let moved = 0;
    for (let i = 0; i < 20_000; i++) {
      const { calendar, oracle } = pick(variants);
      const [start, limit, clock] = [moment(31, 365 * 12 + 200), pick(limits)(), policy()];
      let due = dueAt(instant(start), limit, calendar, clock);
      let from = moment(dayIndex(start.day) + 1, 20);
      for (let waits = 1 + random(2); waits > 0 && 'due' in due; waits--) {
        const to = moment(dayIndex(from.day) + 1, 30);
        const before = { day: due.due.day, minute: minuteOf(due.due.at) };
        due = extendWaiting(due.due.at, instant(from), instant(to), limit, calendar, clock);
        const theirs = said(oracle.dueAfterWait(before, { from, to }, limit, clock));
        if (answered(due) !== theirs)
          expect({ i, before, from, to, limit, clock, due: answered(due) }).toEqual({ due: theirs });
        from = moment(dayIndex(to.day) + 1, 15);
        moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(20_000);
  });
});

it('the common policy is one of those tried', () => {
  expect(commonPolicy).toMatchObject({ cutOff: '15:00', hoursPerDay: 8, supplement: 'extend' });
});
