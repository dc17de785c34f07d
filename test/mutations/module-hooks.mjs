/**
 * Hooks of Node's module loader for one sandbox of Stryker: TypeScript is read by swc with the options of jest.config.mjs.
 * The address of a source file carries the number of the load (`?load=2`): a new number loads all sources again, with other
 * state. Packages are loaded once.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { sourceOf } from './resolve.mjs';

const instead = {
  '@jest/globals': new URL('globals.mjs', import.meta.url).href,
  'fast-check': new URL('few-runs.mjs', import.meta.url).href,
};
const read = new Map();
let sandbox;

export function initialize(data) {
  sandbox = data;
}

export async function resolve(specifier, context, next) {
  const importer = context.parentURL?.startsWith('file:') ? new URL(context.parentURL) : undefined;
  if (!importer?.search.startsWith('?load=')) return next(specifier, context);
  if (instead[specifier]) return { url: instead[specifier], shortCircuit: true };
  const file = sourceOf(specifier, fileURLToPath(importer), sandbox.root, sandbox.mapper);
  if (file === undefined) return next(specifier, context);
  return { url: `${pathToFileURL(file)}${importer.search}`, format: 'module', shortCircuit: true };
}

export async function load(url, context, next) {
  if (!url.includes('?load=')) return next(url, context);
  const file = fileURLToPath(url);
  if (!read.has(file)) read.set(file, compile(file));
  return { source: await read.get(file), format: 'module', shortCircuit: true };
}

async function compile(file) {
  const { code } = await transform(await readFile(file, 'utf8'), { ...sandbox.swc, filename: file, sourceMaps: false });
  return code;
}
