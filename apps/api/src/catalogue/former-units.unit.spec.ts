import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadAdministrative } from '#catalogue/administrative.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { unitAt } from '#catalogue/unit-at.js';
import { successionsOf, type Succession } from '#drill-down/structure/successions.js';

let catalogue: Catalogue;
let wayOf: (code: string) => Succession;
beforeAll(async () => {
  catalogue = await loadCatalogue('catalogue', 'quang-tri');
  wayOf = successionsOf(catalogue, loadAdministrative('catalogue/administrative'));
});
const name = (code: string | undefined) => catalogue.units.get(code ?? '')?.name;
const former = () => [...catalogue.units.values()].filter(({ validTo }) => validTo !== null);

describe('the units that became Quảng Trị', () => {
  it('are all there as on 30/6/2025: 145 and 119 communes, 18 districts', () => {
    const then = former().filter(({ validTo }) => validTo === '2025-06-30');
    const count = (kind: string, province: RegExp) =>
      then.filter(
        (unit) => unit.kind === kind && province.test(unit.kind === 'commune' ? (unit.parent as string) : unit.code),
      ).length;
    expect([count('commune', /^45/), count('commune', /^4[67]/)]).toEqual([145, 119]);
    expect([count('district', /^45/), count('district', /^4[67]/)]).toEqual([8, 10]);
  });

  it('bear the codes of their time: one code is two units, told apart by the day', () => {
    expect(name(unitAt(catalogue, '18859', '2025-06-30'))).toBe('Phường Bắc Lý');
    expect(name(unitAt(catalogue, '18859', '2025-07-01'))).toBe('Phường Đồng Thuận');
    const days = ['2024-11-30', '2024-12-01', '2025-06-30', '2025-07-01'];
    expect(days.map((day) => unitAt(catalogue, '18919', day))).toEqual([
      '18919-2024',
      '18919-2025',
      '18919-2025',
      '18919',
    ]);
    expect(['2025-01-15', '2025-08-01'].map((day) => unitAt(catalogue, '44', day))).toEqual(['H46', 'H50']);
    // Asked without a day, a code is what it is today.
    expect(catalogue.unitCodes.get('18859')).toBe('18859');
  });

  it('lead to the departments of today over those of March to June 2025', () => {
    expect(wayOf('H46.04')).toMatchObject({
      kind: 'whole',
      edge: { how: 'merged', target: { code: 'H50.03', name: 'Sở Tài chính' } },
    });
    expect(wayOf('H50.10-2025')).toMatchObject({
      kind: 'whole',
      edge: { target: { name: 'Sở Nông nghiệp và Môi trường' } },
    });
    const divided = wayOf('H46.11');
    expect(divided.kind === 'partial' && divided.edges.map(({ target }) => target.name)).toEqual([
      'Sở Nội vụ',
      'Sở Dân tộc và Tôn giáo',
      'Sở Nông nghiệp và Môi trường',
      'Sở Giáo dục và Đào tạo',
      'Sở Y tế',
    ]);
  });

  it('have a way, or are named as having none', () => {
    const lost = former().filter(({ code, kind }) => kind !== 'district' && wayOf(code).kind === 'not-placed');
    expect(lost.map((unit) => unit.name)).toEqual(['Sở Ngoại vụ', 'Sở Ngoại vụ']);
    expect(wayOf('471')).toMatchObject({ kind: 'whole', edge: { how: 'retyped', target: { name: 'Đặc khu Cồn Cỏ' } } });
  });
});
