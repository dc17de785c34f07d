/**
 * `npm run verify:mutations [-- folder…]`: changes pure files of apps/api one place at a time, and counts the changes that
 * no unit spec of the same folder notices. A pure file has a unit spec beside it and is no SQL. What was tried before and
 * has not changed since is not tried again (test/out/mutations). Prints a line for each folder and each survivor.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { scoreOf, survivors } from './score.mjs';

const root = join(import.meta.dirname, '..', '..');
const src = 'apps/api/src';
const out = join(root, 'test', 'out', 'mutations');

function pureFolders() {
  const files = readdirSync(join(root, src), { recursive: true }).map((file) => join(src, file));
  const pure = files.filter(
    (file) => /(?<!\.spec|\.sql|\.d)\.ts$/.test(file) && existsSync(join(root, file.replace(/\.ts$/, '.unit.spec.ts'))),
  );
  return grouped(pure);
}

function grouped(files) {
  const found = new Map();
  for (const file of files) found.set(dirname(file), [...(found.get(dirname(file)) ?? []), file]);
  return found;
}

function mutate(folder, files) {
  const name = folder.slice(src.length + 1).replaceAll('/', '-');
  const report = join(out, `${name}.json`);
  const env = {
    ...process.env,
    MUTATED: folder,
    MUTATED_REPORT: report,
    MUTATED_KEPT: join(out, `${name}.incremental.json`),
  };
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [stryker, 'run', 'test/mutations/stryker.config.mjs', '-m', files.join(',')];
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) return (console.log(`${folder}: failed`), false);
  const { files: mutated } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`== ${folder}: ${scoreOf(mutated)}`);
  for (const line of survivors(mutated)) console.log(line);
  return true;
}

setPriority(5);
mkdirSync(out, { recursive: true });
const folders = [...pureFolders()].sort(([a], [b]) => (a < b ? -1 : 1));
const asked = process.argv.slice(2);
const chosen = folders.filter(([folder]) => asked.length === 0 || asked.some((part) => folder.endsWith(`/${part}`)));
if (chosen.length === 0) {
  console.error(
    `No such folder of pure files. There are ${folders.map(([folder]) => folder.slice(src.length + 1)).join(', ')}.`,
  );
  process.exit(1);
}
process.exitCode = chosen.map(([folder, files]) => mutate(folder, files)).every(Boolean) ? 0 : 1;
