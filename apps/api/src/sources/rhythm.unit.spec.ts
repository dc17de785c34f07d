import { describe, expect, it } from '@jest/globals';
import { office } from '#alarms/rule.spec-support.js';
import { dayNumber } from '#calendar/local-day.js';
import {
  expectedBetween,
  expectsAt,
  type HeardHours,
  learningWindow,
  learnRhythms,
  longestQuiet,
  ordinaryDayBefore,
} from '#sources/rhythm.js';

type HourCount = HeardHours['counts'][number];
const at = (text: string) => Date.parse(`${text}+07:00`);
const from = dayNumber('2026-01-05');
const to = dayNumber('2026-01-17');
/** Monday 5 to Friday 16 January: ten working days. */
const days = ['05', '06', '07', '08', '09', '12', '13', '14', '15', '16'].map((day) => `2026-01-${day}`);
const every = (n: (index: number) => number, hour = '09', of = days): HourCount[] =>
  of.map((day, index) => ({ source: 'a', at: at(`${day}T${hour}:20:00`), n: n(index), late: 0 }));
const learned = (counts: readonly HourCount[], first = from, end = to, lastHeard = new Map<string, number>()) =>
  learnRhythms({ counts, lastHeard }, office, first, end);

describe('the rhythm of a source', () => {
  it('is what came in each hour of the working days, by local hours', () => {
    const [found] = learned([...every(() => 40), ...every(() => 6, '16')]);
    expect(found).toMatchObject({ source: 'a', days: 10 });
    expect(found?.hours.map((n, hour) => (n > 0 ? [hour, n] : [])).filter(({ length }) => length)).toEqual([
      [9, 40],
      [16, 6],
    ]);
  });
  it('adds up what came in parts of one hour', () => {
    const halves = every(() => 20).map((one) => ({ ...one, at: one.at + 30 * 60_000 }));
    expect(learned([...every(() => 20), ...halves])[0]?.hours[9]).toBe(40);
  });
  it('is less by as much as the counts vary more than chance', () => {
    // Mean 40, variance 1600: forty times what chance alone would give.
    expect(learned(every((index) => (index % 2 ? 80 : 0)))[0]?.hours[9]).toBe(1);
    // Mean 4, variance 1: chance alone gives more.
    expect(learned(every((index) => (index % 2 ? 5 : 3)))[0]?.hours[9]).toBe(4);
  });
  it('leaves out weekends, holidays and days with a note', () => {
    const holiday = { source: 'a', at: at('2026-01-01T09:00:00'), n: 9000, late: 0 };
    const sunday = { source: 'a', at: at('2026-01-11T09:00:00'), n: 9000, late: 0 };
    const counts = [...every(() => 40), holiday, sunday];
    expect(learned(counts, dayNumber('2025-12-29'))[0]).toMatchObject({ days: 11, hours: expect.any(Array) });
    // Friday 2 January counts as a working day without an event.
    expect(learned(counts, dayNumber('2025-12-29'))[0]?.hours[9]).toBeCloseTo(36.36 / (132.23 / 36.36), 1);
  });
  it('leaves out hours of which most was sent later: nobody knows what would have come in time', () => {
    const stopped = (n: number, late: number) =>
      every((index) => (index < 3 ? n : 40)).map((one, index) => ({ ...one, late: index < 3 ? late : 0 }));
    expect(learned(stopped(0, 40))[0]?.hours[9]).toBe(40);
    expect(learned(stopped(0, 0))[0]?.hours[9]).toBeLessThan(3);
    expect(learned(stopped(19, 20))[0]?.hours[9]).toBe(40);
    expect(learned(stopped(20, 20))[0]?.hours[9]).toBeLessThan(40);
  });
  it('says nothing of an hour that is known of fewer than five days', () => {
    const late = (known: number) =>
      every((index) => (index < known ? 40 : 0)).map((one, index) => ({ ...one, late: index < known ? 0 : 40 }));
    expect(learned(late(5))[0]?.hours[9]).toBe(40);
    expect(learned(late(4))[0]?.hours[9]).toBe(0);
  });
  it('is not unlearned while its source is not heard', () => {
    const counts = every(() => 40, '09', days.slice(0, 6));
    const until = (text: string) => learned(counts, from, to, new Map([['a', at(text)]]))[0];
    expect(until('2026-01-12T09:59:59')).toMatchObject({ days: 6 });
    expect(until('2026-01-12T09:59:59')?.hours[9]).toBe(40);
    expect(until('2026-01-13T08:59:59')?.hours[9]).toBe(40);
    // Heard in the next hour of nine o'clock, it sent nothing in it.
    expect(until('2026-01-13T09:00:00')?.hours[9]).toBeLessThan(40);
    expect(until('2026-01-13T09:00:00')).toMatchObject({ days: 7 });
  });
  it('begins with the first day on which the source was heard', () => {
    expect(learned(every(() => 40, '09', days.slice(5)))[0]).toMatchObject({ days: 5 });
    expect(learned(every(() => 40, '09', days.slice(5)))[0]?.hours[9]).toBe(40);
  });
  it('is not known from fewer than five working days', () => {
    expect(learned(every(() => 40, '09', days.slice(6)))).toEqual([]);
    expect(learned([])).toEqual([]);
  });
  it('is learned from five weeks until yesterday', () => {
    const { from: first, to: end, start, end: instant } = learningWindow(at('2026-01-19T00:00:00'));
    expect([first, end]).toEqual([dayNumber('2025-12-15'), dayNumber('2026-01-19')]);
    expect([start, instant]).toEqual([at('2025-12-15T00:00:00'), at('2026-01-19T00:00:00')]);
  });
});

