import { expect, it } from '@jest/globals';
import workspace from '../../jest.config.mjs';
import { sourceOf } from './resolve.mjs';

const { moduleNameMapper } = workspace.projects.find(({ displayName }) => displayName === 'api');
const of = (specifier, importer = '/box/apps/api/src/cases/order.ts') =>
  sourceOf(specifier, importer, '/box', moduleNameMapper);

it('finds sources by the names that Jest knows', () => {
  expect(of('#cases/tasks/task.kind.js')).toBe('/box/apps/api/src/cases/tasks/task.kind.ts');
  expect(of('@ioc/shared/events/sequence')).toBe('/box/libs/shared/src/events/sequence.ts');
  expect(of('@ioc/test/support/lives')).toBe('/box/test/src/support/lives.ts');
  expect(of('./order.js')).toBe('/box/apps/api/src/cases/order.ts');
  expect(of('./engine/replay.js')).toBe('/box/apps/api/src/cases/engine/replay.ts');
});

it('leaves packages, and what packages import of themselves, alone', () => {
  expect(of('zod')).toBeUndefined();
  expect(of('node:fs')).toBeUndefined();
  expect(of('./util.js', '/box/node_modules/zod/index.js')).toBeUndefined();
  expect(of('./order.js', '/elsewhere/order.ts')).toBeUndefined();
});
