import { describe, expect, it } from '@jest/globals';
import { alarmCatalogue } from '@ioc/test/support/alarm-setting';
import { indicator } from '@ioc/test/support/small-catalogue';
import { aRule } from '#alarms/rule.spec-support.js';
import { whyNot } from '#alarm-rules/why-not.js';

const small = alarmCatalogue();
const seen = indicator({ code: 'seen', formula: { kind: 'observed', indicator: 'seen' } });
const shown = { numerator: [{ measure: 'dossier.resolved' }], denominator: [{ measure: 'observed.seen' }] };
const partly = indicator({ code: 'partly', formula: { kind: 'ratio', ...shown } as never });
const services = indicator({ code: 'services', formula: { kind: 'procedures', levels: ['full'] } as never });
const catalogue = {
  ...small,
  indicators: new Map([...small.indicators, ['seen', seen], ['partly', partly], ['services', services]]),
};
const on = (of: Parameters<typeof aRule>[0]) => aRule(of);
const absent = { absent: ['vn.ioc.dossier.received.v1'], withinHours: 8 };
const byFriday = { weekday: 'friday', hour: 17 } as const;

describe('what can be tried on history', () => {
  it.each([
    ['a figure that is counted from events', on({}), true],
    ['absent events', on({ on: absent }), true],
    ['a figure that others observe', on({ on: { figure: 'seen', units: ['province'] } }), true],
    ['a figure of cases and of what others observe', on({ on: { figure: 'partly', units: ['province'] } }), true],
    ['a figure of the catalogue', on({ on: { figure: 'services', units: ['province'] } }), false],
    ['whatever is judged', on({ on: { judged: 'all' } }), true],
    ['a figure that is not there', on({ on: { figure: 'none', units: ['province'] } }), false],
    ['a source', on({ on: { sources: 'all' } }), true],
    ['the path', on({ on: { path: 'all' } }), true],
    ['the roster', on({ on: { roster: 'all', aheadMinutes: 0 } }), true],
    ['a forecast', on({ on: { forecast: 'dossier', units: ['commune'], by: byFriday, recentDays: 5 } }), true],
  ])('%s', (_, rule, may) => {
    expect(whyNot(rule, catalogue) === null).toBe(may);
  });
});

it('says in both languages what history does not hold', () => {
  const of = (what: Parameters<typeof aRule>[0]) => whyNot(on(what), catalogue);
  const figure = of({ on: { figure: 'services', units: ['province'] } });
  expect([figure?.vi, figure?.en]).toEqual([expect.stringMatching(/danh mục/), expect.stringMatching(/catalogue/)]);
});
