/**
 * `npm run trace`: starts the program on an empty database, waits until it is idle, sends it one event, and prints the files
 * of apps/api whose functions ran from then on, in the order in which each ran first: those that an idle program runs too
 * stand apart. `--check` compares with the table of README.md. Needs a build.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missing } from './way.mjs';

register('./hooks.mjs', import.meta.url);
const root = join(import.meta.dirname, '..', '..');
process.chdir(root);
const idleMs = 6000;
/** A pool opens one more connection when it needs one: by chance while idle or for the event. */
const byChance = ['apps/api/src/storage/data-source.ts', 'apps/api/src/storage/session.ts'];
const seen = new Set();
globalThis.__ran = (file) => seen.add(file);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const files = () => [...seen].filter((file) => file.startsWith('apps/api/'));

const event = {
  specversion: '1.0',
  id: 'trace-1',
  source: 'mot-cua',
  type: 'vn.ioc.dossier.received.v1',
  subject: 'H50.16-261120-0001',
  time: new Date(Date.now() - 60_000).toISOString(),
};

const dir = await mkdtemp(join(tmpdir(), 'ioc-trace-'));
const { embeddedPostgres } = await import('../../infra/dist/postgres/embedded.js');
const { addKey } = await import('../../infra/dist/keys/add-key.js');
const { readConfig } = await import('@ioc/api/config/config');
const { bootApi } = await import('@ioc/api/main');
const { dataSource } = await import('@ioc/api/storage/data-source');
const server = await embeddedPostgres({ dir: join(dir, 'pg'), settings: { fsync: 'off' } });
const keysFile = join(dir, 'keys.json');
const key = await addKey({ file: keysFile, source: 'mot-cua', note: '', secret: Buffer.alloc(32, 1), now: new Date() });
const api = await bootApi(
  readConfig({
    DATABASE_URL: server.url,
    PORT: '0',
    KEYS_FILE: keysFile,
    ERASURES_FILE: join(dir, 'e.jsonl'),
    LOG_LEVEL: 'error',
  }),
);
const db = await dataSource(server.url, 1).initialize();
try {
  await wait(idleMs);
  seen.clear();
  await wait(idleMs);
  const idle = new Set([...files(), ...byChance]);
  seen.clear();
  const data = { unit: 'H50.16', procedure: '1.001193', applicant: 'citizen', channel: 'online' };
  const body = JSON.stringify({ ...event, data });
  const headers = { 'content-type': 'application/cloudevents+json', authorization: `Bearer ${key}` };
  const answer = await fetch(`${api.url}/api/v1/events`, { method: 'POST', headers, body });
  const said = await answer.text();
  if (!said.includes('accepted')) throw new Error(`Refused: ${said}`);
  for (let tries = 0; ; tries++) {
    const [row] = await db.query('select 1 from dossier where code = $1', [event.subject]);
    if (row) break;
    if (tries > 600) throw new Error('The dossier never came to its table');
    await wait(100);
  }
  await wait(idleMs);
  const ran = files();
  const own = ran.filter((file) => !idle.has(file));
  console.log(own.map((file, at) => `${String(at + 1).padStart(3)} ${file}`).join('\n'));
  console.log(`also while idle: ${ran.filter((file) => idle.has(file)).join(', ')}`);
  const named = missing(await readFile('README.md', 'utf8'), ran, idle);
  for (const line of named.faults) console.log(line);
  console.log(
    `${own.length} files ran for the event and not while idle, ${ran.length} in all; README names ${named.steps}`,
  );
  if (process.argv.includes('--check') && named.faults.length) process.exitCode = 1;
} finally {
  await db.destroy();
  await api.close();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}
process.exit();
