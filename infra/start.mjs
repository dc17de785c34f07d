/**
 * npm start: builds what is not built, then starts everything on this machine. Plain JavaScript, because nothing is built
 * yet when it runs; the rest is in src/start. Options: --kafka, --no-simulate, --rate 2.5 and others of the simulator.
 */
import { dirname } from 'node:path';
import { buildStale, checkNode } from './prepare.mjs';
import { fail } from './sentence.mjs';

const root = dirname(import.meta.dirname);
const programs = ['infra/dist/start/main.js', 'apps/api/dist/main.js', 'apps/wall/dist/index.html'];
const projects = ['@ioc/shared', '@ioc/api', '@ioc/infra', '@ioc/wall'];

try {
  process.chdir(root);
  checkNode(root);
  await buildStale(root, projects, programs, (line) => console.log(line));
  const { start } = await import('./dist/start/main.js');
  const { startBroker } = await import('./kafka/broker.mjs');
  await start({ root, args: process.argv.slice(2), startBroker });
} catch (error) {
  fail(error);
}
