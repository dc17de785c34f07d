import { describe, expect, it } from '@jest/globals';
import { aRule } from '#alarms/rule.spec-support.js';
import { daysBefore, playedTime } from '#alarm-rules/trial-days.js';

const change = (since: 'day' | 'week' | 'month', more = {}) =>
  daysBefore(aRule({ on: { figure: 'overdue', units: ['commune'], change: { since, as: 'percent' } }, ...more }));

describe('the days before a trial', () => {
  it('are those that the rule compares with: a week of weekends, two weeks, the longest month', () => {
    expect([daysBefore(aRule()), change('day'), change('week'), change('month')]).toEqual([1, 8, 15, 32]);
  });

  it('hold the working hours that something has to last, at four a day, and one day more', () => {
    const of = [0, 1, 4, 5, 16].map((lastsHours) => daysBefore(aRule({ lastsHours })));
    expect(of).toEqual([1, 2, 2, 3, 5]);
  });

  it('are the longer of both', () => {
    expect([change('day', { lastsHours: 4 }), change('day', { lastsHours: 100 })]).toEqual([8, 26]);
  });

  it('of what is no figure are those of its wait', () => {
    expect(daysBefore(aRule({ on: { sources: 'all' } }))).toBe(1);
  });
});

describe('the time that a trial plays', () => {
  const at = (text: string) => Date.parse(`${text}:00+07:00`);
  const days = { from: '2026-03-02', to: '2026-03-03' };
  const past = at('2026-06-01T00:00');

  it('is the days before too, and both of its own to their ends', () => {
    expect(playedTime(aRule({ lastsHours: 4 }), days, past)).toEqual({
      ...{ start: at('2026-02-28T00:00'), counts: at('2026-03-02T00:00'), end: at('2026-03-04T00:00') },
    });
  });

  it('ends now where its last day has not ended', () => {
    const now = at('2026-03-03T10:15');
    expect(playedTime(aRule(), days, now).end).toBe(now);
  });
});
