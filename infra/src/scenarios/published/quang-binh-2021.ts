import { type Check } from '#scenarios/check.js';
import { answer, figure, listed, official, breakdownCheck, ranking } from '#scenarios/checks.js';
import { subject, subjects } from '#scenarios/published/subject-checks.js';

const asOf = 'asOf=2021-07-31';
const par = {
  year: 2020,
  score: 82.33,
  scale: 100,
  change: 1.53,
  rank: 50,
  of: 63,
  words: 'giảm 14 bậc',
  target: '25',
};
const sipas = {
  year: 2020,
  score: 78.88,
  scale: 100,
  change: -4.55,
  rank: 60,
  of: 63,
  words: 'giảm 19 bậc',
  target: '80',
};
const papi = { year: 2020, score: 44.7, scale: 80, change: -1.15, rank: 7, of: 63, words: 'giảm 1 bậc' };
const pci = { year: 2020, score: 62.3, scale: 100, change: -1.41, rank: 52, of: 63, words: 'giữ nguyên hạng' };

export const quangBinhPublished: readonly Check[] = [
  ranking('13', 'PAR-INDEX', { ...par, reached: 'false' }),
  ranking('14', 'SIPAS', { ...sipas, reached: 'false' }),
  ranking('15', 'PAPI', { ...papi, target: 'nhóm dẫn đầu cả nước' }),
  ranking('16', 'PCI', { ...pci, target: 'nhóm khá của vùng' }),
  ranking('18', 'PAR-INDEX', { components: 8, leads: 8, unknown: 8, tasks: 8 }),
  ranking('18', 'PCI', { components: 10, leads: 10, unknown: 10, tasks: 10 }),
  ...[ranking('4', 'PAR-INDEX', par, 'today'), ranking('4', 'SIPAS', sipas, 'today')],
  ...[ranking('4', 'PAPI', papi, 'today'), ranking('4', 'PCI', pci, 'today')],
  answer<{ today: { province: { name: string }; combined: unknown; predecessors: { name: string; state: string }[] } }>(
    '4: readable under today, never summed',
    '/api/scoreboard?view=today',
    ({ today }) => ({
      province: today.province.name,
      combined: today.combined,
      predecessors: today.predecessors.map(({ name, state }) => `${name} ${state}`).join(),
    }),
    { province: 'Quảng Trị', combined: null, predecessors: 'Quảng Bình known,Quảng Trị unknown' },
  ),
  answer<{ before: { name: string; provinceToday: { name: string }; successors: unknown[] } }>(
    '4: a district of 2021 today',
    '/api/units/458/history',
    ({ before }) => ({
      name: before.name,
      today: before.provinceToday.name,
      hasSuccessors: before.successors.length > 0,
    }),
    { name: 'Thị xã Ba Đồn', today: 'Quảng Trị', hasSuccessors: true },
  ),
  official('8.7', 'one-stop-districts', 'H46', '2021', { value: 100, numerator: 8, denominator: 8 }),
  official('8.7', 'one-stop-communes', 'H46', '2021', { value: 100, numerator: 151, denominator: 151 }),
  answer('8.7', '/api/catalogue/units?kind=district&oneStop=true', ({ total }: { total: number }) => ({ total }), {
    total: 8,
  }),
  answer('8.7', '/api/catalogue/units?kind=commune&oneStop=true', ({ total }: { total: number }) => ({ total }), {
    total: 151,
  }),
  official('8.8', 'vnedu-schools', 'H46', '2021', { value: 51 }),
  official('8.8', 'vnedu-teachers', 'H46', '2021', { value: 1_750 }),
  ...panels(),
  ...subjectPanels(),
];

/** Each subject of the wall leads down to its cases; these numbers are the simulation's own. */
function panels(): Check[] {
  return [
    figure('8.4: simulated', 'complaints', asOf, { value: 90 }),
    figure('8.4: simulated', 'open-complaints', asOf, { value: 12 }),
    listed('8.6: simulated', `/api/catalogue/procedures?field=${encodeURIComponent('Hoạt động xây dựng')}`, 6),
    figure('8.6: simulated', 'received', `unit=H46.09&${asOf}`, { value: 48 }),
    figure('8.7: simulated', 'received', asOf, { value: 420 }),
    figure('8.10: simulated', 'resolved-late', asOf, { value: 42 }),
    figure('8.10: simulated', 'overdue', asOf, { value: 16 }),
    breakdownCheck('8.10: by unit, simulated', 'resolved-late', 'units', asOf, { value: 42, sum: 42 }),
    figure('8.9: tasks of the plan, simulated', 'tasks', asOf, { value: 18 }),
    answer<{ total: number }>(
      '8.3: simulated',
      '/api/observations?indicator=hospital-visits',
      ({ total }) => ({ total }),
      { total: 7 },
    ),
    answer<{ total: number }>(
      '8.5: simulated',
      '/api/observations?indicator=cameras-online',
      ({ total }) => ({ total }),
      { total: 7 },
    ),
    answer<{ state: string }>(
      '8.1: not published',
      '/api/observations/grdp-growth/latest',
      ({ state }) => ({ state }),
      { state: 'unknown' },
    ),
  ];
}

/** The ten subjects of the wall, each a panel whose every figure of our own counting leads to its list. */
function subjectPanels(): Check[] {
  return [
    subjects('8: the ten subjects, in their order', [
      ...['kinh-te-xa-hoi', 'ban-do', 'y-te', 'phan-anh-do-thi', 'camera-ai', 'cap-phep-xay-dung', 'mot-cua'],
      ...['giao-duc', 'xep-hang', 'ho-so-tre-hen'],
    ]),
    subject('8.1: not published', 'kinh-te-xa-hoi', { 'grdp-growth': null, 'budget-revenue': null }),
    subject('8.2: simulated', 'ban-do', {
      'open-complaints': 12,
      'map.open': 12,
      'map.located': 12,
      'map.devices': 12,
    }),
    subject('8.3: simulated', 'y-te', { 'hospital-visits': 1922, 'series.hospital-visits': 7 }),
    subject('8.4: simulated', 'phan-anh-do-thi', {
      complaints: 90,
      'open-complaints': 12,
      'categories.complaints': 90,
      'heads.complaints': 90,
    }),
    subject('8.5: simulated', 'camera-ai', {
      'cameras-online': 10,
      'devices.total': 12,
      'devices.live': 11,
      'devices.stale': 1,
    }),
    subject('8.6: simulated', 'cap-phep-xay-dung', {
      ...{ permits: 6, 'permit-received': 42, 'permit-resolved': 38, 'permit-open': 4, 'permit-overdue': 1 },
      ...{ 'heads.permit-received': 42, 'procedures.permit-received': 42, 'series.without-permit': 4 },
    }),
    subject('8.7', 'mot-cua', {
      received: 420,
      'one-stop-districts': 100,
      'one-stop-communes': 100,
      'units.received': 420,
    }),
    subject('8.8', 'giao-duc', { 'vnedu-schools': 51, 'vnedu-teachers': 1750 }),
    subject('8.9', 'xep-hang', { 'rank.PAR-INDEX': 50, 'rank.SIPAS': 60, 'rank.PAPI': 7, 'rank.PCI': 52, tasks: 18 }),
    subject('8.10: simulated', 'ho-so-tre-hen', {
      ...{ overdue: 16, 'resolved-late': 42, 'heads.overdue': 16, 'heads.resolved-late': 42 },
      'procedures.overdue': 16,
    }),
  ];
}
