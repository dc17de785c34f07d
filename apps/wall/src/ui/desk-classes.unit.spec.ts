import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const src = join(import.meta.dirname, '..');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(join(src, file), 'utf8');
const folderOf = (file: string) => file.split('/')[0] ?? '';
/** Folders whose sheets come with a wall alone. */
const ofWall = new Set(['panels', 'wall', 'scenes', 'map', 'charts']);

const classesOf = (css: string) =>
  [...css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);
const used = /className=(?:"([^"]*)"|\{`([^`]*)`\})|'((?:[a-z][\w-]* )*[a-z][\w-]*)'/g;

it('no page of the desk leans on a class whose sheet comes with the wall alone', () => {
  const sheets = files.filter((file) => file.endsWith('.css') && !file.endsWith('.module.css'));
  const known = (wall: boolean) =>
    new Set(sheets.filter((file) => ofWall.has(folderOf(file)) === wall).flatMap((file) => classesOf(read(file))));
  const [atWall, everywhere] = [known(true), known(false)];
  const pages = files.filter(
    (file) => /\.tsx$/.test(file) && !file.includes('.spec.') && !ofWall.has(folderOf(file)) && folderOf(file) !== 'ui',
  );
  const lost = pages.flatMap((file) =>
    [...read(file).matchAll(used)]
      .filter(([whole, , , word]) => word === undefined || /nowrap|quiet|cut|strong/.test(whole))
      .flatMap(([, plain = '', made = '', word = '']) => `${plain} ${made} ${word}`.split(/\s+/))
      .filter((name) => atWall.has(name) && !everywhere.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect([pages.length > 50, lost]).toEqual([true, []]);
});
