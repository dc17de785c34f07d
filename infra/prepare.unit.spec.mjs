import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { buildStale } from './prepare.mjs';

let root;
const source = () => join(root, 'package.json');
const asked = () => readFileSync(join(root, 'asked'), 'utf8').trimEnd().split('\n');
const build = (...projects) => buildStale(root, projects, [], () => {});

/** A workspace whose Nx writes down what it was asked to build. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'prepare-'));
  mkdirSync(join(root, 'node_modules', 'nx'), { recursive: true });
  writeFileSync(join(root, 'node_modules', 'nx', 'package.json'), '{"type":"commonjs","bin":{"nx":"nx.js"}}');
  writeFileSync(
    join(root, 'node_modules', 'nx', 'nx.js'),
    `require('node:fs').appendFileSync('asked', process.argv[process.argv.indexOf('-p') + 1] + '\\n');`,
  );
  writeFileSync(source(), '{}');
  utimesSync(source(), 1, 1);
});
afterEach(() => rmSync(root, { recursive: true }));

it('does not build again what another command has built', async () => {
  await build('@ioc/shared', '@ioc/api');
  await build('@ioc/api');
  await build('@ioc/shared', '@ioc/api', '@ioc/wall');
  expect(asked()).toEqual(['@ioc/shared,@ioc/api', '@ioc/wall']);
});

it('builds again when a source is newer than the build', async () => {
  await build('@ioc/api');
  const later = Date.now() / 1000 + 5;
  utimesSync(source(), later, later);
  await build('@ioc/api');
  expect(asked()).toEqual(['@ioc/api', '@ioc/api']);
});

it('two commands at once build once', async () => {
  await Promise.all([build('@ioc/api'), build('@ioc/api')]);
  expect(asked()).toEqual(['@ioc/api']);
});

it('a program that is missing is built', async () => {
  await build('@ioc/api');
  await buildStale(root, ['@ioc/api'], ['gone.js'], () => {});
  expect(asked()).toEqual(['@ioc/api', '@ioc/api']);
});
