import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const read = (name) => readFileSync(join(root, name), 'utf8');
const pages = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/persistence.md'];
const { scripts } = JSON.parse(read('package.json'));

it.each(pages)('%s names files that exist', (name) => {
  const paths = [...read(name).matchAll(/`((?:apps|libs|infra|test|docs|catalogue)\/[^`<*\s]+)`/g)].map(
    ([, path]) => path,
  );
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it.each(pages)('%s links to files that exist', (name) => {
  const links = [...read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link);
  expect(links.filter((link) => !existsSync(join(root, name, '..', link)))).toEqual([]);
});

it.each(pages)('%s names commands that exist', (name) => {
  const commands = [...read(name).matchAll(/npm run (?:-s )?([a-z][\w:]*)/g)].map(([, command]) => command);
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});

it('docs/operations/health.md explains every problem that the program can find', () => {
  const codes = [...read('libs/shared/src/alarms/path-problems.ts').matchAll(/^ {2}'([a-z-]+)',$/gm)].map(
    ([, code]) => code,
  );
  const page = read('docs/operations/health.md');
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !page.includes(`| \`${code}\``) && !page.includes(`, \`${code}\``))).toEqual([]);
});

it('the picture of docs/architecture.md has every table, and no other', () => {
  const tables = [...read('docs/generated/schema.sql').matchAll(/^create (?:unlogged )?table (\w+)/gm)].map(
    ([, table]) => table,
  );
  const drawn = [...read('docs/architecture.md').matchAll(/\[\("([^"]+)"\)\]/g)].flatMap(([, names]) =>
    names.split(', '),
  );
  expect(drawn.sort()).toEqual(tables.sort());
});
