import { expect, it } from '@jest/globals';
import { changedFiles, chosenFolders, pureFolders } from './pure-files.mjs';

const src = 'apps/api/src/';
const folders = pureFolders(
  ['ledger/terms.ts', 'ledger/terms.unit.spec.ts', 'ledger/rows.sql.ts', 'ledger/rows.sql.unit.spec.ts', 'ledger/a.ts']
    .concat([
      'cases/tasks/b.unit.spec.ts',
      'cases/tasks/b.ts',
      'tasks/c.ts',
      'tasks/c.unit.spec.ts',
      'tasks/c.int.spec.ts',
    ])
    .map((file) => src + file),
);

it('takes files with a unit spec beside them that are no SQL, folder by folder', () => {
  expect(Object.fromEntries(folders)).toEqual({
    [`${src}ledger`]: [`${src}ledger/terms.ts`],
    [`${src}cases/tasks`]: [`${src}cases/tasks/b.ts`],
    [`${src}tasks`]: [`${src}tasks/c.ts`],
  });
});

it('takes the folders that are asked for by the end of their path', () => {
  expect([...chosenFolders(folders, []).keys()]).toHaveLength(3);
  expect([...chosenFolders(folders, ['cases/tasks', 'ledger']).keys()]).toEqual([`${src}cases/tasks`, `${src}ledger`]);
  expect([...chosenFolders(folders, ['src/tasks']).keys()]).toEqual([`${src}tasks`]);
  expect([...chosenFolders(folders, ['asks']).keys()]).toEqual([]);
});

it('takes single files that are asked for by the end of their path, beside whole folders', () => {
  const two = pureFolders(
    ['a.ts', 'b.ts', 'c/d.ts'].flatMap((file) => [`x/${file}`, `x/${file.slice(0, -3)}.unit.spec.ts`]),
  );
  expect(Object.fromEntries(chosenFolders(two, ['b.ts', 'c']))).toEqual({ x: ['x/b.ts'], 'x/c': ['x/c/d.ts'] });
});

it('leaves out the files that are named as not measured', () => {
  const files = ['x/a.ts', 'x/a.unit.spec.ts', 'x/b.ts', 'x/b.unit.spec.ts'];
  expect(Object.fromEntries(pureFolders(files, ['x/a.ts']))).toEqual({ x: ['x/b.ts'] });
});

it('takes the files that changed, and those of which the spec did', () => {
  const changed = [`${src}ledger/terms.unit.spec.ts`, `${src}ledger/a.ts`, 'README.md'];
  expect(Object.fromEntries(changedFiles(folders, changed))).toEqual({ [`${src}ledger`]: [`${src}ledger/terms.ts`] });
});
