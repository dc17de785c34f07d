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

describe('of several units', () => {
  const unit = (code: string, name: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
    ...{ code, name, kind: 'commune', parentName: null, validFrom: null, validTo: null, inCatalogue: true },
    ...{ codes: { statistical: null, agency: null, others: [] }, ...more },
  });
  const byCode = (...known: KnownUnit[]) => unitsOfCode('1', '2026-01-01', known).map(({ name }) => name);
  const byName = (text: string, ...known: KnownUnit[]) =>
    searchUnits(text, '2026-01-01', known).map(({ code }) => code);
  const other = { codes: { statistical: null, agency: null, others: ['1'] } };

  it('that bear a code, its own goes before one that was taken over, then the catalogue, then the newest', () => {
    expect(byCode(unit('2', 'taken over', other), unit('1', 'own'))).toEqual(['own', 'taken over']);
    expect(byCode(unit('1', 'own'), unit('2', 'taken over', other))).toEqual(['own', 'taken over']);
    expect(byCode(unit('1', 'country', { inCatalogue: false }), unit('1', 'catalogue'))).toEqual([
      'catalogue',
      'country',
    ]);
    const ended = (validTo: string | null) => unit('1', String(validTo), { validFrom: '2027-01-01', validTo });
    const newest = ['null', '2030-12-31', '2029-12-31'];
    expect(byCode(...[ended('2029-12-31'), ended(null), ended('2030-12-31')])).toEqual(newest);
  });

  it('whose names hold a text, the name itself goes before one that begins so, holds the words, or parts of words', () => {
    const known = [
      ...[unit('apart', 'Xã Lộc Tân Ninh'), unit('inside', 'Xã Phú Lộc Ninhthuận'), unit('words', 'Xã Vĩnh Lộc Ninh')],
      ...[unit('begins', 'Ban Lộc Ninh Hạ'), unit('itself', 'Xã Lộc Ninh'), unit('bare', 'Lộc Ninh')],
    ];
    expect(byName('lộc ninh', ...known)).toEqual(['bare', 'itself', 'begins', 'words', 'inside', 'apart']);
    // Itself although it has ended.
    const ended = unit('ended', 'Xã Lộc Ninh', { validTo: '2025-06-30' });
    expect(byName('xa loc ninh', unit('longer', 'Xã Lộc Ninh Hạ'), ended)).toEqual(['ended', 'longer']);
    expect(byName('xa loc', unit('words', 'Phú Xã Lộc'), unit('begins', 'Xã Lộc Ninh'))).toEqual(['begins', 'words']);
    // A type is one at the beginning alone.
    expect(byName('hoa binh', unit('a', 'Hòa Xã Bình'), unit('b', 'Xã Hòa Bình'))[0]).toBe('b');
  });

  it('as near as each other, the marks that were typed decide, then the day, the catalogue, the name and what lies above', () => {
    expect(byName(' Hòa ', unit('a', 'Xã Hoa'), unit('b', 'Xã Hòa'))).toEqual(['b', 'a']);
    expect(byName('hoa', unit('a', 'Xã Hoa', { validTo: '2025-06-30' }), unit('b', 'Xã Hoa'))).toEqual(['b', 'a']);
    expect(byName('hoa', unit('a', 'Xã Hoa', { inCatalogue: false }), unit('b', 'Xã Hoa'))).toEqual(['b', 'a']);
    expect(byName('hoa', unit('b', 'Xã Hoa'), unit('a', 'Phường Hoa'))).toEqual(['a', 'b']);
    const above = (code: string, parentName: string | null) => unit(code, 'Xã Hoa', { parentName });
    expect(byName('hoa', above('b', 'B'), above('none', null), above('a', 'A'))).toEqual(['none', 'a', 'b']);
  });
});
