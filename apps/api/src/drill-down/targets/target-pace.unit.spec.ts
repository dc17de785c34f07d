import { describe, expect, it } from '@jest/globals';
import { paceOf, paceOfRank } from '#drill-down/targets/target-pace.js';

const aim = { year: 2025, value: 80, direction: 'higher' } as const;
const at = (day: string, value: number) => ({ day, value });

describe('the pace of a target', () => {
  const first = at('2020-12-31', 30);
  it('is due on the straight line from the first value to the target', () => {
    expect(paceOf(aim, first, at('2023-07-02', 55), '2023-07-02')).toEqual({
      due: expect.closeTo(55, 1),
      expected: expect.closeTo(80, 0),
      pace: expect.any(String),
    });
    expect(paceOf(aim, first, at('2023-12-31', 50), '2025-12-31').due).toBe(80);
  });
  it.each([
    ['enough', 61, 'on-pace'],
    ['exactly enough', 60, 'on-pace'],
    ['too slow', 59, 'behind'],
    ['there already', 80, 'reached'],
  ])('%s', (_, value, pace) => {
    // Five years of 1826 days; three of them are 1095: the line is at 59,98 then.
    expect(paceOf(aim, first, at('2023-12-31', value), '2023-12-31').pace).toBe(pace);
  });
  it('of what should become less goes down', () => {
    const lower = { year: 2025, value: 5, direction: 'lower' } as const;
    expect(paceOf(lower, at('2020-12-31', 10), at('2023-12-31', 6), '2023-12-31').pace).toBe('on-pace');
    expect(paceOf(lower, at('2020-12-31', 10), at('2023-12-31', 8), '2023-12-31').pace).toBe('behind');
    expect(paceOf(lower, null, at('2023-12-31', 5), '2023-12-31').pace).toBe('reached');
  });
  it('is unknown without a value, and with one alone', () => {
    const nothing = { due: null, expected: null, pace: 'unknown' };
    expect(paceOf(aim, null, null, '2023-01-01')).toEqual(nothing);
    expect(paceOf(aim, first, first, '2023-01-01')).toEqual(nothing);
  });
  it('has no line from a value that is no earlier than the end of its year', () => {
    const late = paceOf(aim, at('2025-12-31', 30), at('2026-01-31', 40), '2025-12-31');
    expect(late).toEqual({ due: null, expected: null, pace: 'unknown' });
  });
  it('is over when its year is', () => {
    expect(paceOf(aim, null, at('2025-12-31', 79), '2026-01-01')).toEqual({ due: 80, expected: null, pace: 'missed' });
    expect(paceOf(aim, null, null, '2026-01-01').pace).toBe('missed');
    expect(paceOf(aim, null, at('2025-12-31', 79), '2025-12-31').pace).toBe('unknown');
    expect(paceOf(aim, first, at('2026-03-01', 80), '2026-03-01').pace).toBe('reached');
  });
});

describe('a rank', () => {
  it.each([
    [24, '2025-01-01', 'reached'],
    [25, '2026-01-01', 'reached'],
    [26, '2025-12-31', 'behind'],
    [26, '2026-01-01', 'missed'],
    [null, '2025-12-31', 'unknown'],
    [null, '2026-01-01', 'missed'],
  ])('of %s on %s is %s', (now, day, pace) => {
    expect(paceOfRank({ year: 2025, rank: 25 }, now, day)).toEqual({ due: null, expected: null, pace });
  });
});
