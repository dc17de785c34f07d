/** What a spec imports from @jest/globals, when the specs of a folder live in one process: Jest's own parts, our collector. */
import { ModernFakeTimers } from '@jest/fake-timers';
import { jestExpect } from '@jest/expect';
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';
import { collector } from './collect.mjs';

export const specs = collector();
const mocker = new ModuleMocker(globalThis);
const timers = new ModernFakeTimers({
  global: globalThis,
  config: { fakeTimers: {}, rootDir: process.cwd(), testEnvironment: 'node' },
});

export const expect = jestExpect;
export const describe = Object.assign(specs.describe, { each: bind(specs.describe, false) });
export const it = Object.assign(specs.it, { each: bind(specs.it, false) });
export const { beforeAll, beforeEach, afterEach, afterAll } = specs;

export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  useFakeTimers: (options) => timers.useFakeTimers(options),
  useRealTimers: () => timers.useRealTimers(),
  setSystemTime: (now) => timers.setSystemTime(now),
  getTimerCount: () => timers.getTimerCount(),
  advanceTimersByTime: (ms) => timers.advanceTimersByTime(ms),
  advanceTimersByTimeAsync: (ms) => timers.advanceTimersByTimeAsync(ms),
};

/** What a spec left behind must not reach the next one. */
export function restoreWorld() {
  timers.useRealTimers();
  mocker.restoreAllMocks();
}
