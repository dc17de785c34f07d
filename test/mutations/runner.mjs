/**
 * A test runner for Stryker that loads the unit specs of one folder once and runs, for each mutant, the tests that reach
 * it, in the same process: milliseconds instead of a start of Jest. What one process may hide is asked again with freshly
 * loaded sources: a kill whose test fails without the mutant too (state left by a mutant before), and each survivor
 * (a value kept from a run without the mutant).
 */
import { INSTRUMENTER_CONSTANTS as names } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus, determineHitLimitReached } from '@stryker-mutator/api/test-runner';
import { Folder } from './folder.mjs';

const world = (globalThis[names.NAMESPACE] ??= {});

class OneProcess {
  #folder = new Folder(process.env.MUTATED);
  /** The specs as they were loaded while no mutant was active. */
  #clean;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#clean = await this.#folder.load();
    const tests = [];
    const tooLong = [];
    await this.#folder.run(this.#clean, undefined, ({ id }, error, spent) => {
      if (spent.tooLong && error === undefined) tooLong.push(id);
      else tests.push({ id, name: id, timeSpentMs: spent.ms, ...outcome(error) });
    });
    this.#folder.leaveOut(tooLong);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#folder.coverage(world.mutantCoverage) };
  }

  async mutantRun({ activeMutant: { id }, sandboxFileName: fileName, testFilter, hitLimit, mutantActivation }) {
    if (mutantActivation === 'static') return this.#fresh(id, fileName, undefined, hitLimit);
    this.#clean ??= await this.#folder.load();
    const result = await this.#run(this.#clean, id, testFilter, hitLimit);
    if (result.status === MutantRunStatus.Timeout) return result;
    if (result.status === MutantRunStatus.Killed) {
      const again = await this.#run(this.#clean, undefined, result.killedBy, undefined);
      if (again.status === MutantRunStatus.Survived) return result;
      this.#clean = undefined;
    }
    return this.#fresh(id, fileName, testFilter, hitLimit);
  }

  /**
   * All sources loaded while the mutant is active, spec by spec until one dies: a folder whose specs load whole catalogues
   * would not end otherwise.
   */
  async #fresh(id, fileName, testFilter, hitLimit) {
    const specs = this.#folder.loading(testFilter, fileName);
    let nrOfTests = 0;
    for (;;) {
      activate(id, hitLimit);
      let next;
      try {
        next = await specs.next();
      } catch (error) {
        return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests };
      } finally {
        activate(undefined);
      }
      if (next.done) return { status: MutantRunStatus.Survived, nrOfTests };
      const result = await this.#run([next.value], id, testFilter, hitLimit);
      if (result.status !== MutantRunStatus.Survived) return result;
      nrOfTests += result.nrOfTests;
    }
  }

  async #run(roots, id, testFilter, hitLimit) {
    activate(id, hitLimit);
    let nrOfTests = 0;
    let killed;
    await this.#folder.run(roots, testFilter, (test, error) => {
      nrOfTests += 1;
      if (error !== undefined) killed = { killedBy: [test.id], failureMessage: String(error) };
      return killed !== undefined;
    });
    const timeout = determineHitLimitReached(world.hitCount, world.hitLimit);
    activate(undefined);
    if (timeout) return timeout;
    return killed
      ? { status: MutantRunStatus.Killed, ...killed, nrOfTests }
      : { status: MutantRunStatus.Survived, nrOfTests };
  }
}

function activate(id, hitLimit) {
  world.activeMutant = id;
  world.hitLimit = hitLimit;
  world.hitCount = hitLimit === undefined ? undefined : 0;
}

const outcome = (error) =>
  error === undefined
    ? { status: TestStatus.Success }
    : { status: TestStatus.Failed, failureMessage: error?.stack ?? String(error) };

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcess)];
