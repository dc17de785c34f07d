import { describe, expect, it } from '@jest/globals';
import { alarmCatalogue } from '@ioc/test/support/alarm-setting';
import { indicator } from '@ioc/test/support/small-catalogue';
import { aRule } from '#alarms/rule.spec-support.js';
import { problemsOfRule } from '#alarm-rules/check-rule.js';
import { Pace, TrialEnded } from '#alarm-rules/pace.js';
import { daysBefore } from '#alarm-rules/days-before.js';
import { whyNot } from '#alarm-rules/play.js';

const small = alarmCatalogue();
const seen = indicator({ code: 'seen', formula: { kind: 'observed', indicator: 'seen' } });
const catalogue = { ...small, indicators: new Map([...small.indicators, ['seen', seen]]) };
const on = (of: Parameters<typeof aRule>[0]) => aRule(of);
const absent = { absent: ['vn.ioc.dossier.received.v1'], withinHours: 8 };
const byFriday = { weekday: 'friday', hour: 17 } as const;

describe('what can be tried on history', () => {
  it.each([
    ['a figure that is counted from events', on({}), true],
    ['absent events', on({ on: absent }), true],
    ['a figure that others observe', on({ on: { figure: 'seen', units: ['province'] } }), false],
    ['a figure that is not there', on({ on: { figure: 'none', units: ['province'] } }), false],
    ['a source', on({ on: { sources: 'all' } }), false],
    ['the path', on({ on: { path: 'all' } }), false],
    ['the roster', on({ on: { roster: 'all', aheadMinutes: 0 } }), false],
    ['a forecast', on({ on: { forecast: 'dossier', units: ['commune'], by: byFriday, recentDays: 5 } }), false],
  ])('%s', (_, rule, may) => {
    expect(whyNot(rule, catalogue) === null).toBe(may);
  });
  it('needs the days before that it compares with', () => {
    const change = (since: 'day' | 'week' | 'month') =>
      daysBefore(on({ on: { figure: 'overdue', units: ['commune'], change: { since, as: 'percent' } } }));
    expect([daysBefore(on({})), change('day'), change('week'), change('month')]).toEqual([1, 8, 15, 32]);
    expect([daysBefore(on({ lastsHours: 16 })), daysBefore(on({ lastsHours: 1 }))]).toEqual([5, 2]);
  });
});

describe('a rule of the page', () => {
  it('is held to the checks of the catalogue, by field', () => {
    const fields = (rule: ReturnType<typeof aRule>) =>
      problemsOfRule(rule, [aRule({ code: 'other' })], catalogue).map(({ field }) => field);
    expect(fields(on({ suppressedBy: ['other'] }))).toEqual([]);
    expect(fields(on({ suppressedBy: ['none'] }))).toEqual(['suppressedBy.0']);
    expect(fields(on({ on: { figure: 'none', units: ['commune'] } }))).toEqual(['on.figure']);
    expect(fields(on({ above: undefined, clear: undefined }))).toEqual(['above']);
    expect(fields(on({ clear: 21 }))).toEqual(['clear']);
  });
  it('is checked in the place of its version before, and others are not its matter', () => {
    const other = aRule({ code: 'other', clear: 99 });
    expect(problemsOfRule(on({}), [on({ clear: 99 }), other], catalogue)).toEqual([]);
  });
});

describe('the pace of a trial', () => {
  it('ends it when it is cancelled, or took too long', async () => {
    const ended = new AbortController();
    const busy = async (pace: Pace) => {
      for (;;) await pace.step();
    };
    ended.abort();
    await expect(busy(new Pace(ended.signal, Infinity))).rejects.toThrow(TrialEnded);
    await expect(busy(new Pace(new AbortController().signal, 0))).rejects.toThrow(TrialEnded);
  });
});
