import workspace from '../../jest.config.mjs';

/**
 * The unit tests of apps/api in the folder that is mutated: MUTATED names it. Stryker wants one project. Properties have few
 * runs, and specs that compare thousands of random lives are left out: a mutant must die in a second.
 */
const { displayName, ...api } = workspace.projects.find((project) => project.displayName === 'api');
const folder = process.env.MUTATED ?? '';

export default {
  ...api,
  testMatch: [`<rootDir>/${folder}/*.unit.spec.ts`, '!**/{oracle,*.own-clock}.unit.spec.ts'],
  moduleNameMapper: { ...api.moduleNameMapper, '^fast-check$': '<rootDir>/test/mutations/few-runs.mjs' },
  displayName,
};
