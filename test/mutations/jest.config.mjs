import workspace from '../../jest.config.mjs';

/** The unit tests of apps/api in the folder that is mutated: MUTATED names it. Stryker wants one project. */
const { displayName, ...api } = workspace.projects.find((project) => project.displayName === 'api');
const folder = process.env.MUTATED ?? '';

export default { ...api, testMatch: [`<rootDir>/${folder}/*.unit.spec.ts`], displayName };
