/** Mutations of pure files; started by test/mutations/run.mjs, which names folder and files. */
export default {
  testRunner: 'jest',
  jest: { configFile: 'test/mutations/jest.config.mjs', enableFindRelatedTests: false },
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // What a message says is not a rule.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  // Jest keeps the ES modules that it loaded: a runner that lives long only collects garbage (2 GB after 50 mutants).
  maxTestRunnerReuse: 20,
  timeoutMS: 60_000,
  checkers: [],
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: process.env.MUTATED_REPORT },
  incremental: true,
  incrementalFile: process.env.MUTATED_KEPT,
  ignorePatterns: ['docs', '**/dist', '.nx', '.data', 'test/out', 'test/fixtures', 'infra', 'apps/wall'],
  tempDirName: '.stryker-tmp',
  allowEmpty: true,
  warnings: false,
};
