import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cuttingProxy, type CuttingProxy } from '@ioc/test/support/cutting-proxy';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { dataSource } from '#storage/data-source.js';

let base: FreshDatabase;
let proxy: CuttingProxy;
const uncaught: Error[] = [];
const hear = (error: Error) => void uncaught.push(error);
beforeAll(async () => {
  base = await freshDatabase();
  proxy = await cuttingProxy(base.url);
  process.on('uncaughtException', hear);
}, 60_000);
afterEach(() => proxy.cutAt(null));
afterAll(async () => {
  process.off('uncaughtException', hear);
  await proxy.close();
  await base.close();
}, 60_000);

describe('a connection of the pool that is lost', () => {
  // What the client sends at each moment of a connection's life, before and after somebody has it.
  it.each(['ioc', 'set_config', 'synchronous_commit', 'select 7660'])(
    'fails who waits for it and nobody else, when it breaks at: %s',
    async (text) => {
      const db = await dataSource(proxy.url, 4).initialize();
      await Promise.all(Array.from({ length: 4 }, () => db.query('select pg_sleep(0.05)')));
      await db.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
      await new Promise((done) => setTimeout(done, 200)); // the pool has noticed
      proxy.cutAt(text);
      const before = proxy.cuts();
      const answers = await Promise.allSettled(Array.from({ length: 6 }, () => db.query('select 7660')));
      expect(answers.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
      expect(proxy.cuts()).toBeGreaterThan(before);
      proxy.cutAt(null);
      await new Promise((done) => setTimeout(done, 100));
      expect(await db.query('select 7660 as n')).toEqual([{ n: 7660 }]);
      await db.destroy();
      expect(uncaught.map(String)).toEqual([]);
    },
    60_000,
  );
});
