import type { Catalogue, Procedure, Unit } from '@ioc/api/catalogue/catalogue';
import type { Known } from '#simulator/people/cast.js';

/** A province of two departments and twelve communes, for the simulator's own tests. */
export const smallCatalogue: Known & Pick<Catalogue, 'unitCodes'> = {
  province: {
    code: '44',
    agency: 'H50',
    name: 'Tỉnh thử',
    fullName: 'Tỉnh thử',
    nameEn: 'Test',
    simulated: true,
    bounds: [
      [16, 105],
      [18, 108],
    ],
    rootUnit: 'H50',
    clock: { supplement: 'elapsed' },
  },
  units: new Map(
    [
      unit('H50', 'province', null),
      unit('H50.01', 'department', 'H50'),
      unit('H50.02', 'department', 'H50'),
      ...Array.from({ length: 12 }, (_, n) => unit(`190${10 + n}`, 'commune', 'H50', [`H50.1${10 + n}`])),
    ].map((one) => [one.code, one]),
  ),
  unitCodes: new Map([
    ...['H50', 'H50.01', 'H50.02'].map((code) => [code, code] as const),
    ...Array.from({ length: 12 }, (_, n) => [`190${10 + n}`, `190${10 + n}`] as const),
    ...Array.from({ length: 12 }, (_, n) => [`H50.1${10 + n}`, `190${10 + n}`] as const),
  ]),
  procedures: new Map(
    [
      procedure('2.000815', null, 1, 50),
      procedure('1.001193', null, 3, 30),
      procedure('1.012756', 'H50.01', 8, 20),
      procedure('1.000105', 'H50.02', 20, 10),
    ].map((one) => [one.code, one]),
  ),
  categories: new Map(
    ['ha-tang-giao-thong', 've-sinh-moi-truong', 'khac'].map((code) => [code, { code, name: code, limitDays: 3 }]),
  ),
  sources: new Map(
    [
      { code: 'mot-cua', kinds: ['dossier', 'source'], expectedSeconds: 900 } as const,
      { code: 'cong-dvc', kinds: ['dossier', 'complaint', 'source'], expectedSeconds: 1800 } as const,
      { code: '1022', kinds: ['complaint', 'source'], expectedSeconds: 3600 } as const,
      { code: 'vnpt-his', kinds: ['kpi', 'source'], expectedSeconds: 900 } as const,
    ].map((one) => [one.code, { ...one, name: one.code, unit: null, aliases: [] }]),
  ),
  indicators: new Map([
    [
      'hospital-visits',
      {
        code: 'hospital-visits',
        name: 'Lượt khám',
        nameEn: 'Visits',
        version: 1,
        unit: 'lượt',
        direction: 'none',
        formula: { kind: 'observed', indicator: 'hospital-visits' },
        window: 'day',
        target: null,
        attention: null,
        breach: null,
        kinds: ['kpi'],
        headline: null,
      },
    ],
  ]),
};

function unit(code: string, kind: Unit['kind'], parent: string | null, aliases: string[] = []): Unit {
  const rest = { validFrom: null, validTo: null, phone: null, head: null, lat: 17, lon: 106.5 };
  return { code, name: code, shortName: code, kind, parent, aliases, ...rest };
}

function procedure(code: string, of: string | null, days: number, weight: number): Procedure {
  const level = of === null ? 'commune' : 'department';
  const limit = { value: days, unit: 'working-day' } as const;
  return {
    code,
    name: code,
    field: 'Thử',
    level,
    unit: of,
    limit,
    online: 'full',
    fee: true,
    resultPaper: true,
    weight,
  };
}
