import { describe, expect, it } from '@jest/globals';
import type { SourceRow } from '@ioc/shared/live/tables';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { Unit } from '#catalogue/catalogue.js';
import { unitRows } from '#live/queries/units.js';

const window = (n: number) => ({ day: n, month: n, year: n, all: n });
const base = smallCatalogue();
const communes = ['a', 'b', 'c', 'd', 'small', 'silent'].map((code): Unit => ({ ...base.units.get('19001')!, code }));
const gone: Unit = { ...base.units.get('19001')!, code: 'gone', validTo: '2025-06-30' };
const catalogue = smallCatalogue({
  units: new Map(
    [base.units.get('H50')!, base.units.get('H50.01')!, ...communes, gone].map((unit) => [unit.code, unit]),
  ),
});
const resolved = (n: number, late: number) =>
  new Map([
    ['dossier.resolved', window(n)],
    ['dossier.resolved-late', window(late)],
  ]);
const inputs = {
  sums: {
    byUnit: new Map([
      ['a', resolved(100, 10)],
      ['b', resolved(20, 1)],
      ['c', resolved(200, 10)],
      ['d', resolved(10, 9)],
      ['small', resolved(9, 0)],
      ['H50.01', resolved(50, 25)],
      ['gone', resolved(500, 0)],
    ]),
    byDay: new Map(),
  },
  only: new Map(),
  observations: [],
};
const source = (state: SourceRow['state']): SourceRow => ({
  ...{ key: 'mot-cua', name: 's', shortName: 's', state, lastAt: '2026-11-22T08:07:31.250Z' },
  ...{ silence: 'none', lastEventAt: null, expectedSeconds: 900, today: 1, quarantined: 0 },
});

describe('the league of units', () => {
  const rows = new Map(unitRows(inputs, catalogue, '2026-11-22', []).map((row) => [row.key, row]));

  it('ranks 1-1-3-4 within a kind: units that are equal share the better rank', () => {
    expect(['b', 'c', 'a', 'd'].map((unit) => rows.get(unit)?.rank)).toEqual([1, 1, 3, 4]);
  });

  it('ranks departments apart from communes', () => {
    expect(rows.get('H50.01')?.rank).toBe(1);
  });

  it('gives no rank to a rate of fewer than ten cases', () => {
    expect(rows.get('small')).toMatchObject({ rank: null, onTime: { value: 100, numerator: 9, denominator: 9 } });
  });

  it('knows nothing of the complaints, and nothing at all, of a unit that no such event has named: null, not zero', () => {
    expect(rows.get('small')).toMatchObject({ received: 0, resolved: 9, overdue: 0, openComplaints: null });
    expect(rows.get('silent')).toMatchObject({ received: null, resolved: null, open: null, overdue: null, rank: null });
  });

  it('leaves out the province itself and units that are no more', () => {
    expect([...rows.keys()].sort()).toEqual(['H50.01', 'a', 'b', 'c', 'd', 'silent', 'small']);
  });
  it('ranks nobody while what a source sent still waits: half of the cases may be missing', () => {
    const waiting = unitRows(inputs, catalogue, '2026-11-22', [source('catching-up')]);
    expect(waiting.map(({ rank }) => rank)).toEqual(waiting.map(() => null));
  });

  it('says to the minute how new its rates are, and nothing where nothing was heard', () => {
    const asOf = (sources: SourceRow[]) => unitRows(inputs, catalogue, '2026-11-22', sources)[0]?.onTime.asOf;
    expect([asOf([source('live')]), asOf([])]).toEqual(['2026-11-22T08:07:00.000Z', null]);
  });

  it('is empty in a province whose catalogue has no rate to rank by', () => {
    expect(unitRows(inputs, smallCatalogue({ indicators: new Map() }), '2026-11-22', [])).toEqual([]);
  });

  it('of a province that counts tasks ranks by tasks, districts among them', () => {
    const district: Unit = { ...base.units.get('19001')!, code: 'huyen', kind: 'district' };
    const rate = {
      ...base.indicators.get('on-time-rate')!,
      ...{ code: 'tasks-in-time', kinds: ['task'] as const },
      formula: {
        kind: 'ratio' as const,
        numerator: [
          { measure: 'task.done', as: 'flow' as const },
          { measure: 'task.done-late', as: 'flow' as const, sign: -1 as const },
        ],
        denominator: [{ measure: 'task.done', as: 'flow' as const }],
      },
    };
    const tasks = smallCatalogue({
      units: new Map([base.units.get('H50')!, district].map((unit) => [unit.code, unit])),
      indicators: new Map([[rate.code, rate]]),
    });
    const sums = new Map([
      ['task.assigned', window(30)],
      ['task.done', window(20)],
      ['task.done-late', window(5)],
      ['task.open', window(10)],
      ['task.overdue', window(2)],
    ]);
    const found = unitRows(
      { ...inputs, sums: { ...inputs.sums, byUnit: new Map([['huyen', sums]]) } },
      tasks,
      '2026-11-22',
      [],
    );
    expect(found).toMatchObject([
      {
        key: 'huyen',
        kind: 'district',
        received: 30,
        resolved: 20,
        open: 10,
        overdue: 2,
        rank: 1,
        onTime: { value: 75 },
      },
    ]);
  });
});
