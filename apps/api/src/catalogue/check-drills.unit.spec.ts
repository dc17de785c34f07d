import { describe, expect, it } from '@jest/globals';
import { checkDrills } from '#catalogue/check-drills.js';
import type { FindingRule } from '#catalogue/drill-times.js';
import { DrillsFile } from '#catalogue/drills.js';
import type { Problem } from '#catalogue/problem.js';
import { readYaml } from '#catalogue/read-yaml.js';

const only = (code: string) => (other: string) => other === code;
const rules: Record<string, FindingRule> = {
  'overdue-unit': { on: { figure: 'overdue', units: ['commune'] }, onMinutes: 1 },
  late: { on: { figure: 'overdue', units: ['commune'] }, onMinutes: 0, lastsHours: 2 },
  stopped: { on: { sources: 'all', silence: 'sender-stopped' }, onMinutes: 2 },
  pipe: { on: { sources: 'all', silence: 'pipe-broken' }, onMinutes: 2 },
};
const known = {
  ...{ unit: only('19001'), source: only('1022'), observed: only('beds'), rule: (code: string) => rules[code] },
  silences: new Map([...['1022', 'b', 'c'].map((code, n) => [code, 60 * (n + 1)] as const), ['d', 86_400]]),
};

/** Fields that are wrong in a drill of thirty minutes with these injects. */
function wrong(...injects: string[]): string[] {
  const lines = injects.map((inject) => `    - { name: a, nameEn: a, ${inject} }`);
  const head = '- code: night\n  name: a\n  nameEn: a\n  minutes: 30\n  injects:\n';
  const file = readYaml('drills.yaml', 'drills', head + lines.join('\n'), DrillsFile);
  const problems: Problem[] = [...file.problems];
  if (file.data) checkDrills(file.data, known, (...words) => problems.push(file.problem(...words)));
  return problems.map(({ path }) => path.replace('drills[0].injects', ''));
}
const expected = (within: number, answered: number, rule = 'overdue-unit') =>
  `expect: { rule: ${rule}, withinMinutes: ${within}, answeredWithinMinutes: ${answered} }`;

describe('a drill', () => {
  it('takes each kind of inject, up to the last minute of its time', () => {
    expect(
      wrong(
        `atMinute: 0, do: { silence: all, minutes: 30 }, ${expected(30, 30)}`,
        'atMinute: 0, do: { silence: "1022", minutes: 5 }',
        `atMinute: 5, do: { overdue: dossier, unit: "19001", cases: 30 }, ${expected(12, 25)}`,
        'atMinute: 6, do: { observe: beds, value: 101 }',
        'atMinute: 30, do: { broken: 20 }',
      ),
    ).toEqual([]);
  });
  it.each([
    ['atMinute: 0, do: { silence: none, minutes: 5 }', '[0].do.silence'],
    ['atMinute: 0, do: { overdue: dossier, unit: "19002", cases: 5 }', '[0].do.unit'],
    ['atMinute: 0, do: { observe: overdue, value: 5 }', '[0].do.observe'],
    ['atMinute: 0, do: { observe: beds, unit: none, value: 5 }', '[0].do.unit'],
    [`atMinute: 0, do: { broken: 1 }, ${expected(1, 2, 'none')}`, '[0].expect.rule'],
    ['atMinute: 26, do: { silence: "1022", minutes: 5 }', '[0].atMinute'],
    ['atMinute: 31, do: { broken: 1 }', '[0].atMinute'],
    [`atMinute: 6, do: { broken: 1 }, ${expected(5, 25)}`, '[0].expect.answeredWithinMinutes'],
    [`atMinute: 0, do: { broken: 1 }, ${expected(5, 4)}`, '[0].expect.answeredWithinMinutes'],
    ['atMinute: 0, do: { broken: 0 }', '[0].do.broken'],
  ])('says what is wrong in %s', (inject, path) => {
    expect(wrong(inject)).toEqual([path]);
  });
  it.each([
    ['of a figure', `do: { broken: 1 }, ${expected(1, 20)}`, ['[0].expect.withinMinutes']],
    ['of working hours', `do: { broken: 1 }, ${expected(20, 20, 'late')}`, ['[0].expect.withinMinutes']],
    [
      'of one source',
      `do: { silence: "1022", minutes: 20 }, ${expected(5, 20, 'stopped')}`,
      ['[0].expect.withinMinutes'],
    ],
    [
      'of one that is heard too soon',
      `do: { silence: "1022", minutes: 5 }, ${expected(6, 20, 'stopped')}`,
      ['[0].do.minutes'],
    ],
    ['of the pipe', `do: { silence: all, minutes: 30 }, ${expected(11, 20, 'pipe')}`, ['[0].expect.withinMinutes']],
    ['of one source, in time', `do: { silence: "1022", minutes: 6 }, ${expected(6, 20, 'stopped')}`, []],
    ['of the pipe, in time', `do: { silence: all, minutes: 12 }, ${expected(12, 20, 'pipe')}`, []],
  ])('is refused where nobody can pass it: %s', (_what, inject, paths) => {
    expect(wrong(`atMinute: 0, ${inject}`)).toEqual(paths);
  });
  it('keeps its injects in order of time', () => {
    expect(wrong('atMinute: 2, do: { broken: 1 }', 'atMinute: 1, do: { broken: 1 }')).toEqual(['[1].atMinute']);
  });
});
