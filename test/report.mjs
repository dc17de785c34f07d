import { readFileSync } from 'node:fs';

/** What a Jest report says. A test that did not run failed, and so did a file that could not be loaded; no report is one failure. */
export function counts(file) {
  const found = parsed(file);
  if (!found) return { passed: 0, failed: 1 };
  const idle = found.numPendingTests + found.numTodoTests;
  return { passed: found.numPassedTests, failed: found.numFailedTests + found.numRuntimeErrorTestSuites + idle };
}

function parsed(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
