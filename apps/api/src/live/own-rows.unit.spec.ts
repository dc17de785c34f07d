import { describe, expect, it } from '@jest/globals';
import { chartKinds } from '@ioc/shared/live/charts';
import type { Delta, Snapshot } from '@ioc/shared/live/protocol';
import { liveCut } from '#identity/live-rights.js';
import { ownDelta, ownSnapshot, groupOf } from '#live/own-rows.js';
import { tableNames } from '@ioc/shared/live/tables';

const own = { name: 'A', sees: (unit: string) => ['H50', 'A', 'A.1'].includes(unit) };
const keys = (table: string, rows: readonly object[]) =>
  ownSnapshot({ table, epoch: 'e', version: 4, at: 't', rows } as unknown as Snapshot, own).rows.map(({ key }) => key);
const keyed = (...all: string[]) => all.map((key) => ({ key, show: key.replace(/:.*/, '') }));

describe('rows of single units', () => {
  it.each([
    ['units', keyed('A', 'A.1', 'B'), ['A', 'A.1']],
    ['sceneFigures', keyed('open@H50', 'open@A.1', 'open@B'), ['open@H50', 'open@A.1']],
    [
      'charts',
      keyed('series:open@B/month', 'series:open@A/month', 'days:x@A', 'index:dossier@H50', 'funnel:dossier@B'),
      ['series:open@A/month', 'days:x@A', 'index:dossier@H50'],
    ],
    ['figures', keyed('open', 'on-time-rate'), ['open', 'on-time-rate']],
  ])('of %s go to whom they are of', (table, rows, left) => expect(keys(table, rows)).toEqual(left));

  it.each([
    ['bars', 'bars:open@departments', 'bars'],
    ['multiples', 'multiples:open@departments/month', 'lines'],
    ['due', 'due:dossier@H50', 'units'],
    ['radar', 'radar:dossier@H50', 'rows'],
  ])('of what is listed by unit (%s), each unit its own', (show, key, list) => {
    const rows = [{ key, show, [list]: [{ unit: 'B' }, { unit: 'A.1' }] }];
    const { rows: left } = ownSnapshot({ table: 'charts', rows } as unknown as Snapshot, own);
    expect(left).toEqual([{ key, show, [list]: [{ unit: 'A.1' }] }]);
  });

  it('are each kind of chart that there is', () =>
    expect([...chartKinds].sort()).toEqual(['bars', 'days', 'due', 'funnel', 'index', 'multiples', 'radar', 'series']));

  it('leave versions as they are, also where nothing is left', () => {
    const delta = { table: 'units', epoch: 'e', version: 5, at: 't', upsert: keyed('B'), remove: ['C'] };
    expect(ownDelta(delta as unknown as Delta, own)).toEqual({ ...delta, upsert: [] });
    expect(ownDelta(delta as unknown as Delta, null)).toBe(delta);
  });

  it('stand in tables that the table of rights names', () => {
    expect(tableNames.filter((table) => groupOf(table, own) !== table)).toEqual(
      Object.keys(liveCut).sort((a, b) => tableNames.indexOf(a as never) - tableNames.indexOf(b as never)),
    );
    expect([groupOf('units', own), groupOf('figures', own), groupOf('units', null)]).toEqual([
      'units A',
      'figures',
      'units',
    ]);
  });
});
