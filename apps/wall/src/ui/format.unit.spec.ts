import { describe, expect, it } from '@jest/globals';
import { clock, dateTime, dayOf, dayText, exact, percent, short, since } from '#ui/format';

describe('numbers as a Vietnamese reader expects them', () => {
  it('groups thousands with a point and decimals with a comma', () => {
    expect(exact(1234.5, 'vi-VN')).toBe('1.234,5');
    expect(exact(1234.5, 'en-GB')).toBe('1,234.5');
  });
  it('never rounds a missed target up to a full hundred', () => {
    expect(percent(99.96, 'vi-VN')).toBe('99,96');
    expect(percent(99.9999, 'vi-VN')).toBe('100,000');
    expect(percent(0.0004, 'vi-VN')).toBe('0,000');
    expect(percent(0.004, 'vi-VN')).toBe('0,004');
    expect(percent(100, 'vi-VN')).toBe('100');
  });
  it('rounds what is counted here, never cuts it', () => {
    expect(percent((100 * 222) / 577, 'vi-VN')).toBe('38,5');
    expect(percent(200 / 7, 'vi-VN')).toBe('28,6');
    expect(percent(9.995, 'vi-VN')).toBe('10,0');
    expect(percent(28.55, 'vi-VN')).toBe('28,6');
    expect(percent(-28.55, 'vi-VN')).toBe('-28,6');
  });
  it('keeps to the decimals of the catalogue, and apart from what it is not', () => {
    expect(percent(38.4, 'vi-VN', { decimals: 0 })).toBe('38');
    expect(percent(94.96, 'vi-VN', { unlike: [95] })).toBe('94,96');
    expect(percent(95, 'vi-VN', { unlike: [95] })).toBe('95,0');
  });
  it('shows every digit that was stated, and no digits that a division made', () => {
    expect(exact(78.88, 'vi-VN')).toBe('78,88');
    expect(exact(130_000, 'vi-VN')).toBe('130.000');
    expect(exact(0.123456, 'vi-VN')).toBe('0,123456');
    expect(exact((100 * 13) / 15, 'vi-VN')).toBe('86,667');
    expect(exact(1e-7, 'vi-VN')).toBe('0');
  });
  it('keeps the decimals of a rate steady, so that its digits do not jump', () => {
    expect(percent(92, 'vi-VN')).toBe('92,0');
    expect(percent(9.2, 'vi-VN')).toBe('9,20');
    expect(percent(0, 'vi-VN')).toBe('0');
  });
  it.each([
    [0, '0', 0],
    [999, '999', 0],
    [1234, '1.234', 0],
    [9999.9, '10.000', 0],
    [999_960, '1,00', 2],
    [18_360, '18,4', 1],
    [18_342, '18,3', 1],
    [393_087, '393', 1],
    [1_234_567.8, '1,23', 2],
    [18_400_000_000, '18,4', 3],
    [44.7, '44,7', 0],
    [-1500, '-1.500', 0],
  ])('shows %d on a wall as %s and %d times a thousand', (value, text, thousands) => {
    expect(short(value, 'vi-VN')).toEqual({ text, thousands });
  });
});

describe('instants in the time of the province', () => {
  it('shows the local time and day whatever the offset they came with', () => {
    expect(clock('2026-03-09T03:42:07Z')).toBe('10:42:07');
    expect(dateTime('2026-03-08T23:59:59Z')).toBe('09/03/2026 06:59:59');
    expect(dayOf('2026-03-08T17:00:00Z')).toBe('2026-03-09');
    expect(clock('2026-03-08T17:00:00Z')).toBe('00:00:00');
  });
  it('writes a day without passing through a clock', () => {
    expect(dayText('2026-01-31')).toBe('31/01/2026');
  });
  it('adds the day as soon as it is not today', () => {
    const now = Date.parse('2026-03-09T10:00:00+07:00');
    expect(since('2026-03-09T09:59:01+07:00', now)).toBe('09:59:01');
    expect(since('2026-03-08T23:59:01+07:00', now)).toBe('08/03/2026 23:59');
  });
});
