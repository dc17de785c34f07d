import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { addKey } from '@ioc/infra/keys/add-key';
import { bySource, postAll, untilTaken } from '@ioc/infra/scenarios/post';
import { eventsOf } from '@ioc/infra/scenarios/scenarios';
import { get, root } from '@ioc/test/support/api';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';

const name = 'quang-binh-2021';
const page = await readFile(join(root, 'docs', 'explain.md'), 'utf8');
const addresses = [...page.matchAll(/^GET (\S+)$/gm)].map(([, address]) => address as string);

let database: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
let dir: string;
let dossier: string;
let record: string;

beforeAll(async () => {
  database = await freshDatabase();
  dir = await mkdtemp(join(tmpdir(), 'explain-'));
  const catalogue = await loadCatalogue('catalogue', name);
  const file = join(dir, 'keys.json');
  const keys = new Map<string, string>();
  for (const source of catalogue.sources.keys())
    keys.set(source, await addKey({ file, source, note: name, secret: randomBytes(32), now: new Date() }));
  const settings = {
    PROVINCE: name,
    KEYS_FILE: file,
    PORT: '0',
    HOST: '127.0.0.1',
    ACCESS: 'open',
    WALL_DIR: dir,
    LOG_LEVEL: 'error',
  };
  api = await bootApi(readConfig({ ...settings, DATABASE_URL: database.url }));
  await postAll(api.url, keys, bySource(eventsOf(name, catalogue)));
  await untilTaken(api.url);
  const { rows } = await get<{ rows: { code: string }[] }>(
    api.url,
    '/api/v1/dossiers?measure=dossier.received&limit=1',
  );
  dossier = encodeURIComponent(rows[0]?.code ?? '');
  const { timeline } = await get<{ timeline: { topic: string; partition: number; offset: string }[] }>(
    api.url,
    `/api/v1/dossiers/${dossier}`,
  );
  record = `${timeline[0]?.topic}/${timeline[0]?.partition}/${timeline[0]?.offset}`;
}, 120_000);

afterAll(async () => {
  await api.close();
  await database.close();
  await rm(dir, { recursive: true });
});

/** Whether an answer says anything: a list with rows, or an object with something in it. */
const says = (text: string, csv: boolean) => (csv ? text.split('\n').length > 2 : !['[]', '{}'].includes(text));

describe('the page that explains figures', () => {
  it('shows addresses to be asked', () => expect(addresses.length).toBeGreaterThan(20));

  it.each(addresses)('is answered: %s', async (address) => {
    const answer = await fetch(api.url + address.replace('{dossier}', dossier).replace('{record}', record));
    const text = await answer.text();
    expect(`${answer.status} ${answer.ok ? '' : text}`).toBe('200 ');
    // Whatever was sent was known at once, so nothing of it was ever restated.
    if (!address.includes('/restatements')) expect(says(text, address.includes('csv'))).toBe(true);
  });
});
