import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS as names } from '@stryker-mutator/api/core';
import workspace from '../../jest.config.mjs';
import { identify, testsOf } from './collect.mjs';
import { restoreWorld, specs } from './globals.mjs';
import { runTests } from './run-tests.mjs';

const world = (globalThis[names.NAMESPACE] ??= {});
/** Tests that compare thousands of random lives are left out: a mutant has to die in an ordinary one within a second. */
const tooLongMs = 1000;
const slowMs = 50;
/** Written by the first run into the sandbox: a worker that replaces another must leave out the same tests. */
const leftOutFile = 'left-out.json';

/** The unit specs of a folder of the sandbox (the current folder of the process): loaded, loaded again, run. */
export class Folder {
  #files;
  #loads = 0;
  #hooked = new Map();
  #slow = new Set();
  #leftOut = new Set(existsSync(leftOutFile) ? JSON.parse(readFileSync(leftOutFile, 'utf8')) : []);

  constructor(folder) {
    const root = process.cwd();
    const project = workspace.projects.find(({ testMatch }) => testMatch[0].includes(folder.split('/src')[0]));
    register('./module-hooks.mjs', import.meta.url, {
      data: {
        root,
        folder: join(root, folder),
        mapper: project.moduleNameMapper,
        swc: project.transform['^.+\\.ts$'][1],
      },
    });
    this.#files = readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.unit.spec.ts'))
      .map((file) => join(root, folder, file));
  }

  /** Loads the specs that hold these tests (all of them without ids) and their sources anew; throws what a file threw. */
  async load(ids) {
    const roots = [];
    for await (const root of this.loading(ids)) roots.push(root);
    return roots;
  }

  /** The same, each spec when it is asked for: that of the source `first` before the others. */
  async *loading(ids, first = '') {
    this.#loads += 1;
    const load = this.#loads;
    const own = first.replace(/\.ts$/, '.unit.spec.ts');
    for (const file of this.#files.toSorted((a, b) => Number(b === own) - Number(a === own))) {
      const name = file.slice(process.cwd().length + 1);
      if (ids && !ids.some((id) => id.startsWith(`${name} `))) continue;
      yield identify(await specs.collect(name, () => import(`${pathToFileURL(file)}?load=${load}`)));
    }
  }

  /** Of loaded specs, runs the tests of these ids, or all of them, the slow ones last, until `onResult` answers true. */
  async run(roots, ids, onResult) {
    const asked = ids ? new Set(ids) : undefined;
    const chosen = (test) => asked?.has(test.id) ?? !this.#leftOut.has(test.id);
    const slow = new Set(this.#slow);
    const isSlow = (test) => slow.has(test.id);
    if (await this.#pass(roots, (test) => chosen(test) && !isSlow(test), onResult)) return;
    await this.#pass(roots, (test) => chosen(test) && isSlow(test), onResult);
  }

  async #pass(roots, chosen, onResult) {
    for (const root of roots) {
      let began;
      const ended = await runTests(root, chosen, {
        test: (test) => {
          world.currentTestId = test.id;
          began = process.cpuUsage();
        },
        hooks: (block) => this.#hook(block),
        result: (test, error, ms) => {
          const { user } = process.cpuUsage(began);
          if (user > slowMs * 1000) this.#slow.add(test.id);
          return onResult(test, error, { ms, tooLong: user > tooLongMs * 1000 });
        },
      });
      world.currentTestId = undefined;
      restoreWorld();
      if (ended) return true;
    }
    return false;
  }

  leaveOut(ids) {
    this.#leftOut = new Set(ids);
    writeFileSync(leftOutFile, JSON.stringify(ids));
  }

  #hook(block) {
    const id = `hooks of ${testsOf(block)[0].id}, ${this.#hooked.size}`;
    world.currentTestId = id;
    this.#hooked.set(
      id,
      testsOf(block).map((test) => test.id),
    );
  }

  /** What a hook of a block reaches is reached by each test of the block. */
  coverage({ static: loaded = {}, perTest = {} } = {}) {
    const tests = { ...perTest };
    for (const [id, below] of this.#hooked) {
      for (const test of below) tests[test] = sum(tests[test], perTest[id]);
      delete tests[id];
    }
    for (const id of this.#leftOut) delete tests[id];
    return { static: loaded, perTest: tests };
  }
}

function sum(one = {}, other = {}) {
  const total = { ...one };
  for (const [mutant, hits] of Object.entries(other)) total[mutant] = (total[mutant] ?? 0) + hits;
  return total;
}
