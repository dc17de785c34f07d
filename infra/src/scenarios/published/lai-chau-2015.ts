import type { Counted, DocumentOfficials } from '@ioc/shared/answers/documents';
import type { Api, Check } from '#scenarios/check.js';
import { answer, figure, official, breakdownCheck, targets } from '#scenarios/checks.js';

const asOf = 'asOf=2017-12-31';
interface Sheet {
  units: { total: number | null; class: string | null; state: string }[];
}

const list = (counts: readonly Counted[]) => counts.map(({ value }) => value).join(' ');

/** Each official's desk: open, overdue, handled, handled late, drafts; every count with a list of that length. */
function desksOf(line: string, day: string, expected: Readonly<Record<string, string>>): Check {
  const ask = async (api: Api) => {
    const path = `/api/documents/officials?unit=H35.01&from=2017-01-01&asOf=${day}`;
    const { officials, total } = await api.get<DocumentOfficials>(path);
    const desk = ({ open, overdue, handled, handledLate, drafts }: DocumentOfficials['total']) =>
      list([open, overdue, handled, handledLate, drafts]);
    const found = Object.fromEntries([...officials.map((row) => [row.official, desk(row)]), ['sum', desk(total)]]);
    const asked = officials.flatMap(({ open, overdue, handled }) => [open, overdue, handled]);
    for (const { value, list: rows } of asked) {
      const listed = (await api.rows(rows ?? '')).length;
      if (listed !== value) throw new Error(`${rows}: ${listed} rows for ${value}`);
    }
    return Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]));
  };
  return { line, what: `/api/documents/officials ${day}`, expected, ask };
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
  breakdownCheck('lai-chau: golden set', 'tasks', 'units', asOf, { value: 21_914, sum: 21_914 }),
  breakdownCheck('lai-chau: assigners', 'tasks', 'topics', asOf, { value: 21_914, sum: 21_914, parts: 2 }),
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
  official('lai-chau: processes', 'iso-processes', 'H35', '2015', { value: 10 }),
  official('lai-chau: signed', 'documents-signed', 'H35', '2015', { value: 100 }),
  figure('lai-chau: signed, own count, simulated', 'documents-government-signed', 'from=2015-01-01&asOf=2015-12-31', {
    value: 100,
    numerator: 60,
    denominator: 60,
  }),
  figure('lai-chau: signed by both, simulated', 'documents-signed-both', asOf, { numerator: 79, denominator: 100 }),
  figure('lai-chau: documents, simulated', 'documents-open', asOf, { value: 47 }),
  figure('lai-chau: documents, simulated', 'documents-overdue', asOf, { value: 11 }),
  figure('lai-chau: documents, simulated', 'documents-late', asOf, { numerator: 16, denominator: 176 }),
  desksOf('lai-chau: documents by official, simulated', '2017-12-31', {
    'vp-01': '6 0 43 1 2',
    'vp-02': '12 3 41 6 4',
    'vp-03': '2 0 51 0 1',
    'vp-04': '21 7 29 9 0',
    'vp-05': '0 0 12 0 0',
    'vp-06': '0 0 0 0 0',
    '-': '5 0 0 0 0',
    sum: '46 10 176 16 7',
  }),
  // A document passed on in the last week is still on the desk that had it on the day before.
  desksOf('lai-chau: documents of a past day, simulated', '2017-12-26', { 'vp-05': '1 0 12 0 0' }),
];
