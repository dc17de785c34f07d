import { expect, it } from '@jest/globals';
import { inWords, scoreOf, survivors } from './score.mjs';

const mutant = (status, line, columns, replacement) => ({
  status,
  location: { start: { line, column: columns[0] }, end: { line: columns[2] ?? line, column: columns[1] } },
  replacement,
});
const files = {
  'a.ts': {
    source: 'const more = a < b;\nconst all = of(\n  a,\n);\n',
    mutants: [
      mutant('Killed', 1, [14, 19], 'false'),
      mutant('Timeout', 1, [14, 19], 'true'),
      mutant('Survived', 1, [14, 19], 'a <= b'),
      mutant('NoCoverage', 2, [13, 2, 4], '\n  of()'),
      mutant('Ignored', 1, [14, 19], 'a'),
    ],
  },
};

it('counts a timeout as a kill, a mutant that no spec reaches as a survivor, and what is left out not at all', () => {
  expect(scoreOf(files)).toEqual({ tried: 4, killed: 2, survived: 2, percent: 50 });
  expect(inWords(scoreOf(files))).toBe('4 mutants, 2 killed, 2 survived: 50 %');
  expect(scoreOf({})).toEqual({ tried: 0, killed: 0, survived: 0, percent: 100 });
});

it('never rounds up to a whole score', () => {
  const mutants = [...Array(2999).fill({ status: 'Killed' }), { status: 'Survived' }];
  expect(scoreOf({ a: { mutants } }).percent).toBe(99.9);
});

it('says where a survivor stands and what it changes, over several lines the first', () => {
  expect(survivors(files)).toEqual([
    { file: 'a.ts', line: 1, column: 14, was: 'a < b', becomes: 'a <= b' },
    { file: 'a.ts', line: 2, column: 13, was: 'of( …', becomes: ' of()' },
  ]);
});
