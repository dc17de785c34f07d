import { describe, expect, it } from '@jest/globals';
import { formFieldOf, initialOf, ruleIn } from '#alarms/rule-fields';
import { formKindOf } from '#alarms/rule-kinds';

const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
};
const common = {
  ...{ code: 'a-b', name: ' Tên ', nameEn: 'Name', units: ['commune'], limit: '1,5', clear: '', minimum: '5' },
  ...{ onMinutes: '', lastsHours: '', offMinutes: '3', when: 'working-hours', consequence: 'minor' },
  ...{ actWithin: '60', owner: 'operator', action: 'Làm', actionEn: 'Do' },
};

describe('what a form says', () => {
  it('is a threshold on one side, with what was left empty left out', () => {
    expect(ruleIn(form({ ...common, figure: 'overdue', side: 'below' }), 'threshold', null)).toEqual({
      ...{
        code: 'a-b',
        name: 'Tên',
        nameEn: 'Name',
        on: { figure: 'overdue', units: ['commune'] },
        below: 1.5,
        minimum: 5,
      },
      ...{ onMinutes: 0, offMinutes: 3, when: 'working-hours', consequence: 'minor', actWithinMinutes: 60 },
      ...{ owner: 'operator', action: 'Làm', actionEn: 'Do' },
    });
  });
  it('has working hours in the place of minutes', () => {
    expect(ruleIn(form({ ...common, onMinutes: '5', lastsHours: '16' }), 'forecast', null)).toMatchObject({
      ...{ onMinutes: 0, lastsHours: 16 },
    });
  });
  it.each([
    [
      'change',
      { figure: 'f', since: 'day', as: 'absolute' },
      { figure: 'f', units: ['commune'], change: { since: 'day', as: 'absolute' } },
    ],
    ['absent', { types: 't', withinHours: '8' }, { absent: ['t'], withinHours: 8, units: ['commune'] }],
    ['absent', { types: 't', withinHours: '8', units: 'province' }, { absent: ['t'], withinHours: 8 }],
    [
      'forecast',
      { forecast: 'task', weekday: 'monday', hour: '8' },
      { forecast: 'task', units: ['commune'], by: { weekday: 'monday', hour: 8 } },
    ],
    ['sources', { silence: '' }, { sources: 'all' }],
    ['sources', { silence: 'pipe-broken', sources: ['a', 'b'] }, { sources: ['a', 'b'], silence: 'pipe-broken' }],
    ['path', {}, { path: 'all' }],
    ['path', { path: ['disk-full', 'log-away'], except: ['x'] }, { path: ['disk-full', 'log-away'], except: ['x'] }],
    ['roster', { aheadMinutes: '30', roster: 'technician' }, { roster: ['technician'], aheadMinutes: 30 }],
    ['judged', { except: '' }, { judged: 'all' }],
  ] as const)('of %s is what it looks at', (kind, more, on) => {
    const rule = ruleIn(form({ ...common, ...more } as never), kind, null) as { on: object; above?: number };
    expect(rule.on).toEqual(on);
    expect('above' in rule).toBe(['change', 'forecast'].includes(kind));
    expect(formKindOf({ on: rule.on as never })).toBe(kind);
  });
  it('keeps what the form does not show of a rule that is edited', () => {
    const kept = (kind: 'absent' | 'forecast', on: object, more: object) =>
      (ruleIn(form({ ...common, units: 'province', ...more } as never), kind, { on } as never) as { on: object }).on;
    const absent = { absent: ['t', 'u'], from: ['mot-cua'], withinHours: 4 };
    expect(kept('absent', absent, { types: 't', withinHours: '4' })).toEqual(absent);
    expect(kept('absent', absent, { types: 'v', withinHours: '4' })).toMatchObject({ absent: ['v'] });
    const by = { weekday: 'friday', hour: 17 };
    expect(kept('forecast', { recentDays: 5 }, { forecast: 'task', weekday: 'friday', hour: '17' })).toMatchObject({
      ...{ by, recentDays: 5 },
    });
  });
  it('begins with the rule that is edited, and with usual values for a new one', () => {
    const on = { figure: 'f', units: ['commune'] };
    const rule = { ...(ruleIn(form({ ...common, side: 'below' }), 'threshold', null) as object), on, lastsHours: 8 };
    expect(initialOf(rule as never)).toMatchObject({
      side: 'below',
      limit: '1.5',
      onMinutes: '',
      lastsHours: '8',
      figure: 'f',
    });
    expect(initialOf(null)).toMatchObject({ side: 'above', limit: '', onMinutes: '10', units: ['province'] });
  });
  it.each([
    ['clear', 'clear'],
    ['rule.below', 'limit'],
    ['on.sources.1', 'sources'],
    ['on.by.hour', 'hour'],
    ['on.absent.0', 'types'],
    ['on', 'kind'],
    ['actWithinMinutes', 'actWithin'],
  ])('%s of an order is the field %s of the form', (field, name) => expect(formFieldOf(field)).toBe(name));
});
