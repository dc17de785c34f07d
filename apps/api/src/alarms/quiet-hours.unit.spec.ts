import { describe, expect, it } from '@jest/globals';
import type { Priority } from '@ioc/shared/alarms/priority';
import { sendableAt } from '#alarms/quiet-hours.js';

const at = (text: string) => Date.parse(`${text}+07:00`);
const after = (quiet: { from: string; to: string } | undefined, now: string, priority: Priority = 'medium') => {
  const found = sendableAt(quiet, priority, at(now));
  return new Date(found + 7 * 3_600_000).toISOString().slice(0, 16);
};
const night = { from: '22:00', to: '06:30' };
const noon = { from: '11:30', to: '13:00' };

describe('quiet hours', () => {
  it.each([
    [night, '2026-11-30T21:59:00', '2026-11-30T21:59'],
    [night, '2026-11-30T22:00:00', '2026-12-01T06:30'],
    [night, '2026-12-01T00:00:00', '2026-12-01T06:30'],
    [night, '2026-12-01T06:29:00', '2026-12-01T06:30'],
    [night, '2026-12-01T06:30:00', '2026-12-01T06:30'],
    [noon, '2026-11-30T11:29:00', '2026-11-30T11:29'],
    [noon, '2026-11-30T11:30:00', '2026-11-30T13:00'],
    [noon, '2026-11-30T13:00:00', '2026-11-30T13:00'],
    [undefined, '2026-11-30T23:00:00', '2026-11-30T23:00'],
  ])('%j: what is due at %s goes out at %s', (quiet, now, expected) => {
    expect(after(quiet, now)).toBe(expected);
  });

  it('hold back what is of low priority, and nothing of high priority', () => {
    expect(after(night, '2026-11-30T23:00:00', 'low')).toBe('2026-12-01T06:30');
    expect(after(night, '2026-11-30T23:00:00', 'high')).toBe('2026-11-30T23:00');
  });

  it('last the whole day where they end when they begin', () => {
    expect(after({ from: '08:00', to: '08:00' }, '2026-11-30T12:00:00')).toBe('2026-12-01T08:00');
  });
});
