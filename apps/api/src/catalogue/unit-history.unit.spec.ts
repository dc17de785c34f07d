import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Administrative, loadAdministrative } from '#catalogue/administrative.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { unitHistory } from '#catalogue/unit-history.js';

let data: Administrative;
let then: Catalogue;
let today: Catalogue;
beforeAll(async () => {
  data = loadAdministrative('catalogue/administrative');
  [then, today] = await Promise.all(['quang-binh-2021', 'quang-tri'].map((one) => loadCatalogue('catalogue', one)) as [
    Promise<Catalogue>,
    Promise<Catalogue>,
  ]);
});

describe('a unit in time', () => {
  it('keeps the two provinces apart that carry one code', () => {
    const before = unitHistory('H46', then, data);
    expect(before).toMatchObject({ stands: 'before', before: { name: 'Quảng Bình' }, now: { name: 'Quảng Trị' } });
    expect(before?.before?.successors).toEqual([{ code: '44', name: 'Quảng Trị', kind: 'merged', main: true }]);
    const now = unitHistory('H50', today, data);
    expect(now).toMatchObject({ stands: 'now', unit: { name: 'Tỉnh Quảng Trị' } });
    expect(now?.now?.predecessors.map(({ name }) => name)).toEqual(['Quảng Bình', 'Quảng Trị']);
  });

  it('leads a district, which has no successor of its own, to the communes of today and marks the shared ones', () => {
    const district = unitHistory('458', then, data)?.before;
    expect(district).toMatchObject({ level: 'district', name: 'Thị xã Ba Đồn', provinceToday: { name: 'Quảng Trị' } });
    const whole = district?.successors.filter(({ kind }) => kind === 'merged').length ?? 0;
    expect(whole).toBeGreaterThan(0);
    expect(district?.partial).toBe(district?.successors.some(({ kind }) => kind === 'partial'));
  });

  it('marks a commune whose land was divided, and a commune made of parts', () => {
    const divided = [...data.oldCommunes.values()].find(({ successors }) => successors.length > 1);
    expect(divided?.successors.filter(({ main }) => main)).toHaveLength(1);
    expect(unitHistory(divided?.code ?? '', then, data)?.before?.partial).toBe(true);
    const made = divided?.successors.at(-1)?.code ?? '';
    expect(unitHistory(made, then, data)?.now?.partial).toBe(true);
  });

  it('knows what became of every commune of 2021 but the six that were merged before the reorganisation', () => {
    const communes = [...then.units.values()].filter(({ kind }) => kind === 'commune');
    const lost = communes.filter(({ code }) => unitHistory(code, then, data)?.before === null);
    expect([communes.length, lost.length]).toEqual([151, 6]);
  });

  it('knows no unit that is nowhere', () => expect(unitHistory('nowhere', then, data)).toBeNull());
});
