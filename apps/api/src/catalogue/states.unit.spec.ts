import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { problemText } from '#catalogue/problem.js';
import { readStates } from '#catalogue/read-states.js';

let dir: string;
let shipped: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'states-'));
  await cp('catalogue/states.yaml', join(dir, 'states.yaml'));
  await cp('catalogue/quang-tri/states.yaml', join(dir, 'qt/states.yaml'), { recursive: true });
  shipped = await readFile(join(dir, 'states.yaml'), 'utf8');
});
afterEach(() => rm(dir, { recursive: true }));

const read = () => readStates(dir, 'qt', [{ code: 'cong-dvc' }, { code: 'mot-cua' }]);
const problems = async () => (await read()).problems.map((one) => problemText(one).replace(dir, ''));
const own = (text: string) => writeFile(join(dir, 'qt/states.yaml'), text);

describe('the states of a dossier, as files', () => {
  it('are ten, with groupings that hold each once, and codes of the province’s systems', async () => {
    const { states, problems: none } = await read();
    expect(none).toEqual([]);
    expect([...(states?.states.values() ?? [])].map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(states?.own.get('cong-dvc 12')).toEqual([expect.objectContaining({ code: '12', means: 4 })]);
  });

  it('may be without private codes, and not without national ones', async () => {
    await rm(join(dir, 'qt/states.yaml'));
    expect(await problems()).toEqual([]);
    await rm(join(dir, 'states.yaml'));
    expect(await problems()).toHaveLength(1);
  });

  it.each<[string, string, string, RegExp]>([
    [
      'a state twice in a grouping',
      'states: [2, 4] }',
      'states: [2, 4, 5] }',
      /\/states\.yaml:\d+:\d+ .*đúng một nhóm \(5/,
    ],
    ['a state left out', 'states: [1, 3] }', 'states: [1] }', /đúng một nhóm \(3, before: 0\)/],
    [
      'a clock that the law forbids',
      'clock: running, next: [4, 5, 6, 7, 8, 9] }',
      'clock: paused, next: [4] }',
      /clock/,
    ],
    ['a wrong name of a code', 'state: fee', 'state: stopped', /trạng thái của mã 6/],
    [
      'a sum of what was received and what was not',
      'name: Không hoặc chưa được tiếp nhận',
      'name: Không hoặc chưa được tiếp nhận\n        within: Tiếp nhận',
      /cùng reception với nhóm da-xu-ly/,
    ],
    ['a next state that there is not', 'next: [10, 4]', 'next: [10, 44]', /nhiều nhất 10/],
  ])('are refused with file and line: %s', async (_, before, after, expected) => {
    await writeFile(join(dir, 'states.yaml'), shipped.replace(before, after));
    expect((await problems()).join('\n')).toMatch(expected);
    expect((await read()).states).toBeNull();
  });

  it.each<[string, string, RegExp]>([
    ['an unknown source', '- { source: x, code: 11, name: A, means: 4 }', /qt\/states\.yaml:1:5 .*sources\.yaml/],
    ['a national code', '- { source: mot-cua, code: "05", name: A, means: 4 }', /mã riêng \(1 đến 10/],
    ['a meaning beyond ten', '- { source: mot-cua, code: 11, name: A, means: 11 }', /nhiều nhất 10/],
    [
      'two meanings on one day',
      '- { source: mot-cua, code: 11, name: A, means: 4, validTo: "2026-03-02" }\n- { source: mot-cua, code: "11", name: B, means: 5, validFrom: "2026-03-02" }',
      /states\[1\]\.code .*mục 0/,
    ],
    [
      'an end before its beginning',
      '- { source: mot-cua, code: 11, name: A, means: 4, validFrom: "2026-03-02", validTo: "2026-03-01" }',
      /validTo/,
    ],
  ])('say of the province’s codes what is wrong: %s', async (_, text, expected) => {
    await own(`${text}\n`);
    expect((await problems()).join('\n')).toMatch(expected);
  });

  it('let a code mean another thing from a day on', async () => {
    await own(
      '- { source: mot-cua, code: 11, name: A, means: 4, validTo: "2026-03-01" }\n- { source: mot-cua, code: "11", name: B, means: 5, validFrom: "2026-03-02" }\n',
    );
    expect(await problems()).toEqual([]);
  });
});
