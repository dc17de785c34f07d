import { beforeAll, describe, expect, it } from '@jest/globals';
import { UnitLife } from '@ioc/shared/answers/units';
import { type Administrative, loadAdministrative } from '#catalogue/administrative.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { unitLife } from '#drill-down/structure/unit-life.js';

let data: Administrative;
let now: Catalogue;
let then: Catalogue;
beforeAll(async () => {
  data = loadAdministrative('catalogue/administrative');
  [now, then] = [await loadCatalogue('catalogue', 'quang-tri'), await loadCatalogue('catalogue', 'quang-binh-2021')];
});
const life = (code: string, day: string, of = now) => UnitLife.parse(unitLife(code, day, of, data));

describe('the life of a unit', () => {
  it('is told from both ends of the reorganisation', () => {
    const today = life('18859', '2026-01-01');
    expect(today.madeOf.map(({ name, how, parentName }) => [name, how, parentName])).toEqual([
      ['Phường Bắc Lý', 'merged', 'Thành phố Đồng Hới'],
      ['Xã Quang Phú', 'merged', 'Thành phố Đồng Hới'],
      ['Xã Lộc Ninh', 'merged', 'Thành phố Đồng Hới'],
    ]);
    expect([today.today, today.others.map(({ name }) => name)]).toEqual([[], ['Phường Bắc Lý']]);
    const before = life('18859', '2025-01-01');
    expect(before.madeOf).toEqual([]);
    expect(before.today.map(({ name, how }) => [name, how])).toEqual([['Phường Đồng Thuận', 'merged']]);
  });

  it('counts each unit of the past once, also where the catalogue is a history', () => {
    for (const catalogue of [now, then])
      expect(
        life('18919', '2026-01-01', catalogue)
          .madeOf.map(({ name }) => name)
          .sort(),
      ).toEqual(expect.arrayContaining(['Xã Hóa Phúc', 'Xã Hóa Thanh', 'Xã Hóa Tiến']));
    expect(life('44', '2026-01-01').madeOf.map(({ name }) => name)).toEqual([
      'Tỉnh Quảng Bình',
      'Tỉnh Quảng Trị (đến 30/6/2025)',
    ]);
    expect(life('H50', '2026-01-01', then).madeOf.map(({ name }) => name)).toEqual([
      'Tỉnh Quảng Bình',
      'Tỉnh Quảng Trị',
    ]);
  });

  it('is told of provinces beyond the catalogue: one that stands became nothing, one that ended is in one of today', () => {
    const hanoi = { how: 'unchanged', share: null, main: true };
    expect(life('H26', '2026-01-01')).toMatchObject({ today: [], why: null, madeOf: [{ code: '01', ...hanoi }] });
    expect(life('01', '2025-01-01')).toMatchObject({ today: [{ code: 'H26', ...hanoi }], madeOf: [] });
    expect(life('79', '2025-01-01').today).toMatchObject([{ code: 'H29', how: 'merged', main: true }]);
    expect(life('H29', '2026-01-01').madeOf.map(({ code, how }) => [code, how])).toEqual([
      ...[
        ['74', 'merged'],
        ['77', 'merged'],
        ['79', 'merged'],
      ],
    ]);
  });

  it('marks parts, and says why a unit is nowhere today', () => {
    expect(life('H50.08', '2026-01-01').madeOf.find(({ code }) => code === 'H46.11')).toMatchObject({
      how: 'partial',
      main: false,
    });
    expect(life('450', '2025-01-01')).toMatchObject({ today: [], why: 'district' });
    expect(life('H46.19', '2025-01-01')).toMatchObject({
      today: [],
      why: 'no-successor',
      unit: { name: 'Sở Ngoại vụ' },
    });
    expect(life('24325', '2023-01-01')).toMatchObject({
      today: [{ code: '24328', how: 'merged' }],
      unit: { inCatalogue: false },
    });
    expect(unitLife('nowhere', '2026-01-01', now, data)).toBeNull();
  });

  it('leads on from what stands in a catalogue of the past, and says of no such unit that it is nowhere', () => {
    const asked = (code: string) => life(code, '2021-03-01', then);
    expect(asked('H46.01')).toMatchObject({
      ...{ unit: { validTo: null }, why: null },
      today: [{ name: 'Văn phòng UBND tỉnh', how: 'merged', parentName: 'Tỉnh Quảng Trị' }],
    });
    expect(asked('H46.19')).toMatchObject({ unit: { validTo: null }, today: [], why: null, madeOf: [] });
    expect(life('471', '2026-06-01', then)).toMatchObject({ today: [], why: 'no-successor' });
    // Its code goes on in the unit that it became, which was made of others as well.
    expect(asked('18859')).toMatchObject({ today: [{ code: '18859', name: 'Phường Đồng Thuận' }], madeOf: [] });
  });
});
