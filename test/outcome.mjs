/** The exit code of a check that could not run, because a tool that npm does not bring is missing on this machine. */
export const couldNotRun = 3;

/** What a check counts as. One that could not run is neither passed nor failed; in CI, which has every tool, it failed. */
export function outcome(code, ci) {
  if (code === couldNotRun && !ci) return { passed: 0, failed: 0, notRun: true };
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
