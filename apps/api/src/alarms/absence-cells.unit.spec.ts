import { describe, expect, it } from '@jest/globals';
import { alarmCatalogue } from '@ioc/test/support/alarm-setting';
import type { Absence } from '#catalogue/alarm-rules.js';
import { absenceCells } from '#alarms/absence-cells.js';
import { aRule, office } from '#alarms/rule.spec-support.js';

const at = (text: string) => Date.parse(`${text}:00+07:00`);
const received = 'vn.ioc.dossier.received.v1';
const event = (source: string, unit: string | null, text: string, type = received) => ({
  ...{ type, source, unit, at: at(text) },
});
const catalogue = alarmCatalogue([], { calendar: office });
const cells = (more: Partial<Absence>, last: ReturnType<typeof event>[], now = '2026-01-06T10:00', of = catalogue) => {
  const on = { absent: [received], withinHours: 8, ...more };
  const found = absenceCells(aRule({ on }), on, last, { catalogue: of, today: now.slice(0, 10), now: at(now) });
  return found.map(({ unit, cause, finding, value }) => [unit, cause, finding, value]);
};

describe('absence', () => {
  it('is counted in working hours, of the whole province where nothing narrows it', () => {
    expect(cells({}, [event('mot-cua', '19001', '2026-01-05T09:00')])).toEqual([['H50', 'events', 'active', 9]]);
    expect(cells({}, [event('mot-cua', '19001', '2026-01-05T10:00')])).toEqual([['H50', 'events', 'normal', 8]]);
    expect(cells({}, [event('mot-cua', null, '2026-01-02T16:00')], '2026-01-05T09:00')).toEqual([
      ['H50', 'events', 'normal', 2],
    ]);
  });
  it('knows the newest event of the types alone that it asks for', () => {
    const events = [
      event('mot-cua', '19001', '2026-01-05T08:00'),
      event('mot-cua', '19001', '2026-01-06T09:00'),
      event('mot-cua', '19001', '2026-01-06T09:30', 'vn.ioc.dossier.resolved.v1'),
    ];
    expect(cells({}, events)).toEqual([['H50', 'events', 'normal', 1]]);
    expect(cells({}, events.slice(2))).toEqual([['H50', 'events', 'between', null]]);
  });
  it('of units counts those below them, and events of units that the catalogue does not know only for the province', () => {
    const events = [event('mot-cua', 'H50.01.02', '2026-01-06T09:00'), event('mot-cua', 'X', '2026-01-06T10:00')];
    expect(cells({ units: ['department', 'centre', 'commune'] }, events)).toEqual([
      ['H50.01', 'events', 'normal', 1],
      ['H50.01.02', 'events', 'normal', 1],
      ['19001', 'events', 'between', null],
      ['19002', 'events', 'between', null],
    ]);
    expect(cells({ units: ['province'] }, events)).toEqual([['H50', 'events', 'normal', 0]]);
    const spelt = { ...catalogue, unitCodes: new Map([...catalogue.unitCodes, ['xa-1', '19001']]) };
    const communes = cells({ units: ['commune'] }, [event('mot-cua', 'xa-1', '2026-01-06T09:00')], undefined, spelt);
    expect(communes[0]).toEqual(['19001', 'events', 'normal', 1]);
  });
  it('of sources is one cell for each', () => {
    const events = [event('mot-cua', '19001', '2026-01-05T08:00'), event('1022', null, '2026-01-06T10:30')];
    expect(cells({ from: 'all' }, events)).toEqual([
      ['H50', 'mot-cua', 'active', 10],
      ['H50', '1022', 'normal', 0],
    ]);
    expect(cells({ from: ['1022'] }, events)).toEqual([['H50', '1022', 'normal', 0]]);
    expect(cells({ from: ['gone'] }, events)).toEqual([['H50', 'gone', 'between', null]]);
  });
  it('is no news beyond the calendar, where nobody knows which hours are worked', () => {
    expect(cells({}, [event('mot-cua', null, '2026-12-31T16:00')], '2027-01-04T10:00')).toEqual([
      ['H50', 'events', 'between', null],
    ]);
  });
  it('says when the last one came, and nothing where none ever did', () => {
    const on = { absent: [received], withinHours: 1 };
    const now = { catalogue, today: '2026-01-06', now: at('2026-01-06T10:00') };
    const last = [event('mot-cua', null, '2026-01-05T09:05')];
    const detail = { vi: 'Sự kiện cuối cùng lúc 09:05 05/01', en: 'The last event was at 09:05 05/01' };
    expect(absenceCells(aRule({ on }), on, last, now)).toMatchObject([{ detail, because: [] }]);
    expect(absenceCells(aRule({ on }), on, [], now)).toMatchObject([{ detail: null }]);
  });
});
