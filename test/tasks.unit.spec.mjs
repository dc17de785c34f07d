import { results, tasksOf } from './tasks.mjs';

const ok = `
> nx run @ioc/shared:build  [local cache]

> tsc -p tsconfig.json


> nx run @ioc/api:build

> tsc -p tsconfig.app.json


 NX   Successfully ran target build for 2 projects
`;
const bad = `
> nx run @ioc/shared:lint  [existing outputs match the cache, left as is]

> eslint libs/shared

\u001b[31m> nx run @ioc/api:lint\u001b[39m

> eslint apps/api
src/a.ts: 1 error

 NX   Running target lint for 2 projects failed

Failed tasks:

- @ioc/api:lint
`;
const noReport = () => null;

it('names every task, and which were not touched', () => {
  expect(tasksOf(ok).map(({ name, untouched, failed }) => [name, untouched, failed])).toEqual([
    ['@ioc/shared:build', true, false],
    ['@ioc/api:build', false, false],
  ]);
});

it('finds the failed task with what it printed', () => {
  const [shared, api] = tasksOf(bad);
  expect(shared).toMatchObject({ failed: false, untouched: true });
  expect(api).toMatchObject({ name: '@ioc/api:lint', failed: true, untouched: false });
  expect(api.text).toContain('src/a.ts: 1 error');
});

it('counts a task as one', () => {
  expect(results(tasksOf(bad), 1, noReport).map(({ passed, failed }) => [passed, failed])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

it('counts a failure that no task explains, and a run without tasks', () => {
  expect(results(tasksOf(ok), 1, noReport).at(-1)).toMatchObject({ name: 'nx', failed: 1 });
  expect(results(tasksOf(ok), 0, noReport)).toHaveLength(2);
  expect(results([], 0, noReport)).toMatchObject([{ failed: 1 }]);
});

it('counts tests without a report as failed', () => {
  expect(results(tasksOf(ok), 0, () => '/nowhere/report.json')).toMatchObject([{ failed: 1 }, { failed: 1 }]);
});
