import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { get, post, root } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { runDirectory } from '@ioc/test/support/run-directory';
import { until } from '@ioc/test/support/until';

let base: FreshDatabase;
let dir: string;
let api: ApiProcess;
beforeAll(async () => {
  base = await freshDatabase();
}, 300_000);
afterAll(() => base.close());
beforeEach(async () => {
  dir = await mkdtemp(join(runDirectory(), 'catalogue-'));
  for (const name of ['quang-tri', 'calendars', 'states.yaml', 'indices', 'administrative'])
    await cp(join(root, 'catalogue', name), join(dir, name), { recursive: true });
  api = await apiProcess({ DATABASE_URL: base.url, CATALOGUE_DIR: dir });
  await api.start();
}, 120_000);
afterEach(() => api.stop());

describe('the program', () => {
  it('goes on after SIGHUP, with the catalogue and the keys that are there now', async () => {
    const file = join(dir, 'quang-tri/units.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('Tỉnh Quảng Trị', 'Tỉnh Đọc Lại'));
    api.signal('SIGHUP');
    const units = () => get<unknown>(api.url, '/api/v1/catalogue').then((found) => JSON.stringify(found));
    await until(units, (found) => found.includes('Tỉnh Đọc Lại'));
    api.signal('SIGHUP');
    api.signal('SIGHUP');
    await post(api.url, {
      ...{ specversion: '1.0', id: 'after-hup', source: 'urn:ioc:source:mot-cua', type: 'vn.ioc.source.heartbeat.v1' },
      ...{ subject: 'mot-cua', time: new Date().toISOString() },
    });
  }, 60_000);

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends on %s beside a sender that never closes its connection',
    async (signal) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      let asking = true;
      const failed = (async () => {
        while (asking) await ask(`${api.url}/api/v1/catalogue`, agent);
      })().catch((error: Error) => error);
      await until(
        () => Object.keys(agent.sockets).length + Object.keys(agent.freeSockets).length,
        (open) => open > 0,
      );
      api.signal(signal);
      expect(await api.ended()).toBe(0);
      asking = false;
      expect(String(await failed)).toContain('Error');
    },
    60_000,
  );
});

const ask = (url: string, agent: Agent) =>
  new Promise<void>((done, reject) => {
    request(url, { agent }, (answer) => void answer.resume().once('end', done))
      .once('error', reject)
      .end();
  });
