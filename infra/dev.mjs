/**
 * npm run dev: everything of `npm start`, from the sources. A change under apps/api, libs/shared or infra starts the API
 * again; one under apps/wall is put into the open page by Vite. Types are not looked at: the editor and `npm test` do that.
 * PORT is the API's (3000), WALL_PORT the page's (4200); SIMULATE=0: without the simulated province, whose options follow --.
 * The simulator itself runs as it was built.
 */
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { createServer } from 'vite';
import { Program } from './dev/program.mjs';
import { isProgram, projects, transpile, transpileAll } from './dev/transpile.mjs';
import { buildStale, checkNode } from './prepare.mjs';
import { fail } from './sentence.mjs';

const root = dirname(import.meta.dirname);
const settleMs = 40; // an editor writes a file in several steps
const say = (line) => console.log(line);

async function database(closing) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const { dataDirectory } = await import('@ioc/infra/start/installation');
  const { supervisedPostgres } = await import('@ioc/infra/start/database');
  const running = await supervisedPostgres(join(dataDirectory(root), 'pg'), 'ioc');
  closing.push(running.stop);
  return running.url;
}

/** Each changed file is made anew, and the program started again once for all of them. */
function follow(program) {
  const waiting = new Map();
  let timer;
  const apply = (since) => {
    const changed = [...waiting.values()];
    waiting.clear();
    try {
      for (const { project, file } of changed) transpile(root, project, file);
    } catch (error) {
      return say(`✗ ${error.message}`);
    }
    void program.restart(changed.map(({ project, file }) => `${project}/src/${file}`).join(', '), since);
  };
  for (const project of projects)
    watch(join(root, project, 'src'), { recursive: true }, (_, file) => {
      if (!file || !isProgram(file)) return;
      const since = performance.now();
      waiting.set(`${project}/${file}`, { project, file });
      clearTimeout(timer);
      timer = setTimeout(() => apply(since), settleMs);
    });
}

/** The simulated province goes on while the API is started again: senders send again what got no answer. */
async function simulator(url, args) {
  if (process.env.SIMULATE === '0') return { stop: async () => {} };
  const { loadCatalogue } = await import('@ioc/api/catalogue/load');
  const { installationSettings, dataDirectory } = await import('@ioc/infra/start/installation');
  const { realSources } = await import('@ioc/api/catalogue/sandbox');
  const { simulatorKeys } = await import('@ioc/infra/start/simulator-keys');
  const { startSimulator } = await import('@ioc/infra/start/simulator');
  const { CATALOGUE_DIR, PROVINCE, KEYS_FILE } = installationSettings(root);
  const catalogue = await loadCatalogue(CATALOGUE_DIR, PROVINCE);
  const keys = await simulatorKeys(KEYS_FILE, realSources(catalogue.sources).keys());
  const state = join(dataDirectory(root), 'simulator-dev.json');
  const place = ['--catalogue', CATALOGUE_DIR, '--province', PROVINCE, '--state', state];
  return startSimulator(root, ['--url', url, ...place, ...args], {
    IOC_SOURCE_KEYS: keys.join(','),
    KAFKA_BROKERS: '',
  });
}

async function wall(api) {
  const port = Number(process.env.WALL_PORT ?? 4200);
  const proxy = Object.fromEntries(
    ['/api', '/live', '/ready', '/health', '/socket.io'].map((path) => [path, { target: api, ws: true }]),
  );
  const configFile = join(root, 'apps', 'wall', 'vite.config.mts');
  const server = await createServer({ configFile, server: { host: '127.0.0.1', port, proxy } });
  await server.listen();
  return server;
}

async function main() {
  process.chdir(root);
  checkNode(root);
  const closing = [];
  const end = async () => {
    for (const close of closing.reverse()) await close().catch(() => {});
    process.exit(0);
  };
  process.once('SIGINT', () => void end()).once('SIGTERM', () => void end());
  await buildStale(root, ['@ioc/shared', '@ioc/api', '@ioc/infra'], ['infra/dist/start/main.js'], say);
  transpileAll(root);
  const url = `http://127.0.0.1:${process.env.PORT ?? 3000}`;
  const env = { ...process.env, DATABASE_URL: await database(closing), PORT: new URL(url).port };
  const program = new Program({ root, env, url, say });
  closing.push(() => program.close());
  await program.restart('API');
  const simulated = await simulator(url, process.argv.slice(2));
  closing.push(simulated.stop);
  follow(program);
  const server = await wall(url);
  closing.push(() => server.close());
  say(`\n  Màn hình, tải lại khi sửa / wall, reloads on change: ${server.resolvedUrls.local[0]}\n`);
}

await main().catch(fail);
