import { expect, it } from '@jest/globals';
import { importsOf, reaching } from './reach.mjs';

it('reads what a source imports when it runs', () => {
  const text = [
    "import { a,\n  type B } from '#x/a.js';",
    "import type { C } from '#x/c.js';",
    "export { d } from './d.js';",
    "export type { E } from './e.js';",
    "import './side.js';",
    "const f = await import('./f.js');",
  ].join('\n');
  expect(importsOf(text)).toEqual(['#x/a.js', './d.js', './side.js', './f.js']);
});

it('knows which files are of a folder or import one of it', () => {
  const files = {
    '/a/in.ts': '',
    '/b/over.ts': "import { x } from '/a/in.ts';",
    '/b/far.ts': "import { x } from '/b/over.ts';\nimport { y } from 'zod';",
    '/b/round.ts': "import { x } from '/b/trip.ts';",
    '/b/trip.ts': "import { x } from '/b/round.ts';",
    '/b/types.ts': "import type { x } from '/a/in.ts';",
    '/a/below/one.ts': '',
  };
  const resolve = (name) => (name.startsWith('/') ? name : undefined);
  const reaches = reaching('/a', resolve, (file) => files[file]);
  const found = Object.keys(files).filter((file) => reaches(file));
  expect(found).toEqual(['/a/in.ts', '/b/over.ts', '/b/far.ts']);
});

it('a cycle of which one file imports the folder reaches it from each of its files', () => {
  const files = {
    '/a/in.ts': '',
    '/b/one.ts': "import { x } from '/b/two.ts';\nimport { y } from '/a/in.ts';",
    '/b/two.ts': "import { x } from '/b/one.ts';",
  };
  const reaches = reaching(
    '/a',
    (name) => name,
    (file) => files[file],
  );
  expect(['/b/two.ts', '/b/one.ts'].map(reaches)).toEqual([true, true]);
});
