import type { DocumentSummary } from '@ioc/shared/answers/documents';
import { type Check } from '#scenarios/check.js';
import { answer, figure, listed, official, breakdownCheck, spread, targets } from '#scenarios/checks.js';

const asOf = 'asOf=2022-12-31';
const december = 'from=2022-12-01&asOf=2022-12-31';
const byClass = ({ classes }: DocumentSummary) => ({
  incoming: classes.map(({ incoming }) => incoming.value).join(' '),
  outgoing: classes.map(({ outgoing }) => outgoing.value).join(' '),
  drafts: classes.map(({ drafts }) => drafts.value).join(' '),
});
const byLevel = ({ levels }: DocumentSummary) =>
  Object.fromEntries(
    levels.map(({ level, handledOnline: { numerator, denominator } }) => [level, `${numerator}/${denominator}`]),
  );
interface Report {
  complete: boolean;
  missing: string[];
  rows: unknown[];
}
const report = ({ complete, missing, rows }: Report) => ({ complete, missing: missing.join(), rows: rows.length });

/** Published numbers, and the simulation's own counts (a tenth of the published transactions). */
export const bacLieuPublished: readonly Check[] = [
  figure('36', 'services-3-4', asOf, { value: 683 }),
  figure('36', 'services-3-4-share', asOf, { numerator: 683, denominator: 2_006 }),
  listed('36', '/api/catalogue/procedures?serviceLevel=3,4', 683),
  official('37', 'transactions-year', 'H04', '2022', { value: 130_000 }),
  figure('38: simulated, a tenth', 'received', asOf, { value: 13_000 }),
  figure('38: simulated, a tenth', 'resolved', asOf, { value: 12_350 }),
  figure('38: simulated, a tenth', 'open', asOf, { value: 650 }),
  figure('38: simulated, a tenth', 'overdue', asOf, { value: 40 }),
  breakdownCheck('38: simulated, a tenth', 'received', 'units', asOf, { value: 13_000, sum: 13_000, parts: 8 }),
  official('39', 'base-stations', 'H04', '2022', { value: 1_061 }),
  spread('39: layer by district, simulated', 'base-stations', '2022', 'H04', { units: 7, sum: 1_061 }),
  official('40', 'ICT-INDEX', 'H04', '2020', { value: null, rank: 55, rankOf: 63 }),
  targets('41', 'work-files-online', { '2025 province': 90, '2025 district': 80, '2025 commune': 60 }),
  answer('42: complete', '/api/report-sets/chinh-phu-thang?period=2022-12', report, {
    complete: true,
    missing: '',
    rows: 4,
  }),
  answer('42: missing', '/api/report-sets/chinh-phu-thang?period=2022-11', report, {
    complete: false,
    missing: 'report-exports',
    rows: 4,
  }),
  answer<string>(
    '42: exported',
    '/api/report-sets/chinh-phu-thang/csv?period=2022-11',
    (text) => ({ bom: text.charCodeAt(0) === 0xfeff, lines: text.trim().split('\n').length }),
    // The reader of the answer takes the byte order mark away.
    { bom: false, lines: 5 },
  ),
  figure('43: own count, simulated', 'documents-in', december, { value: 893 }),
  figure('43: own count, simulated', 'documents-out', december, { value: 545 }),
  figure('43: own count, simulated', 'documents-draft', december, { value: 84 }),
  breakdownCheck('43: own count, simulated', 'documents-in', 'topics', december, { value: 893, sum: 893, parts: 3 }),
  answer<DocumentSummary>('43: by class, simulated', `/api/documents/summary?${december}`, byClass, {
    incoming: '820 64 9',
    outgoing: '510 31 4',
    drafts: '77 6 1',
  }),
  figure('43: signatures, simulated', 'documents-signed-both', december, { numerator: 436, denominator: 545 }),
  figure('43: late, simulated', 'documents-late', december, { numerator: 23, denominator: 893 }),
  figure('41: own count, simulated', 'work-files-online-counted', december, { numerator: 520, denominator: 893 }),
  answer<DocumentSummary>('41: own count by level, simulated', `/api/documents/summary?${december}`, byLevel, {
    province: '144/176',
    district: '56/77',
    commune: '320/640',
  }),
  official('44', 'computers', '958', '2022', { value: 195 }),
  official('44', 'computers-regular', '958', '2022', { value: 90 }),
  answer<{ before: { name: string; provinceToday: { name: string } } }>(
    '4: the province today',
    '/api/units/H04/history',
    ({ before }) => ({ name: before.name, today: before.provinceToday.name }),
    { name: 'Bạc Liêu', today: 'Cà Mau' },
  ),
  targets('45', 'any-device', { 2030: 'trên mọi thiết bị, kể cả điện thoại' }),
  answer<{ total: number; rows: { source: string }[] }>(
    '45: a device, simulated',
    '/api/observations?indicator=salinity',
    ({ total, rows }) => ({ total, source: rows[0]?.source }),
    { total: 3, source: 'iot' },
  ),
];
