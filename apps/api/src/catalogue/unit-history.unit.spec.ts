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
  [then, today] = await Promise.all(
    ['quang-binh-2021', 'quang-tri'].map((one) => loadCatalogue('catalogue', one)) as [
      Promise<Catalogue>,
      Promise<Catalogue>,
    ],
  );
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

  it('knows what became of every commune of 2021, over the mergers of 2024', () => {
    const communes = [...then.units.values()].filter(({ kind }) => kind === 'commune');
    const lives = communes.map(({ code }) => unitHistory(code, then, data));
    expect([communes.length, lives.filter((life) => !life?.before && !life?.earlier)]).toEqual([151, []]);
    expect(unitHistory('18910', then, data)).toMatchObject({
      before: null,
      earlier: { name: 'Xã Hóa Phúc', validTo: '2024-11-30', successors: [{ code: '18919', name: 'Xã Tân Thành' }] },
    });
    // One code, three lives: Hóa Tiến to 30/11/2024, the merged Tân Thành, and that of today.
    const three = unitHistory('18919', then, data);
    expect([three?.earlier?.name, three?.before?.name, three?.now?.name]).toEqual([
      'Xã Hóa Tiến',
      'Xã Tân Thành',
      'Xã Tân Thành',
    ]);
  });

  it('has the communes of the five provinces and the 34 provinces that the country counts', () => {
    const count = (province: string) => [...data.communes.values()].filter((one) => one.province === province).length;
    expect(['11', '12', '44', '66', '96'].map(count)).toEqual([45, 38, 78, 102, 64]);
    expect([data.provinces.size, data.oldProvinces.size]).toEqual([34, 63]);
    const merged = [...data.provinces.values()].flatMap(({ predecessors }) => predecessors.map(({ code }) => code));
    expect(new Set(merged)).toEqual(new Set(data.oldProvinces.keys()));
    expect(data.communes.get('19742')).toMatchObject({ name: 'Đặc khu Cồn Cỏ', type: 'dac-khu' });
  });

  it('knows no unit that is nowhere', () => expect(unitHistory('nowhere', then, data)).toBeNull());
});
