import { readFileSync } from 'node:fs';

/**
 * What a Jest report says. A test that did not run failed, unless a filter by name left it out, and so did a file that could
 * not be loaded; no report, or none passed nor failed, is one failure.
 */
export function counts(file, filtered = false) {
  const found = parsed(file);
  if (!found) return { passed: 0, failed: 1 };
  const idle = filtered ? 0 : found.numPendingTests + found.numTodoTests;
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites + idle;
  return { passed: found.numPassedTests, failed: found.numPassedTests + failed === 0 ? 1 : failed };
}

function parsed(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether options of Jest choose tests by their names. */
export const isFiltered = (options) => options.some((option) => /^(-t|--testNamePattern)/.test(option));
