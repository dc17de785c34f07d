import { buildCalendar, type WorkCalendar } from '@ioc/api/calendar/work-calendar';
import { noBooks, noStates } from '@ioc/test/support/no-books';
import type { Catalogue, Indicator, Source, Unit } from '@ioc/api/catalogue/catalogue';

const unit = (code: string, kind: Unit['kind'], parent: string | null): Unit => ({
  code,
  name: `Đơn vị ${code}`,
  shortName: code,
  kind,
  parent,
  aliases: [],
  validFrom: null,
  validTo: null,
  phone: null,
  head: null,
  lat: null,
  lon: null,
});
const source = (code: string, kinds: Source['kinds'], expectedSeconds: number): Source => ({
  code,
  name: `Nguồn ${code}`,
  kinds,
  unit: null,
  expectedSeconds,
  aliases: [],
});
export const indicator = (more: Pick<Indicator, 'code' | 'formula'> & Partial<Indicator>): Indicator => ({
  name: more.code,
  nameEn: more.code,
  version: 1,
  unit: 'count',
  direction: 'none',
  window: 'year',
  target: null,
  attention: null,
  breach: null,
  kinds: ['dossier'],
  headline: null,
  ...more,
});

const byCode = <T extends { code: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.code, row]));
const units = [
  unit('H50', 'province', null),
  unit('H50.01', 'department', 'H50'),
  unit('H50.01.02', 'centre', 'H50.01'),
  unit('19001', 'commune', 'H50'),
  unit('19002', 'commune', 'H50'),
];
const sources = [source('mot-cua', ['dossier'], 900), source('1022', ['complaint'], 3600)];

const allDay = [{ from: 0, to: 86_400_000 }];
/** Offices work around the clock on the days of the week given, Monday first. */
export const officeDays = (days: readonly boolean[]): WorkCalendar =>
  buildCalendar({
    code: 'test',
    name: 'test',
    validFrom: '2020-01-01',
    validTo: '2030-12-31',
    week: days.map((works) => (works ? allDay : [])),
    dayCountsFromMinutes: 1,
    special: new Map(),
  });

/** A province of five units, two sources and the four kinds of formula. */
export const smallCatalogue = (more: Partial<Catalogue> = {}): Catalogue => ({
  books: noBooks,
  states: noStates,
  province: {
    code: '44',
    agency: 'H50',
    name: 'Quảng Trị',
    fullName: 'Tỉnh Quảng Trị',
    nameEn: 'Quang Tri',
    simulated: true,
    bounds: [
      [16, 105],
      [18, 108],
    ],
    rootUnit: 'H50',
    clock: { supplement: 'elapsed' },
  },
  units: byCode(units),
  unitCodes: new Map(units.map(({ code }) => [code, code])),
  procedures: new Map(),
  categories: new Map([['rac', { code: 'rac', name: 'Rác thải', limitDays: 3 }]]),
  sources: byCode(sources),
  sourceCodes: new Map(sources.map(({ code }) => [code, code])),
  indicators: byCode([
    indicator({
      code: 'received',
      formula: { kind: 'flow', measures: ['dossier.received'] },
      window: 'day',
      headline: 1,
    }),
    indicator({ code: 'open', formula: { kind: 'stock', measures: ['dossier.open'] }, window: 'all', headline: 2 }),
    indicator({
      code: 'on-time-rate',
      unit: 'percent',
      direction: 'higher',
      formula: {
        kind: 'ratio',
        numerator: [
          { measure: 'dossier.resolved', as: 'flow' },
          { measure: 'dossier.resolved-late', as: 'flow', sign: -1 },
        ],
        denominator: [
          { measure: 'dossier.resolved', as: 'flow' },
          { measure: 'dossier.overdue', as: 'stock' },
        ],
      },
      target: 95,
      attention: 95,
      breach: 90,
      headline: 3,
    }),
    indicator({
      code: 'grdp',
      formula: { kind: 'observed', indicator: 'grdp' },
      kinds: ['kpi'],
      target: 8,
      headline: 4,
    }),
    indicator({
      code: 'open-complaints',
      formula: { kind: 'stock', measures: ['complaint.open'] },
      kinds: ['complaint'],
      window: 'all',
    }),
  ]),
  calendar: officeDays([true, true, true, true, true, true, true]),
  version: 'test',
  ...more,
});
