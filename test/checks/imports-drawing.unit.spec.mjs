import { backwards, cyclesOf, drawing, edgesOf, folderOf } from './imports-drawing.mjs';

const edges = (object) => new Map(Object.entries(object));

it('takes the edges of what dependency-cruiser found, each once', () => {
  const modules = [{ source: 'a', dependencies: [{ resolved: 'b' }, { resolved: 'b' }, { resolved: 'a' }] }];
  expect([...edgesOf(modules)]).toEqual([['a', ['b']]]);
});

it('finds files that reach each other, and no others', () => {
  expect(cyclesOf(edges({ a: ['b'], b: ['c'], c: ['a', 'd'], d: [], e: ['a'] }))).toEqual([['a', 'b', 'c']]);
  expect(cyclesOf(edges({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
});

it('finds two separate cycles', () => {
  expect(cyclesOf(edges({ a: ['b'], b: ['a'], c: ['d'], d: ['c', 'a'] }))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

it('names folders as the import rules do', () => {
  expect(folderOf('apps/api/src/cases/dossiers/x.ts')).toEqual({ project: 'api', folder: 'cases' });
  expect(folderOf('apps/api/src/main.ts')).toEqual({ project: 'api', folder: 'main' });
  expect(folderOf('infra/src/start/main.ts')).toEqual({ project: 'infra', folder: 'start' });
  expect(folderOf('infra/kafka/broker.mjs')).toBeNull();
});

it('finds pairs that import each other', () => {
  expect(
    backwards([
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'c'],
    ]),
  ).toEqual([['a', 'b']]);
});

it('draws no arrow that others say already, and lists it', () => {
  const text = drawing(
    edges({
      'apps/api/src/a/1.ts': ['apps/api/src/b/1.ts', 'apps/api/src/c/1.ts'],
      'apps/api/src/b/1.ts': ['apps/api/src/c/1.ts'],
    }),
  );
  expect(text).toContain('  a --> b\n  b --> c\n');
  expect(text).not.toContain('a --> c');
  expect(text).toContain('| a | c | 1 |');
  expect(text).toContain('all: a → b → c.');
});
