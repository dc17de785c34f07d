import { describe, expect, it } from '@jest/globals';
import { comparedHour, fullHour } from '#alarms/compared-hour.js';
import { office } from '#alarms/rule.spec-support.js';

const at = (text: string) => Date.parse(`${text}:00+07:00`);

describe('the hour that an hour is compared with', () => {
  it.each([
    ['day', '2026-01-08T10:00', '2026-01-07T10:00'],
    ['day', '2026-01-05T10:00', '2026-01-02T10:00'],
    ['day', '2026-01-02T00:00', '2025-12-31T00:00'],
    ['day', '2026-01-03T10:00', '2026-01-01T10:00'],
    ['week', '2026-01-07T23:00', '2025-12-31T23:00'],
    ['week', '2026-01-08T10:00', '2025-12-25T10:00'],
    ['week', '2026-01-04T10:00', '2025-12-28T10:00'],
    ['month', '2026-03-31T10:00', '2026-02-28T10:00'],
    ['month', '2026-02-01T10:00', '2026-01-01T10:00'],
    ['week', '2030-01-08T10:00', '2030-01-01T10:00'],
  ] as const)('%s before %s is %s', (since, hour, before) => {
    expect(comparedHour(office, at(hour), since)).toBe(at(before));
  });
  it('is none where every such day was another sort of day', () => {
    const mondays = ['2026-02-09', '2026-02-16', '2026-02-23'];
    const before = (off: string[]) =>
      comparedHour({ ...office, daysBefore: without(office.daysBefore, off) }, at('2026-03-02T10:00'), 'week');
    expect(before(mondays)).toBe(at('2026-02-02T10:00'));
    expect(before(['2026-02-02', ...mondays])).toBeNull();
  });
});

/** Running sums of working days in which some days do not count. */
function without(daysBefore: Int32Array, days: readonly string[]): Int32Array {
  const gone = new Set(days.map((day) => (Date.parse(`${day}T00:00Z`) - Date.parse('2025-01-01T00:00Z')) / 86_400_000));
  let less = 0;
  return daysBefore.map((n, index) => n - (gone.has(index - 1) ? (less += 1) : less));
}

describe('a full hour', () => {
  it('begins on the hour, in every zone of whole hours', () => {
    expect(fullHour(at('2026-01-08T10:59'))).toBe(at('2026-01-08T10:00'));
    expect(fullHour(at('2026-01-08T10:00'))).toBe(at('2026-01-08T10:00'));
  });
});
