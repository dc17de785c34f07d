import { missing } from './way.mjs';

const readme = `| Step | File |
|---|---|
| 1 | \`apps/api/src/a.ts\` | reads |
| 2 | \`apps/api/src/b.ts\` | writes |
| 3 | \`apps/wall/src/c.tsx\` | draws |
`;
const [a, b] = ['apps/api/src/a.ts', 'apps/api/src/b.ts'];

it('accepts files that ran in the order of the table', () => {
  expect(missing(readme, [a, 'apps/api/src/x.ts', b])).toEqual({ steps: 3, faults: [] });
});

it('names a file that did not run, and one that ran before an earlier step', () => {
  expect(missing(readme, [a]).faults).toEqual([`README: ${b} did not run`]);
  expect(missing(readme, [b, a]).faults).toEqual([`README: ${b} ran before ${a}`]);
});

it('asks no order of what runs without an event', () => {
  expect(missing(readme, [b, a], new Set([a])).faults).toEqual([]);
});

it('holds the number of files that run beside an idle program to the bound that README gives', () => {
  const bounded = `${readme}\nAt most 2 files of \`apps/api\` run.`;
  expect(missing(bounded, [a, b]).faults).toEqual([]);
  expect(missing(bounded, [a, 'c.ts', b]).faults).toEqual(['README: at most 2 files, and 3 ran']);
  expect(missing(bounded, [a, 'c.ts', b], new Set(['c.ts'])).faults).toEqual([]);
});

it('finds a wrong number and a table that is gone', () => {
  expect(missing(readme.replace('| 2 |', '| 5 |'), [a, b]).faults).toEqual(['README: step 5 stands at place 2']);
  expect(missing('# Nothing', [a, b]).faults).toEqual(['README has no table of steps']);
});
