import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must be there before a program of this repository runs: a Node that is new enough, packages, and what is built of them. */
export function checkNode(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace(/[^\d.]/g, '');
  const number = (version) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
  const pad = (version) => number(`${version}.0.0`.split('.').slice(0, 3).join('.'));
  if (pad(process.versions.node) >= pad(wanted)) return;
  throw new Error(
    `Cần Node.js ${wanted} trở lên, máy này có ${process.versions.node}: https://nodejs.org / ` +
      `Node.js ${wanted} or newer is needed, this is ${process.versions.node}.`,
  );
}

/** What the workspace builds, each before what uses it. */
export const allProjects = ['@ioc/shared', '@ioc/api', '@ioc/infra', '@ioc/wall', '@ioc/test'];

/**
 * Builds those projects that a source is newer than. An image without development packages keeps what was built into it.
 * Two commands at once build one after the other: Nx empties the folder that it builds into. For the same reason a project
 * is stamped by itself, so that one command does not rebuild what another has built and a program is reading.
 */
export async function buildStale(root, projects, programs, say) {
  const installed = existsSync(join(root, 'node_modules', 'nx'));
  const built = programs.every((program) => existsSync(join(root, program)));
  if (!installed && built) return;
  if (!installed) throw new Error(notInstalled);
  const stampOf = (project) => join(root, '.nx', `built-${project.replace('@ioc/', '')}`);
  const stale = () => (built ? projects.filter((one) => newestSource(root) >= modified(stampOf(one))) : projects);
  if (stale().length === 0) return;
  mkdirSync(join(root, '.nx'), { recursive: true });
  await alone(join(root, '.nx', 'building'), async () => {
    const names = stale();
    if (names.length === 0) return;
    const began = new Date();
    await build(root, names, say);
    for (const stamp of names.map(stampOf)) {
      writeFileSync(stamp, '');
      utimesSync(stamp, began, began); // a source that changed meanwhile is newer than this
    }
  });
}

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

async function alone(lock, work) {
  while (!taken(lock)) await new Promise((done) => setTimeout(done, 200));
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** True when the lock is ours now; that of a process that is gone is removed. */
function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const pid = Number(existsSync(lock) && readFileSync(lock, 'utf8'));
  if (pid && !isAlive(pid)) rmSync(lock, { force: true });
  return false;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const notInstalled = 'Chưa cài gói: chạy "npm ci" trước. / Packages are not installed: run "npm ci" first.';
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Nx builds only what changed since the last time; its output is shown only when it fails. */
async function build(root, projects, say) {
  const began = performance.now();
  say('Đang dựng… / Building…');
  const ticking = setInterval(() => say(`  … ${seconds(began)}`), 10_000);
  try {
    await nx(root, ['run-many', '-t', 'build', '-p', projects.join(','), '--output-style=stream']);
  } finally {
    clearInterval(ticking);
  }
  say(`✓ Đã dựng / built (${seconds(began)})`);
}

function nx(root, args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
    const home = join(root, 'node_modules', 'nx');
    const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const child = spawn(process.execPath, [join(home, bin.nx), ...args], { env, cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => (said = (said + part).slice(-20_000)));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      console.error(said.split('\n').slice(-80).join('\n'));
      reject(new Error(`Dựng không xong / the build failed (${signal ?? code})`));
    });
  });
}

const sources = ['libs/shared/src', 'apps/api/src', 'infra/src', 'test/src', 'apps/wall/src', 'apps/wall/build'];

function newestSource(root) {
  const files = [
    'package-lock.json',
    'package.json',
    'tsconfig.base.json',
    'apps/wall/index.html',
    'apps/wall/vite.config.mts',
  ].map((name) => join(root, name));
  for (const dir of sources.map((name) => join(root, name)).filter(existsSync)) {
    for (const entry of readdirSync(dir, { recursive: true })) files.push(join(dir, entry));
  }
  return files.reduce((newest, file) => Math.max(newest, modified(file)), 0);
}
