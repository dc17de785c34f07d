import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import own from '../eslint-unique-exports.mjs';

const dir = mkdtempSync(join(tmpdir(), 'ioc-exports-'));
const files = {
  'apps/x/src/a.ts': 'export const told = 1;\nexport type Own = string;\nexport const Own = 2;',
  'apps/x/src/deep/b.ts': 'export function told() {}\nexport interface Alone {}\nconst Own = 3;',
  'apps/x/src/c.spec.ts': 'export const told = 3;\nexport class Alone {}',
  'apps/x/src/d.tsx': 'export async function* many() {}\nexport abstract class Shape {}',
  'apps/x/src/e.ts': 'export enum Shape {}\nexport let many = 1;',
  'apps/y/src/a.ts': 'export const told = 4;',
};
beforeAll(() => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
});
afterAll(() => rmSync(dir, { recursive: true }));

const found = (name) =>
  new Linter({ cwd: dir })
    .verify(
      files[name],
      [
        {
          files: ['**/*.ts', '**/*.tsx'],
          plugins: { own },
          languageOptions: { parser: tseslint.parser },
          rules: { 'own/unique-exports': 'error' },
        },
      ],
      { filename: join(dir, name) },
    )
    .map(({ message }) => message);

it('refuses a name that another file of the app exports, and names the file', () => {
  expect(found('apps/x/src/a.ts')).toEqual(['told is exported by src/deep/b.ts too: one name, one thing.']);
  expect(found('apps/x/src/deep/b.ts')).toEqual(['told is exported by src/a.ts too: one name, one thing.']);
});

it('finds it in every form of declaration', () => {
  expect(found('apps/x/src/d.tsx')).toEqual([
    'many is exported by src/e.ts too: one name, one thing.',
    'Shape is exported by src/e.ts too: one name, one thing.',
  ]);
});

it('a type and its schema in one file are one name; specs and other apps are apart', () => {
  expect(found('apps/x/src/c.spec.ts')).toEqual([]);
  expect(found('apps/y/src/a.ts')).toEqual([]);
});
