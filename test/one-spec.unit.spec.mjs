import { chosen, projectOf } from './one-spec.mjs';

const files = [
  'apps/api/src/cases/dossiers/dossier.fold.unit.spec.ts',
  'apps/api/src/cases/order.unit.spec.ts',
  'apps/api/src/cases/order-of-ends.unit.spec.ts',
  'apps/api/src/doors/http/judge.unit.spec.ts',
  'apps/api/src/doors/http/door.int.spec.ts',
  'apps/wall/src/ui/order.unit.spec.tsx',
  'libs/shared/src/events/sequence.unit.spec.ts',
  'infra/map/communes/check.unit.spec.mjs',
  'test/tasks.unit.spec.mjs',
  'test/src/e2e/door.e2e.spec.ts',
  'apps/api/src/cases/order.ts',
];

it('knows the project of a spec by its suffix and folder', () => {
  expect(files.map(projectOf)).toEqual(
    ['api', 'api', 'api', 'api', 'int', 'wall', 'shared', 'infra', 'test', 'e2e'].concat([undefined]),
  );
});

it('finds a spec by a part of its path, in any case', () => {
  expect(chosen(files, ['Dossier.Fold'])).toEqual({ project: 'api', files: [files[0]] });
  expect(chosen(files, ['http/judge'])).toEqual({ project: 'api', files: [files[3]] });
});

it('prefers the spec that is called exactly so', () => {
  expect(chosen(files.slice(0, 5), ['order'])).toEqual({ project: 'api', files: [files[1]] });
  expect(chosen(files.slice(0, 5), ['order.unit'])).toEqual({ project: 'api', files: [files[1]] });
  expect(chosen(files, [files[2]])).toEqual({ project: 'api', files: [files[2]] });
});

it('runs several files of one project, and several names', () => {
  expect(chosen(files, ['cases/']).files).toEqual(files.slice(0, 3));
  expect(chosen(files, ['judge', 'dossier']).files).toEqual([files[3], files[0]]);
});

it('says which projects have specs of that name', () => {
  const { why, project } = chosen(files, ['door']);
  expect(project).toBeUndefined();
  expect(why).toContain('2 projects');
  expect(why).toContain('int: apps/api/src/doors/http/door.int.spec.ts');
  expect(why).toContain('e2e: test/src/e2e/door.e2e.spec.ts');
});

it('narrows by kind', () => {
  expect(chosen(files, ['door'], ['e2e'])).toEqual({ project: 'e2e', files: ['test/src/e2e/door.e2e.spec.ts'] });
});

it('says that nothing has the name, and what is like it', () => {
  expect(chosen(files, ['sequense']).why).toBe('No spec has "sequense" in its path. Is it one of sequence.unit?');
  expect(chosen(files, ['judge', 'zzz']).why).toBe('No spec has "zzz" in its path.');
});
