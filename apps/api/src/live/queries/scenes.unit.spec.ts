import { describe, expect, it } from '@jest/globals';
import { noBooks } from '@ioc/test/support/no-books';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { ScenesFile } from '#catalogue/scene-schema.js';
import { sceneFigureRows, sceneRows } from '#live/queries/scenes.js';

const scenes = ScenesFile.parse([
  {
    ...{ code: 'b', name: 'B', nameEn: 'B' },
    panels: [
      { show: 'figure', figure: 'on-time-rate', at: [1, 1, 4, 4] },
      { show: 'figures', figures: ['on-time-rate', 'open'], unit: 'H50.01', at: [5, 1, 4, 4] },
      { show: 'map', at: [9, 1, 4, 4] },
    ],
  },
  {
    ...{ code: 'a', name: 'A', nameEn: 'A' },
    panels: [{ show: 'figure', figure: 'on-time-rate', unit: 'H50', at: [1, 1, 4, 4] }],
  },
]);
const small = smallCatalogue();
const catalogue = smallCatalogue({ books: { ...noBooks, scenes } });
const inputs = { sums: { byUnit: new Map(), byDay: new Map() }, only: new Map(), observations: [] };

describe('scenes on the live path', () => {
  it('come in the order of the file, with units by name', () => {
    expect(sceneRows(catalogue).map(({ key, order }) => [key, order])).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
    const [first, second, third] = sceneRows(catalogue)[0]!.panels;
    expect(first).toEqual({
      ...{ column: 1, row: 1, columns: 4, rows: 4 },
      question: { show: 'figure', figure: 'on-time-rate', unit: { code: 'H50', name: null } },
    });
    expect(second?.question).toMatchObject({ unit: { code: 'H50.01', name: small.units.get('H50.01')!.shortName } });
    expect(sceneRows(catalogue)[1]?.panels[0]?.question).toMatchObject({ unit: { code: 'H50', name: null } });
    expect(third?.question).toEqual({ show: 'map', layer: 'on-time', as: null, shape: 'circles' });
  });
  it('name a unit in short, and one that the catalogue does not have by its code', () => {
    const office = { ...small.units.get('H50.01')!, shortName: 'Sở A' };
    const named = (units: typeof small.units) =>
      sceneRows(smallCatalogue({ books: { ...noBooks, scenes }, units }))[0]?.panels[1]?.question;
    expect(named(new Map([['H50.01', office]]))).toMatchObject({ unit: { code: 'H50.01', name: 'Sở A' } });
    expect(named(new Map())).toMatchObject({ unit: { code: 'H50.01', name: 'H50.01' } });
  });
  it('bring every figure that they ask for once, of each unit, and no other', () => {
    const rows = sceneFigureRows({ inputs, catalogue, today: '2026-11-22', sources: [] });
    expect(rows.map(({ key, of }) => [key, of]).sort()).toEqual([
      ['on-time-rate@H50', 'H50'],
      ['on-time-rate@H50.01', 'H50.01'],
      ['open@H50.01', 'H50.01'],
    ]);
    expect(rows.find(({ of }) => of === 'H50.01')?.trend).toEqual([]);
  });
  it('ask nothing where the catalogue has none', () => {
    expect([sceneRows(small), sceneFigureRows({ inputs, catalogue: small, today: '2026-11-22', sources: [] })]).toEqual(
      [[], []],
    );
  });
});
