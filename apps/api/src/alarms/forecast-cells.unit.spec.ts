import { describe, expect, it } from '@jest/globals';
import { alarmCatalogue } from '@ioc/test/support/alarm-setting';
import type { DueForecast } from '#catalogue/alarm-rules.js';
import { forecastCells } from '#alarms/forecast-cells.js';
import type { Load } from '#alarms/foretold.js';
import { aRule, office } from '#alarms/rule.spec-support.js';

const on = { forecast: 'dossier', units: ['commune'], by: { weekday: 'friday', hour: 17 }, recentDays: 5 } as const;
const rule = aRule({ on, above: 2, clear: 1, minimum: 5 });
const now = Date.parse('2026-01-07T13:00:00+07:00');
const found = (load: Load | null, calendar = office, forecast: DueForecast['forecast'] = on.forecast) =>
  forecastCells(rule, { ...on, forecast }, new Map(load ? [['19001', load]] : []), {
    ...{ catalogue: alarmCatalogue([], { calendar }), today: '2026-01-07', now },
  }).find(({ unit }) => unit === '19001');

describe('a forecast', () => {
  it.each([
    [{ due: 5, finished: 0 }, 'active', 5],
    [{ due: 4, finished: 0 }, 'between', 4],
    [{ due: 6, finished: 8 }, 'between', 2],
    [{ due: 6, finished: 10 }, 'normal', 1],
    [{ due: 0, finished: 0 }, 'normal', 0],
    [null, 'normal', 0],
  ] as const)('of %j is %s at %d', (load, finding, value) => {
    expect(found(load)).toMatchObject({ finding, value, cause: 'dossier', group: 'forecast:dossier' });
  });
  it('says by when, and of how many', () => {
    expect(found({ due: 7, finished: 0 })?.detail).toEqual({
      vi: 'Đến thứ Sáu 17:00: 7 hồ sơ đến hạn',
      en: 'By Friday 17:00: 7 dossiers fall due',
    });
    const others = (['complaint', 'task', 'document'] as const).map((forecast) => {
      const cell = found({ due: 7, finished: 0 }, office, forecast);
      return [cell?.detail?.vi.split(': ')[1], cell?.detail?.en.split(': ')[1], cell?.because];
    });
    expect(others).toEqual([
      ['7 phản ánh đến hạn', '7 complaints fall due', []],
      ['7 nhiệm vụ đến hạn', '7 tasks fall due', []],
      ['7 văn bản đến hạn', '7 documents fall due', []],
    ]);
  });
  it('changes nothing where the calendar does not reach', () => {
    const late = { ...office, first: office.last };
    expect(found({ due: 7, finished: 0 }, late)).toMatchObject({ finding: 'between', value: null, detail: null });
  });
});
