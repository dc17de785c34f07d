import { describe, expect, it } from '@jest/globals';
import { outcome } from './outcome.mjs';

describe('what a check counts as', () => {
  it.each([
    [0, false, { passed: 1, failed: 0 }],
    [0, true, { passed: 1, failed: 0 }],
    [1, false, { passed: 0, failed: 1 }],
    [null, false, { passed: 0, failed: 1 }],
    [3, false, { passed: 0, failed: 0, notRun: true }],
    [3, true, { passed: 0, failed: 1 }],
  ])('with exit code %j, in CI: %j', (code, ci, counted) => expect(outcome(code, ci)).toEqual(counted));
});
