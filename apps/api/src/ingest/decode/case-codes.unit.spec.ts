import { expect, it } from '@jest/globals';
import { contract } from '@ioc/shared/events/contract';
import { codeProblem, plainSubject } from '#ingest/decode/case-codes.js';

it('writes the code of a case plainly, and keeps the case of other names', () => {
  expect(plainSubject('dossier', 'h50.16\u2011261128-0001')).toBe('H50.16-261128-0001');
  expect(plainSubject('kpi', 'h50.16\u2011261128-0001')).toBe('h50.16-261128-0001');
  expect(plainSubject('source', 'h50.16\u2011261128-0001')).toBe('h50.16-261128-0001');
});

it.each([
  [{ id: 'a-1', subject: 'H50-1' }, null],
  [{ id: 'a\u200B-1', subject: 'H50-1' }, 'bad-code id'],
  [{ id: 'a\u202E1', subject: 'H50-1' }, 'bad-code id'],
  [{ id: '\u0430-1', subject: 'H50-1' }, null], // an id is compared, not read
  [{ id: '1', subject: '\u041D50-1' }, 'bad-code subject'],
  [{ id: '1', subject: 'H50\u202E-1' }, 'bad-code subject'],
  [{ id: '1', subject: 'Nguyễn Văn A' }, 'personal-data subject'],
  [{ id: '1', subject: '0912345678' }, 'personal-data subject'],
  [{ id: '1', subject: 'H50-1', data: { officer: 'vp-07' } }, null],
  [{ id: '1', subject: 'H50-1', data: { officer: '0912345678' } }, 'personal-data data.officer'],
  [{ id: '1', subject: 'H50-1', data: { officer: 'LE_VAN_B' } }, 'personal-data data.officer'],
  [{ id: '1', subject: 'VB-1', data: { official: '044199001234' } }, 'personal-data data.official'],
  [{ id: '1', subject: 'VB-1', data: { official: 'nguyen.van.b' } }, 'personal-data data.official'],
  [{ id: 'Nguyễn Văn A', subject: 'H50-1' }, 'personal-data id'],
  [{ id: '1', subject: 'H50-1', sequence: 'gọi 0912345678' }, 'personal-data sequence'],
  [{ id: '1', subject: 'H50-1', sequence: 912345678 }, null],
  [{ id: '1', subject: 'PA-1', data: { of: 'Nguyễn Văn A' } }, 'personal-data data.of'],
  [{ id: '1', subject: 'PA-1', data: { reopenedFrom: '0912345678' } }, 'personal-data data.reopenedFrom'],
  [{ id: '1', subject: 'PA-1', data: { event: 'bà Nguyễn Thị A' } }, 'personal-data data.event'],
  [{ id: '1', subject: 'PA-1', data: { event: '2', data: { of: '0912345678' } } }, 'personal-data data.data.of'],
  [{ id: '1', subject: 'PA-1', data: { event: '2', data: null, of: 'PA-2' } }, null],
  [{ id: '1', subject: 'NV-1', data: { assigner: 'Nguyễn Văn A' } }, 'personal-data data.assigner'],
  [
    { id: '1', subject: 'NV-1', data: { event: '2', data: { assigner: '0912345678' } } },
    'personal-data data.data.assigner',
  ],
  [{ id: '1', subject: 'NV-1', data: { assigner: 'UBND tỉnh' } }, null],
])('finds in %j %s', (event, found) => {
  const problem = codeProblem('dossier', event);
  expect(problem && `${problem.reason} ${problem.path}`).toBe(found);
  expect(problem?.detail ?? '').not.toMatch(/Nguyễn|0912345678/);
});

it.each([
  [
    {
      counts: Object.fromEntries(
        Object.values(contract).flatMap((types) => Object.keys(types).map((type) => [type, 1])),
      ),
    },
    null,
  ],
  [{ counts: { 'hồ sơ tiếp nhận': 3 }, ids: { 'vn.ioc.task.assigned.v1': ['a-1', '0912345678'] } }, null],
  [{ counts: {} }, null],
  [{ counts: { 'Nguyễn Văn A': 3 } }, 'personal-data data.counts'],
  [{ counts: {}, ids: { '0912345678': [] } }, 'personal-data data.counts'],
  [{ counts: {}, ids: { x: ['a-1', 'Nguyễn Văn A'] } }, 'personal-data data.ids'],
])('finds in the totals %j of a source %s', (data, found) => {
  const problem = codeProblem('source', { id: '1', subject: 'mot-cua', data });
  expect(problem && `${problem.reason} ${problem.path}`).toBe(found);
});

it.each([
  [{ of: 'PA-1' }, 'data.of'],
  [{ of: 'PA\u20111' }, 'data.of'],
  [{ reopenedFrom: 'PA-1' }, 'data.reopenedFrom'],
  [{ event: '2', data: { of: 'PA-1' } }, 'data.data.of'],
  [{ of: 'PA-2', reopenedFrom: null }, undefined],
  [null, undefined],
])('a complaint PA-1 that says %j names itself at %s', (data, path) => {
  const event = { id: '1', subject: 'PA-1', data };
  expect(codeProblem('complaint', event)?.path).toBe(path);
  expect(codeProblem('dossier', event)).toBeNull();
});
