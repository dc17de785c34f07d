import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  checkComplaintClocks,
  type ComplaintClock,
  ComplaintClocksFile,
  limitOf,
} from '#catalogue/complaint-clocks.js';
import { loadCatalogue } from '#catalogue/load.js';
import { problemText } from '#catalogue/problem.js';
import { readYaml } from '#catalogue/read-yaml.js';

const days = (value: number) => ({ value, unit: 'working-day' as const });
const rule = (more: Partial<ComplaintClock>): ComplaintClock => ({ kind: 'field-report', basis: 'b', ...more });
const of = (more: object = {}) => ({ kind: 'field-report' as const, category: 'dien', urgent: false, ...more });

describe('the limit of a stage', () => {
  const rules = [
    rule({ handling: days(9), intake: { value: 2, unit: 'hour' } }),
    rule({ handling: days(4), categories: ['dien'] }),
    rule({ handling: days(2), urgent: true }),
    rule({ handling: days(1), urgent: true, categories: ['dien'] }),
  ];
  it.each([
    ['of the kind, where nothing more particular is said', of({ category: 'khac' }), undefined, 9],
    ["of the category's own days, before that of the kind", of({ category: 'khac' }), 7, 7],
    ["of the category's rule, before its own days", of(), 7, 4],
    ['of urgency, before the category', of({ category: 'khac', urgent: true }), 7, 2],
    ['of urgency and category, before all', of({ urgent: true }), 7, 1],
  ])('is that %s', (_what, complaint, limitDays, expected) => {
    expect(limitOf(rules, 'handling', complaint, '2026-03-02', limitDays)).toEqual(days(expected));
  });

  it('is none for a petition by the days of field reports, and none where no rule names the stage', () => {
    expect(limitOf(rules, 'handling', of({ kind: 'petition' }), '2026-03-02', 7)).toBeNull();
    expect(limitOf(rules, 'publication', of(), '2026-03-02', 7)).toBeNull();
  });

  it('is that in force on the day on which the clock starts', () => {
    const changed = [
      rule({ intake: days(2), validTo: '2026-03-01' }),
      rule({ intake: days(1), validFrom: '2026-03-02', validTo: '2026-12-31' }),
    ];
    const on = (day: string) => limitOf(changed, 'intake', of(), day, undefined)?.value;
    expect(['2026-03-01', '2026-03-02', '2026-12-31', '2027-01-01'].map(on)).toEqual([2, 1, 1, undefined]);
  });
});

describe('complaint-clocks.yaml', () => {
  const path = 'catalogue/quang-tri/complaint-clocks.yaml';
  const categories = ['an-ninh-trat-tu', 'an-toan-giao-thong', 'dien'].map((code) => ({ code }));

  it('is loaded where it is there, and is an empty list where it is not', async () => {
    const { complaintClocks } = await loadCatalogue('catalogue', 'quang-tri');
    expect(complaintClocks?.find(({ kind }) => kind === 'petition')).toMatchObject({ handling: days(15) });
    expect((await loadCatalogue('catalogue', 'dien-bien-2020')).complaintClocks).toEqual([]);
  });

  it.each([
    [
      'an unknown category',
      '[an-ninh-trat-tu,',
      '[an-ninh-trat-tuu,',
      /:15:\d+ .*\[1\]\.categories\[0\].*"an-ninh-trat-tuu"/,
    ],
    ['a misspelt stage', '  publication: { value: 1', '  publicaton: { value: 1', /\[0\]\.publicaton .*trường lạ/],
    ['a part of a day', '{ value: 15, unit', '{ value: 1.5, unit', /\[3\]\.handling .*số ngày nguyên/],
    ['no limit at all', '  intake: { value: 1, unit: hour }\n', '', /\[1\] .*ít nhất một thời hạn/],
    ['two rules of one rank', '  urgent: true\n', '', /\[2\]\.intake .*mục 0/],
    [
      'an end before its beginning',
      '  validFrom: "2022-06-23"',
      '  validFrom: "2022-06-23"\n  validTo: "2021-01-01"',
      /\[3\]\.validTo .*validFrom/,
    ],
  ])('is refused for %s, with its line', async (_what, from, to, expected) => {
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    const file = readYaml(path, 'complaint-clocks', text.replace(from, to), ComplaintClocksFile);
    const problems = [...file.problems, ...checkComplaintClocks(file, categories)].map(problemText);
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(problems[0]).toMatch(/^catalogue\/quang-tri\/complaint-clocks\.yaml:\d+:\d+ /);
  });

  it('refuses a whole catalogue', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'clocks-'));
    await cp('catalogue', dir, { recursive: true, filter: (one) => !/\/(map|administrative)/.test(one) });
    await writeFile(join(dir, 'dien-bien-2020', 'complaint-clocks.yaml'), '- { kind: petition, basis: x }\n');
    await expect(loadCatalogue(dir, 'dien-bien-2020')).rejects.toThrow('complaint-clocks.yaml:1:3');
    await rm(dir, { recursive: true });
  });
});
