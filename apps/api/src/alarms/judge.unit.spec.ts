import { describe, expect, it } from '@jest/globals';
import type { Figure } from '@ioc/shared/figures/figure';
import { changeOf, judgeAbsence, judgeFigure, judgeSource } from '#alarms/judge.js';

const count = (value: number | null, more: Partial<Figure> = {}) => ({
  value,
  denominator: null,
  state: 'live' as const,
  ...more,
});
const rate = (value: number | null, denominator: number) => count(value, { denominator });

describe('what a rule finds of a figure', () => {
  const above = { above: 20, clear: 15 };
  it.each([
    [21, 'active'],
    [20, 'between'],
    [16, 'between'],
    [15, 'normal'],
    [0, 'normal'],
  ])('above 20, well at 15: %d is %s', (value, found) => {
    expect(judgeFigure(above, count(value))).toBe(found);
  });
  it.each([
    [89.9, 'active'],
    [90, 'between'],
    [90.9, 'between'],
    [91, 'normal'],
  ])('below 90, well at 91: %d is %s', (value, found) => {
    expect(judgeFigure({ below: 90, clear: 91 }, count(value))).toBe(found);
  });
  it('is well at the threshold itself where no other value is named', () => {
    expect([20, 21].map((value) => judgeFigure({ above: 20 }, count(value)))).toEqual(['normal', 'active']);
    expect([90, 89].map((value) => judgeFigure({ below: 90 }, count(value)))).toEqual(['normal', 'active']);
  });
  it('is nothing of too few cases, neither raised nor cleared', () => {
    const rule = { below: 90, minimum: 10 };
    expect([rate(10, 9), rate(10, 10), rate(95, 9), rate(95, 10)].map((one) => judgeFigure(rule, one))).toEqual([
      'between',
      'active',
      'between',
      'normal',
    ]);
    expect(judgeFigure({ above: 2, minimum: 5 }, count(4))).toBe('between');
    expect(judgeFigure({ above: 2, minimum: 5 }, count(5))).toBe('active');
    expect(judgeFigure(rule, rate(null, 0))).toBe('between');
    expect(judgeFigure({ above: 20 }, rate(null, 0))).toBe('between');
  });
  it('is unknown while a source is silent, whatever the last value was', () => {
    expect(judgeFigure(above, count(0, { state: 'stale' }))).toBe('unknown');
    expect(judgeFigure(above, count(99, { state: 'unknown' }))).toBe('unknown');
    expect(judgeFigure(above, count(99, { state: 'late' }))).toBe('active');
  });
  it('is not judged while a backlog is read, and never stands where the figure does not apply', () => {
    expect(judgeFigure(above, count(99, { state: 'catching-up' }))).toBeNull();
    expect(judgeFigure(above, count(99, { state: 'not-applicable' }))).toBe('normal');
  });
});

describe('what a rule finds of a source', () => {
  it('is its silence; late is too early, and who was never heard is no news', () => {
    const states = ['silent', 'late', 'live', 'unknown', 'catching-up'] as const;
    expect(states.map(judgeSource)).toEqual(['active', 'between', 'normal', 'between', null]);
  });
});

describe('a change', () => {
  const percent = { since: 'week', as: 'percent' } as const;
  const absolute = { since: 'week', as: 'absolute' } as const;
  const sample = (value: number | null, denominator: number | null = null) => ({ value, denominator });
  it('is a difference, or a percentage of what was before', () => {
    expect(changeOf(absolute, sample(30), sample(40))).toEqual(sample(-10, 40));
    expect(changeOf(percent, sample(30), sample(40))).toEqual(sample(-25, 40));
    expect(changeOf(percent, sample(50), sample(40))).toEqual(sample(25, 40));
    expect(changeOf(percent, sample(4), sample(3))).toEqual(sample(33.33, 3));
  });
  it('of a rate has the smaller of the two denominators behind it', () => {
    expect(changeOf(absolute, sample(90, 20), sample(80, 500))).toEqual(sample(10, 20));
    expect(changeOf(absolute, sample(90, 500), sample(80, 20))).toEqual(sample(10, 20));
  });
  it('is nothing where there is nothing to compare with', () => {
    expect(changeOf(absolute, sample(30), null)).toEqual(sample(null));
    expect(changeOf(absolute, sample(null, 0), sample(80, 20))).toEqual(sample(null, 0));
    expect(changeOf(absolute, sample(90, 20), sample(null, 0))).toEqual(sample(null, 0));
    expect(changeOf(percent, sample(30), sample(0))).toEqual(sample(null, 0));
    expect(changeOf(absolute, sample(30), sample(0))).toEqual(sample(30, 0));
  });
  it('of few cases raises nothing', () => {
    const rule = { below: -50, clear: -20, minimum: 10 };
    const found = (now: number, before: number) =>
      judgeFigure(rule, { ...changeOf(percent, sample(now), sample(before)), state: 'live' });
    expect([found(4, 10), found(4, 9), found(5, 10), found(8, 10)]).toEqual(['active', 'between', 'between', 'normal']);
  });
});

describe('an absence', () => {
  it.each([
    [8.1, 'active'],
    [8, 'normal'],
    [0, 'normal'],
    [null, 'between'],
  ])('of %s working hours where 8 are normal is %s', (hours, found) => {
    expect(judgeAbsence(8, hours)).toBe(found);
  });
});
