/**
 * `npm run imports` draws who imports whom, folder by folder, into docs/imports.md; `npm run check:imports` compares the
 * page and finds cycles, imports of types included. Imports are read by dependency-cruiser, by `#folder/file` and
 * `@ioc/project/file` as Node and TypeScript read them.
 */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { cyclesOf, drawing, edgesOf } from './imports-drawing.mjs';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'docs', 'imports.md');
const runs = [
  { sources: ['libs/shared/src', 'apps/api/src', 'infra/src'], tsConfig: 'apps/api/tsconfig.app.json' },
  { sources: ['apps/wall/src'], tsConfig: 'apps/wall/tsconfig.json', alias: wallAlias() },
];

/** `paths` of the wall's tsconfig.json, for a resolver that reads none without a `baseUrl`. */
function wallAlias() {
  const src = join(root, 'apps/wall/src');
  return Object.fromEntries(readdirSync(src).map((name) => [`#${name.replace(/\.tsx?$/, '')}`, join(src, name)]));
}
const notDrawn = '(\\.spec(-support)?\\.|\\.factory\\.|/testing/|/dist/|/out-tsc/|\\.css$|\\.stub\\.)';

async function modules({ sources, tsConfig, alias = {} }) {
  const options = {
    exclude: { path: notDrawn },
    includeOnly: { path: '^(libs|apps|infra)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: tsConfig },
    enhancedResolveOptions: {
      conditionNames: ['@ioc/source', 'import', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  };
  const config = extractTsConfig(join(root, tsConfig));
  const { output } = await cruise(sources, options, { alias }, { tsConfig: config });
  return output.modules;
}

process.chdir(root);
const found = (await Promise.all(runs.map(modules))).flat();
const edges = edgesOf(found);
const cycles = cyclesOf(edges);
const text = drawing(edges);
if (process.argv.includes('--check')) {
  const kept = await readFile(page, 'utf8').catch(() => '');
  if (kept !== text) console.log('docs/imports.md is not what the imports are: run `npm run imports`');
  if (kept !== text) process.exitCode = 1;
} else await writeFile(page, text);
for (const cycle of cycles) console.log(`cycle: ${cycle.join(' → ')}`);
if (cycles.length) process.exitCode = 1;
console.log(`${edges.size} files, ${[...edges.values()].flat().length} imports, ${cycles.length} cycles`);
