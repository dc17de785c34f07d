/**
 * node test/jest.mjs <report> [options of Jest]: the tests of one target of Nx, with their report in test/out/<report>.json.
 * A test that did not run is one that failed: Nx must not keep it as a success. Specs that start programs find everything
 * built: a command that built while they run would empty the folder that another spec is reading.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allProjects, buildStale } from '../infra/prepare.mjs';
import { counts, isFiltered } from './report.mjs';

const root = join(import.meta.dirname, '..');
const [name, ...options] = process.argv.slice(2);
const report = join(root, 'test', 'out', `${name}.json`);

mkdirSync(join(root, 'test', 'out'), { recursive: true });
rmSync(report, { force: true });
if (options.some((option) => ['int', 'e2e', 'long'].includes(option)))
  await buildStale(root, allProjects, [], console.log);
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const args = ['--experimental-vm-modules', jest, '--ci', '--json', `--outputFile=${report}`, ...options];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
process.exitCode = status || (counts(report, isFiltered(options)).failed > 0 ? 1 : 0);
