/**
 * `npm run verify:mutations [-- folder… | file… | changed] [--write]`: changes pure files of apps/api and libs/shared one place at a
 * time, and counts the changes that no unit spec of the same folder notices. Prints a line for each folder, and for each
 * survivor that explained.yaml does not explain; these make the exit status 1. `changed` means the pure files that differ
 * from the commit before, until a minute is over. `--write` writes the results into docs/mutations.md. A path of a file
 * (`cases/tasks/task.fold.ts`) tries that alone. not-measured.yaml names the files that are left out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { explain, outdated } from './explained.mjs';
import { written } from './page.mjs';
import { changedFiles, chosenFolders, pureFolders } from './pure-files.mjs';
import { inWords, scoreOf, survivors } from './score.mjs';

const root = join(import.meta.dirname, '..', '..');
const api = 'apps/api/src';
const out = join(root, 'test', 'out', 'mutations');
const page = join(root, 'docs', 'mutations.md');
const listed = (name) => parse(readFileSync(join(import.meta.dirname, name), 'utf8')) ?? [];
const reasons = listed('explained.yaml');
const notMeasured = listed('not-measured.yaml');
const filesOf = (src) => readdirSync(join(root, src), { recursive: true }).map((file) => join(src, file));
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** Tries all mutants of some files of a folder; throws when the specs themselves cannot be run. */
function mutate(name, folder, files) {
  const report = join(out, `${name.replaceAll('/', '-')}.json`);
  const env = { ...process.env, MUTATED: folder, MUTATED_REPORT: report };
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [stryker, 'run', 'test/mutations/stryker.config.mjs', '-m', files.join(',')];
  const began = Date.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${name}: the specs could not be run`);
  const { files: mutated } = JSON.parse(readFileSync(report, 'utf8'));
  const score = scoreOf(mutated);
  const alive = explain(survivors(mutated), reasons);
  console.log(`== ${name}: ${inWords(score)} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  for (const one of alive.filter(({ why }) => !why))
    console.log(`${one.file}:${one.line}:${one.column} ${one.was} → ${one.becomes}`);
  for (const name of outdated(reasons, alive, files)) console.log(`explained, but dies: ${name}`);
  return { folder: name.replace(`${api}/`, ''), score, unexplained: alive.filter(({ why }) => !why).length };
}

function changed(folders) {
  const files = git('diff', '--name-only', 'HEAD~1').split('\n');
  const some = changedFiles(folders, files);
  console.log(`${[...some.values()].flat().length} pure files changed since the commit before`);
  return some;
}

setPriority(5);
mkdirSync(out, { recursive: true });
const asked = process.argv.slice(2).filter((word) => word !== '--write');
const folders = pureFolders(
  [api, 'libs/shared/src'].flatMap(filesOf),
  notMeasured.flatMap(({ files }) => files),
);
const chosen = asked[0] === 'changed' ? changed(folders) : chosenFolders(folders, asked);
if (chosen.size === 0 && asked[0] !== 'changed')
  throw new Error(`No such folder of pure files. There are ${[...folders.keys()].join(', ')}.`);
const until = asked[0] === 'changed' ? Date.now() + 60_000 : Infinity;
const results = [];
for (const [folder, files] of chosen) {
  // Part of a folder has a row for each of its files.
  const whole = files.length === folders.get(folder).length || asked[0] === 'changed';
  for (const [name, some] of whole ? [[folder, files]] : files.map((file) => [file, [file]])) {
    if (Date.now() > until) console.log(`${name}: not tried, the minute is over`);
    else results.push(mutate(name, folder, some));
  }
}
if (process.argv.includes('--write')) {
  const made = { commit: git('rev-parse', '--short', 'HEAD'), date: new Date().toISOString().slice(0, 10) };
  writeFileSync(
    page,
    written(
      readFileSync(page, 'utf8'),
      results.map((one) => ({ ...one, ...made })),
      { reasons, notMeasured },
    ),
  );
}
process.exitCode = results.some(({ unexplained }) => unexplained > 0) ? 1 : 0;
