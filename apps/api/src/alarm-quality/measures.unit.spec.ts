import { describe, expect, it } from '@jest/globals';
import { byPriority, comesOften, countSlots, isWithin, percentOf, spans } from '#alarm-quality/measures.js';
import { eight, raisedAt } from '#alarm-quality/raised-alarm.spec-support.js';

const minute = 60_000;
const times = (...minutes: number[]) => minutes.map((n) => eight + n * minute);
const many = (n: number, at: number) => times(...Array.from({ length: n }, () => at));

describe('spans of ten minutes', () => {
  const hour = (all: number[]) => countSlots(all, eight, eight + 60 * minute);

  it('are those of the clock; the fullest is the peak, the first of equals', () => {
    expect(hour([...times(0, 9.99, 10), ...times(25, 29)])).toMatchObject({ slots: 6, peak: 2, peakAt: eight });
    expect(hour([...times(25, 29), ...times(0, 9)])).toMatchObject({ peakAt: eight });
    expect(hour([])).toMatchObject({ slots: 6, peak: 0, peakAt: null });
  });
  it('are in flood with more than ten alarms, not with ten', () => {
    const { flooded } = hour([...many(10, 1), ...many(11, 12)]);
    expect([flooded.size, isWithin(eight + 19 * minute, flooded), isWithin(eight + 20 * minute, flooded)]).toEqual([
      ...[1, true],
      false,
    ]);
  });
  it('are one at least, and one that has begun counts', () => {
    expect(countSlots([], eight, eight).slots).toBe(1);
    expect(countSlots([], eight, eight + 10 * minute + 1).slots).toBe(2);
  });
});

describe('an alarm that comes often', () => {
  it('was raised three times within a minute, the ends included', () => {
    expect(comesOften(times(0, 0.5, 1), spans.chattering)).toBe(true);
    expect(comesOften(times(0, 0.5, 1.01), spans.chattering)).toBe(false);
    expect(comesOften(times(0, 1), spans.chattering)).toBe(false);
  });
  it('or three times within ten minutes, wherever they lie among the others', () => {
    expect(comesOften(times(0, 30, 40, 45, 50), spans.repeating)).toBe(true);
    expect(comesOften(times(0, 5, 11, 16, 22), spans.repeating)).toBe(false);
  });
});

describe('shares', () => {
  it('are in percent with one decimal, and none of nothing', () => {
    expect([percentOf(1, 3), percentOf(3, 3), percentOf(0, 0)]).toEqual([33.3, 100, null]);
  });
  it('by priority stand beside 5, 15 and 80 percent', () => {
    const rows = [raisedAt(0, { priority: 'high' }), ...[1, 2, 3].map((n) => raisedAt(n))];
    expect(byPriority(rows)).toEqual([
      { priority: 'high', count: 1, share: 25, recommended: 5 },
      { priority: 'medium', count: 0, share: 0, recommended: 15 },
      { priority: 'low', count: 3, share: 75, recommended: 80 },
    ]);
    expect(byPriority([]).map(({ share }) => share)).toEqual([null, null, null]);
  });
});
