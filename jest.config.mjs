/** One Jest for the workspace. The suffix of a spec says its cost: unit (no I/O), int (real PostgreSQL and Kafka), e2e (HTTP, socket, browser). */
const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: !tsx, tsx },
      transform: tsx ? { react: { runtime: 'automatic' } } : { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];
const shared = {
  '^@ioc/shared/(.*)$': '<rootDir>/libs/shared/src/$1.ts',
  '^@ioc/api/(.*)$': '<rootDir>/apps/api/src/$1.ts',
  '^@ioc/infra/(.*)$': '<rootDir>/infra/src/$1.ts',
  '^@ioc/test/(.*)$': '<rootDir>/test/src/$1.ts',
  '^(\\.{1,2}/.*)\\.js$': '$1',
};
const project = (displayName, testMatch, own, extra = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: testMatch.map((one) => `<rootDir>/${one}`),
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  moduleNameMapper: { ...own, ...shared },
  ...extra,
});
/** `#…` is a project's own source; a spec may reach several projects, so all are tried. */
const hash = (...roots) => ({ '^#(.*)\\.js$': roots.map((root) => `<rootDir>/${root}/src/$1.ts`) });
/** Real servers, one run directory for all of them. */
const slow = {
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
};

export default {
  workerIdleMemoryLimit: '1200MB',
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    project('shared', ['libs/shared/src/**/*.unit.spec.ts'], {}),
    project('api', ['apps/api/src/**/*.unit.spec.ts'], hash('apps/api')),
    project('test', ['test/**/*.unit.spec.mjs', 'test/src/**/*.unit.spec.ts'], hash('apps/api', 'infra')),
    project(
      'infra',
      ['infra/src/**/*.unit.spec.ts', 'infra/{kafka,map}/**/*.unit.spec.mjs', 'infra/*.unit.spec.mjs'],
      hash('infra', 'apps/api'),
    ),
    project(
      'wall',
      ['apps/wall/{src,build}/**/*.unit.spec.ts', 'apps/wall/src/**/*.unit.spec.tsx'],
      {
        '\\.css$': '<rootDir>/apps/wall/src/css.stub.cjs',
        '^#(.*)$': '<rootDir>/apps/wall/src/$1',
      },
      { testEnvironment: 'jsdom', setupFiles: ['<rootDir>/apps/wall/src/testing/jsdom.ts'] },
    ),
    project('int', ['apps/api/src/**/*.int.spec.ts', 'test/src/**/*.int.spec.ts'], hash('apps/api', 'infra'), slow),
    // What takes minutes or kills servers: `npm run verify`, not every change.
    project('long', ['test/src/**/*.long.spec.ts'], hash('apps/api', 'infra'), slow),
    project('e2e', ['test/src/**/*.e2e.spec.ts'], hash('apps/api', 'infra'), slow),
  ],
};
