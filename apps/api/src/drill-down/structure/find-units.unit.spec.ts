import { beforeAll, describe, expect, it } from '@jest/globals';
import type { KnownUnit } from '@ioc/shared/answers/units';
import { type Administrative, loadAdministrative } from '#catalogue/administrative.js';
import { loadCatalogue } from '#catalogue/load.js';
import { searchUnits, unitsOfCode } from '#drill-down/structure/find-units.js';
import { foldText } from '#drill-down/structure/fold-text.js';
import { knownUnits } from '#drill-down/structure/known-units.js';

let data: Administrative;
let now: KnownUnit[];
let then: KnownUnit[];
beforeAll(async () => {
  data = loadAdministrative('catalogue/administrative');
  now = knownUnits(await loadCatalogue('catalogue', 'quang-tri'), data);
  then = knownUnits(await loadCatalogue('catalogue', 'quang-binh-2021'), data);
});
const first = (code: string, day: string, known = now) => unitsOfCode(code, day, known)[0];

describe('a unit by a code', () => {
  it('is the one that bore it on the day, whichever list the code is of', () => {
    expect(first('18859', '2025-06-30')).toMatchObject({ name: 'Phường Bắc Lý', parentName: 'Thành phố Đồng Hới' });
    expect(first('18859', '2026-06-30')).toMatchObject({ name: 'Phường Đồng Thuận', parentName: 'Tỉnh Quảng Trị' });
    expect(unitsOfCode('18859', '2026-06-30', now)).toHaveLength(2);
    expect(first('H50.101', '2026-06-30')).toMatchObject({
      code: '18859',
      codes: { agency: 'H50.101', statistical: '18859' },
    });
    expect(first('44', '2026-06-30')).toMatchObject({ code: 'H50', codes: { statistical: '44', agency: 'H50' } });
    expect(first('44', '2021-06-30')).toMatchObject({ code: 'H46', name: 'Tỉnh Quảng Bình' });
  });

  it('is found on both sides from a history too, and in the country beyond the catalogue', () => {
    expect(first('18859', '2021-07-31', then)).toMatchObject({ name: 'Phường Bắc Lý', inCatalogue: true });
    expect(first('18859', '2026-07-31', then)).toMatchObject({ name: 'Phường Đồng Thuận', inCatalogue: false });
    expect(first('H26', '2026-07-31')).toMatchObject({ name: 'Thành phố Hà Nội', codes: { statistical: '01' } });
    expect(first('18859-2025', '2026-01-01')).toMatchObject({ name: 'Phường Bắc Lý' });
    expect(unitsOfCode('nowhere', '2026-01-01', now)).toEqual([]);
  });

  it('may lack either code', () => {
    expect(first('H50.03', '2026-01-01')?.codes).toEqual({ statistical: null, agency: 'H50.03', others: [] });
    expect(first('450', '2025-01-01')?.codes).toEqual({ statistical: '450', agency: null, others: [] });
  });
});

describe('a unit by its name', () => {
  const names = (text: string) => searchUnits(text, '2026-01-01', now).map(({ name }) => name);

  it('is found without marks, in any case, in composed and decomposed letters', () => {
    for (const text of ['da nang', 'ĐÀ NẴNG', 'Đà Nẵng'.normalize('NFD'), '  Đà   nẵng '])
      expect(names(text)[0]).toBe('Thành phố Đà Nẵng');
    expect(foldText('Phường Đồng Hới'.normalize('NFD'))).toBe('phuong dong hoi');
    expect(names('khong co dau')).toEqual([]);
    expect(names('tân thạnh')[0]).toMatch(/Tân Thạnh/);
    expect(names('tân thạnh'.normalize('NFD'))[0]).toMatch(/Tân Thạnh/);
  });

  it('is told with its parent, by which a name that occurs twice can be asked for', () => {
    const twice = searchUnits('tân thành', '2026-01-01', now).filter(({ name }) => name === 'Xã Tân Thành');
    expect(twice.length).toBeGreaterThan(2);
    expect(twice.every(({ parentName }) => parentName !== null)).toBe(true);
    expect(new Set(twice.map(({ parentName, validTo }) => `${parentName} ${validTo}`)).size).toBe(twice.length);
    expect(searchUnits('tan thanh huong hoa', '2026-01-01', now).map(({ parentName }) => parentName)).toEqual([
      'Huyện Hướng Hóa',
    ]);
  });

  it('is told once, the one in force before those that ended', () => {
    const found = searchUnits('dong hoi', '2026-01-01', now);
    expect(found.slice(0, 2).map(({ name, validTo }) => [name, validTo])).toEqual([
      ['Phường Đồng Hới', null],
      ['Thành phố Đồng Hới', '2025-06-30'],
    ]);
    const keys = now.map(({ code, name, validTo, parentName }) => [code, name, validTo, parentName].join());
    expect(new Set(keys).size).toBe(keys.length);
  });
});
