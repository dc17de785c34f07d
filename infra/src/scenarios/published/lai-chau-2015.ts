import { type Check } from '#scenarios/check.js';
import { answer, figure, official, parts, targets } from '#scenarios/checks.js';

const asOf = 'asOf=2017-12-31';
interface Sheet {
  units: { total: number | null; class: string | null; state: string }[];
}

/** The golden set of task classes, and what the chairman's office keeps. */
export const laiChauPublished: readonly Check[] = [
  figure('lai-chau: golden set', 'tasks', asOf, { value: 21_914 }),
  figure('lai-chau: golden set', 'tasks-done', asOf, { value: 16_051 }),
  figure('lai-chau: golden set', 'tasks-done-on-time', asOf, { numerator: 14_068, denominator: 16_051 }),
  figure('lai-chau: golden set', 'tasks-done-late', asOf, { value: 1_983 }),
  figure('lai-chau: golden set', 'tasks-open', asOf, { value: 5_863 }),
  figure('lai-chau: golden set', 'tasks-in-time', asOf, { numerator: 5_640, denominator: 5_863 }),
  figure('lai-chau: golden set', 'tasks-overdue', asOf, { value: 223 }),
  parts('lai-chau: golden set', 'tasks', 'units', asOf, { value: 21_914, sum: 21_914 }),
  parts('lai-chau: assigners', 'tasks', 'topics', asOf, { value: 21_914, sum: 21_914, parts: 2 }),
  answer<{ timeline: { type: string }[]; case: Record<string, unknown> }>(
    'lai-chau: one task',
    '/api/tasks/NV-2017-00008',
    ({ case: one, timeline }) => ({
      document: one['document'],
      assigner: one['assigner'],
      steps: timeline.map(({ type }) => type.split('.')[3]).join(' '),
    }),
    { document: 'Văn bản mô phỏng số 8', assigner: 'TTg', steps: 'assigned extended completed' },
  ),
  answer<{ rows: { standard: string; steps: { owner: string }[] }[]; total: number }>(
    'lai-chau: ISO 9001',
    '/api/processes',
    ({ total, rows }) => ({
      processes: total,
      iso: rows.every(({ standard }) => standard === 'ISO 9001'),
      owned: rows.every(({ steps }) => steps.length > 0 && steps.every(({ owner }) => owner !== '')),
    }),
    { processes: 10, iso: true, owned: true },
  ),
  answer<Sheet>(
    'lai-chau: rating sheet',
    '/api/ratings/ung-dung-cntt?period=2015',
    ({ units }) => ({
      agencies: units.length,
      best: units[0]?.class,
      unknown: units.filter(({ total }) => total === null).length,
    }),
    { agencies: 10, best: 'Tốt', unknown: 1 },
  ),
  figure('lai-chau: receipts', 'received', asOf, { value: 40 }),
  answer<{ rows: { code: string; dueAt: string | null }[] }>(
    'lai-chau: receipts',
    '/api/dossiers?measure=dossier.received&limit=100',
    ({ rows }) => ({ withCodeAndAppointment: rows.filter(({ code, dueAt }) => code && dueAt).length }),
    { withCodeAndAppointment: 40 },
  ),
  targets('lai-chau: satisfaction', 'satisfaction', { 2015: 80 }),
  official('lai-chau: signed', 'documents-signed', 'H35', '2015', { value: 100 }),
];
