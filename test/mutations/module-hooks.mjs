/**
 * Hooks of Node's module loader for one sandbox of Stryker: TypeScript is read by swc with the options of jest.config.mjs.
 * The address of a source file carries the number of the load (`?load=2`): a new number loads sources again, with other
 * state. What imports nothing of the mutated folder is loaded once (`?load=kept`), as packages are, and the catalogues of the
 * repository are then read once.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { reaching } from './reach.mjs';
import { sourceOf } from './resolve.mjs';

const instead = {
  '@jest/globals': new URL('globals.mjs', import.meta.url).href,
  'fast-check': new URL('few-runs.mjs', import.meta.url).href,
};
const read = new Map();
const kept = '?load=kept';
const keptCatalogues = '?load=kept-catalogues';
let sandbox;
let reaches;

export function initialize(data) {
  sandbox = data;
  reaches = reaching(data.folder, (specifier, importer) => sourceOf(specifier, importer, data.root, data.mapper));
}

export async function resolve(specifier, context, next) {
  const importer = context.parentURL?.startsWith('file:') ? new URL(context.parentURL) : undefined;
  if (!importer?.search.startsWith('?load=')) return next(specifier, context);
  if (instead[specifier]) return { url: instead[specifier], shortCircuit: true };
  const file = sourceOf(specifier, fileURLToPath(importer), sandbox.root, sandbox.mapper);
  if (file === undefined) return next(specifier, context);
  return { url: `${pathToFileURL(file)}${versionOf(file, importer)}`, format: 'module', shortCircuit: true };
}

function versionOf(file, importer) {
  if (reaches(file)) return importer.search;
  const wrapped = file.endsWith('/catalogue/load.ts') && importer.search !== keptCatalogues;
  return wrapped ? keptCatalogues : kept;
}

export async function load(url, context, next) {
  if (!url.includes('?load=')) return next(url, context);
  if (url.endsWith(keptCatalogues)) return { source: onceLoaded(url), format: 'module', shortCircuit: true };
  const file = fileURLToPath(url);
  if (!read.has(file)) read.set(file, compile(file));
  return { source: await read.get(file), format: 'module', shortCircuit: true };
}

async function compile(file) {
  const { code } = await transform(await readFile(file, 'utf8'), { ...sandbox.swc, filename: file, sourceMaps: false });
  return code;
}

/** A catalogue is never changed; one of a spec's own folder is read each time. */
const onceLoaded = (url) => {
  const source = JSON.stringify(url.replace(keptCatalogues, kept));
  return `export * from ${source};
import { loadCatalogue as load } from ${source};
const known = new Map();
export const loadCatalogue = (dir, province) => {
  if (dir !== 'catalogue') return load(dir, province);
  if (!known.has(province)) known.set(province, load(dir, province));
  return known.get(province);
};`;
};
