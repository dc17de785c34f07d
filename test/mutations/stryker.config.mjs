/** Mutations of pure files; started by test/mutations/run.mjs, which names folder and files. */
export default {
  plugins: ['./test/mutations/runner.mjs'],
  testRunner: 'one-process',
  coverageAnalysis: 'perTest',
  // What a message says is not a rule.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  timeoutMS: 3_000,
  // Sources that were loaded again are never given back: a worker that loaded many times is replaced.
  maxTestRunnerReuse: 300,
  checkers: [],
  reporters: ['json'],
  jsonReporter: { fileName: process.env.MUTATED_REPORT },
  ignorePatterns: [
    'docs/**',
    '!docs/catalogue.md',
    '!docs/departments/**',
    '**/dist',
    '.nx',
    '.data',
    'test/out',
    'test/fixtures',
    'infra',
    'apps/wall',
  ],
  tempDirName: '.stryker-tmp',
  allowEmpty: true,
  allowConsoleColors: false,
  logLevel: 'warn',
  warnings: false,
};
