import { describe, expect, it } from '@jest/globals';
import { dayAt, dayCells, largestDay, limitsOf, monthStarts } from '#charts/day-cells';

describe('days of a calendar', () => {
  it('stand by week from the left and by weekday from the top', () => {
    const cells = dayCells([1, 1, 1, 1, 1, 1, 1, 1], [5, 6]);
    expect(cells.map(({ week, day }) => [week, day]).slice(5)).toEqual([
      [0, 5],
      [0, 6],
      [1, 0],
    ]);
    expect(cells.map(({ rest }) => rest)).toEqual([false, false, false, false, false, true, true, false]);
  });
  it('fall into fifths, so that one large day does not make all others alike', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 5000];
    expect(limitsOf(values)).toEqual([2, 4, 6, 8]);
    expect(dayCells(values, []).map(({ step }) => step)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });
  it('have a step of their own for nothing, and none where nothing is known', () => {
    expect(dayCells([0, null, 3], []).map(({ step }) => step)).toEqual([0, null, 1]);
  });
  it('that are all alike are of one step', () => {
    expect(limitsOf([4, 4, 4])).toEqual([]);
    expect(limitsOf([])).toEqual([]);
  });
  it('have the months that begin among them', () => {
    expect(monthStarts('2026-11-23', 15)).toEqual([{ week: 1, month: 12, year: 2026 }]);
    expect(monthStarts('2026-12-28', 5)).toEqual([{ week: 0, month: 1, year: 2027 }]);
  });
  it('name the one that had most, the first of several', () => {
    expect(largestDay('2026-11-23', [null, 3, 7, 7, 0])).toEqual({ day: '2026-11-25', value: 7 });
    expect(largestDay('2026-11-23', [0])).toEqual({ day: '2026-11-23', value: 0 });
    expect(largestDay('2026-11-23', [null, null])).toBeNull();
    expect(largestDay('2026-11-23', [])).toBeNull();
  });
});

it('counts days on from the first', () => {
  expect(dayAt('2025-11-24', 0)).toBe('2025-11-24');
  expect(dayAt('2025-12-29', 7)).toBe('2026-01-05');
});
