import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freshness, type SourceState } from '#sources/freshness.js';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`${text}+07:00`);
const never = () => false;
/** Offices work Monday to Friday, 7 to 17 h local time. */
const outsideOffices = (instant: number) => {
  const local = new Date(instant + 7 * hour);
  return [0, 6].includes(local.getUTCDay()) || local.getUTCHours() < 7 || local.getUTCHours() >= 17;
};
const state = (lastAt: string | null, now: string, isQuiet = outsideOffices): SourceState =>
  freshness({ lastAt: lastAt === null ? null : at(lastAt), expectedSeconds: 900 }, at(now), isQuiet);

describe('a source', () => {
  it('is unknown until it is heard for the first time', () => {
    expect(state(null, '2026-01-05T09:00:00')).toBe('unknown');
  });

  it.each([
    ['2026-01-05T09:00:00', 'live'],
    ['2026-01-05T09:15:00', 'live'],
    ['2026-01-05T09:15:01', 'late'],
    ['2026-01-05T09:45:00', 'late'],
    ['2026-01-05T09:45:01', 'silent'],
    ['2026-01-05T08:00:00', 'live'],
  ])('heard at 9:00 and expected every 15 minutes is, at %s, %s', (now, expected) => {
    expect(state('2026-01-05T09:00:00', now)).toBe(expected);
  });

  it.each([
    ['the night', '2026-01-05T16:58:00', '2026-01-06T07:10:00'],
    ['the weekend', '2026-01-09T16:50:00', '2026-01-12T07:04:00'],
    ['a quiet moment now', '2026-01-09T16:50:00', '2026-01-10T12:00:00'],
  ])('is live although %s lies between', (_what, last, now) => {
    expect(state(last, now)).toBe('live');
    expect(state(last, now, never)).toBe('silent');
  });

  it('stays late or silent through the night: closed offices heal nothing', () => {
    expect(state('2026-01-05T16:40:00', '2026-01-05T23:00:00')).toBe('late');
    expect(state('2026-01-05T16:00:00', '2026-01-05T23:00:00')).toBe('silent');
  });

  it('turns late in the first minutes of work after a night that it began near its limit', () => {
    expect(state('2026-01-05T16:50:00', '2026-01-06T07:05:00')).toBe('live');
    expect(state('2026-01-05T16:50:00', '2026-01-06T07:06:00')).toBe('late');
  });

  it('is judged exactly where offices open and close on the quarter of an hour', () => {
    const quarterPast = (instant: number) => new Date(instant).getUTCMinutes() < 15;
    // Quiet for the first quarter of every hour: of 10:00 to 11:00, 45 minutes count.
    expect(state('2026-01-05T10:00:00', '2026-01-05T10:30:00', quarterPast)).toBe('live');
    expect(state('2026-01-05T10:00:00', '2026-01-05T10:30:01', quarterPast)).toBe('late');
    expect(state('2026-01-05T10:00:00', '2026-01-05T11:15:00', quarterPast)).toBe('late');
    expect(state('2026-01-05T10:00:00', '2026-01-05T11:15:01', quarterPast)).toBe('silent');
  });

  it('never gets better by waiting, whatever the hour', () => {
    const order: SourceState[] = ['live', 'late', 'silent'];
    const start = at('2026-01-05T00:00:00');
    const minutes = fc.integer({ min: 0, max: 14 * 24 * 60 });
    fc.assert(
      fc.property(minutes, minutes, minutes, fc.integer({ min: 60, max: 200_000 }), (last, a, b, expectedSeconds) => {
        const heard = { lastAt: start + last * 60_000, expectedSeconds };
        const [early, later] = [Math.min(a, b), Math.max(a, b)].map((m) =>
          order.indexOf(freshness(heard, heard.lastAt + m * 60_000, outsideOffices)),
        );
        return (early as number) <= (later as number);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