describe('the longest pause of a rhythm in working time', () => {
  const sendingIn = (...hours: number[]) => Array.from({ length: 24 }, (_, hour) => (hours.includes(hour) ? 5 : 0));
  const day = dayNumber('2026-01-05');
  // Offices from 8 to 12 and from 13 to 17.
  it.each([
    [[8, 9, 10, 11, 13, 14, 15, 16], 0],
    [[8, 9, 10, 14, 15, 16], 2],
    [[16], 7],
    [[8], 7],
    [[10, 13], 5],
    [[9, 10, 11, 13, 14, 15], 2],
    [[3, 20], 0],
    [[], 0],
  ])('with events at %j is %d hours', (hours, longest) => {
    expect(longestQuiet(sendingIn(...hours), office, day)).toBe(longest * 3_600_000);
  });
  it('is looked for on the newest ordinary day', () => {
    expect(ordinaryDayBefore(office, at('2026-01-05T00:00:00'))).toBe(day);
    expect(ordinaryDayBefore(office, at('2026-01-04T23:00:00'))).toBe(dayNumber('2026-01-02'));
    expect(ordinaryDayBefore(office, at('2026-01-01T12:00:00'))).toBe(dayNumber('2025-12-31'));
    expect(ordinaryDayBefore(office, at('2024-01-01T12:00:00'))).toBeNull();
  });
});

describe('what was to come between two instants', () => {
  const rhythm = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 40 : hour === 10 ? 5 : 0));
  const expected = (a: string, b: string, enough = 1000) => expectedBetween(rhythm, office, at(a), at(b), enough);
  it.each([
    ['2026-01-05T09:00:00', '2026-01-05T10:00:00', 40],
    ['2026-01-05T09:00:01', '2026-01-05T10:59:59', 0],
    ['2026-01-05T09:00:01', '2026-01-05T11:00:00', 5],
    ['2026-01-05T08:00:00', '2026-01-06T08:00:00', 45],
    ['2026-01-09T11:00:00', '2026-01-12T08:00:00', 0],
    ['2025-12-31T11:00:00', '2026-01-02T08:00:00', 0],
    ['2026-01-06T08:00:00', '2026-01-05T08:00:00', 0],
  ])('counts the whole hours of ordinary working days alone: %s to %s, %d', (a, b, sum) => {
    expect(expected(a, b)).toBe(sum);
  });
  it('stops at what is enough', () => {
    expect(expected('2026-01-05T08:00:00', '2026-03-05T08:00:00', 12)).toBe(40);
  });
  it('knows the hours in which nothing ever comes', () => {
    expect(expectsAt(rhythm, at('2026-01-05T09:59:59'))).toBe(true);
    expect(expectsAt(rhythm, at('2026-01-05T11:00:00'))).toBe(false);
    expect(expectsAt([], at('2026-01-05T09:00:00'))).toBe(false);
  });
});
