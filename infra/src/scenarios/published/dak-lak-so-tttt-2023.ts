import { type Check } from '#scenarios/check.js';
import { answer, every, figure, listed, official, spread, targets } from '#scenarios/checks.js';

const unit = 'H15.14';
const window = `unit=${unit}&from=2022-12-15&to=2023-03-14`;
const before = `unit=${unit}&asOf=2022-12-14`;

/** The department's reporting quarter. */
export const dakLakPublished: readonly Check[] = [
  answer('48', '/api/periods/report-quarter/2023-Q1', ({ from, to }: { from: string; to: string }) => ({ from, to }), {
    from: '2022-12-15',
    to: '2023-03-14',
  }),
  figure('51', 'one-stop-share', `unit=${unit}`, { value: 100, numerator: 33, denominator: 33 }),
  figure('52', 'received', window, { value: 11 }),
  figure('52', 'online-rate', window, { value: 100, numerator: 11, denominator: 11 }),
  figure('52', 'open', before, { value: 11 }),
  figure('52', 'resolved', window, { value: 22 }),
  figure('52', 'open', window, { value: 0 }),
  figure('52', 'resolved-on-time', window, { value: 100, numerator: 22, denominator: 22 }),
  answer<{ total: Record<string, number> }>(
    '52: form II.06a',
    `/api/reports/ii06a?unit=${unit}&period=report-quarter:2023-Q1`,
    ({ total }) => ({
      received: total['received'],
      online: total['online'],
      direct: total['direct'],
      carriedOver: total['carriedOver'],
      resolved: total['resolved'],
      open: total['open'],
    }),
    { received: 22, online: 11, direct: 0, carriedOver: 11, resolved: 22, open: 0 },
  ),
  listed('53', `/api/catalogue/procedures?unit=${unit}&used=true&from=2022-12-15&to=2023-03-14`, 5),
  listed('53', `/api/catalogue/procedures?unit=${unit}`, 33),
  official('53', 'services-used', unit, '2023-Q1', { value: 15.2, numerator: 5, denominator: 33 }),
  every<{ channel: string }>('54', `/api/dossiers?measure=dossier.resolved&${window}`, ({ channel }) => channel, {
    online: 22,
  }),
  official('54', 'resolved-online', unit, '2023-Q1', { value: 100, numerator: 22, denominator: 22 }),
  official('55', 'tasks-on-schedule', unit, '2023-Q1', { value: 100 }),
  official('56', 'meeting-points', 'H15', '2023-Q1', { value: 14 }),
  official('56', 'meeting-points-province', 'H15', '2023-Q1', { value: 1 }),
  official('56', 'meeting-points-district', 'H15', '2023-Q1', { value: 13 }),
  official('56', 'mailboxes', 'H15', '2023-Q1', { value: 10_000 }),
  official('57', 'community-teams', 'H15', '2022', { value: 1_147 }),
  official('57', 'community-members', 'H15', '2022', { value: 7_121 }),
  official('57', 'community-districts', 'H15', '2022', { numerator: 13, denominator: 15 }),
  spread('57', 'community-teams', '2022', 'H15', { units: 13, sum: 1_147 }),
  spread('57', 'community-members', '2022', 'H15', { units: 13, sum: 7_121 }),
  answer('57', '/api/catalogue/units?kind=district', ({ total }: { total: number }) => ({ total }), { total: 15 }),
  targets('61', 'fee-procedures-online', { 2025: 80, 2030: 100 }),
  targets('62', 'payments-online', { 2025: 30, 2030: 50 }),
  targets('63', 'full-online-offered', { 2025: 80, 2030: 100 }),
  targets('63', 'full-online-national', { 2025: 100 }),
  targets('64', 'dossiers-online', { 2025: 50 }),
  targets('65', 'wholly-online', { 2025: 80, 2030: 100 }),
  targets('66', 'work-files-online', { 2025: 90, 2030: 100 }),
  targets('67', 'satisfaction', { 2025: 90, 2030: 95 }),
];
