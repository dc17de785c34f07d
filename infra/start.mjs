/**
 * npm start: builds what is not built, then starts everything on this machine. Plain JavaScript, because nothing is built
 * yet when it runs; the rest is in src/start. Options: --kafka, --no-simulate, --rate 2.5 and others of the simulator.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const projects = ['@ioc/shared', '@ioc/api', '@ioc/infra', '@ioc/wall'];
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

try {
  process.chdir(root);
  checkNode();
  if (!existsSync(join(root, 'node_modules', 'nx'))) {
    throw new Error('Chưa cài gói: chạy "npm ci" trước. / Packages are not installed: run "npm ci" first.');
  }
  await build();
  const { start } = await import('./dist/start/main.js');
  const { startBroker } = await import('./kafka/broker.mjs');
  await start({ root, args: process.argv.slice(2), startBroker });
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exit(1);
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace(/[^\d.]/g, '');
  const number = (version) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
  const pad = (version) => number(`${version}.0.0`.split('.').slice(0, 3).join('.'));
  if (pad(process.versions.node) >= pad(wanted)) return;
  throw new Error(
    `Cần Node.js ${wanted} trở lên, máy này có ${process.versions.node}: https://nodejs.org / ` +
      `Node.js ${wanted} or newer is needed, this is ${process.versions.node}.`,
  );
}

/** Nx builds only what changed since the last time; its output is shown only when it fails. */
async function build() {
  const began = performance.now();
  console.log('Đang dựng… / Building…');
  const ticking = setInterval(() => console.log(`  … ${seconds(began)}`), 10_000);
  try {
    await nx(['run-many', '-t', 'build', '-p', projects.join(','), '--output-style=stream']);
  } finally {
    clearInterval(ticking);
  }
  console.log(`✓ Đã dựng / built (${seconds(began)})`);
}

function nx(args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
    const home = join(root, 'node_modules', 'nx');
    const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const child = spawn(process.execPath, [join(home, bin.nx), ...args], { env });
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
