import { path, testsOf } from './collect.mjs';

/**
 * Runs the tests of a collected file that `chosen` accepts, with their hooks, as Jest does: `beforeAll` once for a block of
 * which a test runs. `on.test(test)` is called before a test, `on.hooks(block)` before the hooks of a whole block, and
 * `on.result(test, error, ms)` after each test; it answers true to end the run.
 */
export async function runTests(root, chosen, on) {
  const run = { chosen, on, ended: false };
  await runBlock(root, run);
  return run.ended;
}

async function runBlock(block, run) {
  const tests = testsOf(block).filter(run.chosen);
  if (tests.length === 0) return;
  if (block.beforeAll.length > 0) run.on.hooks(block);
  const failed = await attempt(() => inTurn(block.beforeAll));
  if (failed) return finish(tests, failed.error, run);
  for (const child of block.children) {
    if (run.ended) break;
    if (!child.action) await runBlock(child, run);
    else if (run.chosen(child)) await runTest(child, run);
  }
  await attempt(() => inTurn(block.afterAll));
}

function finish(tests, error, run) {
  for (const test of tests) if (!run.ended) run.ended = run.on.result(test, error, 0) === true;
}

async function runTest(test, run) {
  const blocks = path(test.parent);
  run.on.test(test);
  const began = performance.now();
  const failed = await attempt(async () => {
    await inTurn(blocks.flatMap((block) => block.beforeEach));
    await test.action();
  });
  const after = await attempt(() => inTurn(blocks.toReversed().flatMap((block) => block.afterEach)));
  const error = (failed ?? after)?.error;
  run.ended = run.on.result(test, error, performance.now() - began) === true;
}

async function inTurn(actions) {
  for (const action of actions) await action();
}

/** What was thrown, in a box: `throw undefined` fails too. */
async function attempt(action) {
  try {
    await action();
    return undefined;
  } catch (error) {
    return { error: error ?? new Error('threw nothing') };
  }
}
