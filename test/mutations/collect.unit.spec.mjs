import { beforeEach, describe, expect, it } from '@jest/globals';
import { collector, identify, testsOf } from './collect.mjs';
import { runTests } from './run-tests.mjs';

let said;
const say = (word) => () => void said.push(word);
beforeEach(() => (said = []));

const run = (root, chosen = () => true, result = () => false) =>
  runTests(root, chosen, {
    test: ({ id }) => said.push(`test ${id}`),
    hooks: ({ name }) => said.push(`hooks of ${name}`),
    result: (test, error) => (said.push(`${test.id}: ${error?.message ?? 'passed'}`), result(test, error)),
  });

/** A spec file of two blocks, as it would be written. */
async function file({ inner = () => undefined, before = say('before all') } = {}) {
  const specs = collector();
  const root = await specs.collect('file', () => {
    specs.beforeEach(say('each of the file'));
    specs.afterEach(say('after each of the file'));
    specs.it('first', say('first'));
    specs.describe('block', () => {
      specs.beforeAll(before);
      specs.beforeEach(say('each of the block'));
      specs.afterEach(say('after each of the block'));
      specs.afterAll(say('after all'));
      specs.it('second', inner);
      specs.it('second', say('second again'));
    });
  });
  return identify(root);
}

describe('specs of one process', () => {
  it('names a test of a table the same in every load, where its name is an error with its stack', async () => {
    const names = ['Error: x\n    at a.ts?load=1:3:5', 'Error: x\n    at a.ts?load=12:3:5'].map(async (name) => {
      const specs = collector();
      return testsOf(identify(await specs.collect('file', () => specs.it(name, () => undefined))))[0].id;
    });
    expect(await Promise.all(names)).toEqual(Array(2).fill('file Error: x'));
  });

  it('names each test by its file and blocks, two of one name by their number', async () => {
    expect(testsOf(await file()).map(({ id }) => id)).toEqual([
      'file first',
      'file block second',
      'file block second #2',
    ]);
  });

  it('runs hooks from outside in before a test, from inside out after it, those of a block once', async () => {
    await run(await file({ inner: say('second') }));
    expect(said).toEqual([
      ...['test file first', 'each of the file', 'first', 'after each of the file', 'file first: passed'],
      ...['hooks of block', 'before all'],
      ...['test file block second', 'each of the file', 'each of the block', 'second'],
      ...['after each of the block', 'after each of the file', 'file block second: passed'],
      ...['test file block second #2', 'each of the file', 'each of the block', 'second again'],
      ...['after each of the block', 'after each of the file', 'file block second #2: passed'],
      'after all',
    ]);
  });

  it('leaves out blocks and hooks of which no test is chosen', async () => {
    await run(await file(), ({ name }) => name === 'first');
    expect(said).not.toContain('before all');
    expect(said).toContain('file first: passed');
  });

  it('reports what a test throws, undefined and rejections too, and goes on', async () => {
    await run(await file({ inner: () => Promise.reject(new Error('late')) }));
    expect(said).toContain('file block second: late');
    expect(said).toContain('file block second #2: passed');
    said = [];
    await run(await file({ inner: () => Promise.reject(undefined) }));
    expect(said).toContain('file block second: threw nothing');
  });

  it('ends where the listener says so', async () => {
    const failing = await file({ inner: () => Promise.reject(new Error('late')) });
    expect(await run(failing, undefined, (_, error) => error !== undefined)).toBe(true);
    expect(said).not.toContain('second again');
    expect(await run(await file())).toBe(false);
  });

  it('fails all tests of a block whose first hook throws', async () => {
    const failing = () => Promise.reject(new Error('no server'));
    await run(await file({ before: failing }));
    expect(said).toContain('file block second: no server');
    expect(said).toContain('file block second #2: no server');
    expect(said).toContain('file first: passed');
  });
});
