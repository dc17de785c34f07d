import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { refusalOf } from '#platform/said-of-error.js';
import { openDatabase } from '#storage/data-source.js';

let base: FreshDatabase;
beforeAll(async () => {
  base = await freshDatabase();
}, 60_000);
afterAll(() => base.close());

describe('whoever waits for a connection of a pool that is in use', () => {
  it('waits as long as the pool says, not as long as connecting may take', async () => {
    const db = await openDatabase(base.url, 1, undefined, 9000);
    const slow = db.query('select pg_sleep(6)');
    await setTimeout(100);
    expect(await db.query('select 1 as n')).toEqual([{ n: 1 }]);
    await slow;
    await db.destroy();
  }, 30_000);

  it('is answered that the server is busy, not that the database is away', async () => {
    const db = await openDatabase(base.url, 1, undefined, 200);
    const slow = db.query('select pg_sleep(1)');
    await setTimeout(100);
    const error: unknown = await db.query('select 1').catch((why: unknown) => why);
    const { status, said, headers } = refusalOf(error, true);
    expect([status, said.code, headers]).toEqual([503, 'busy', { 'retry-after': '2' }]);
    await slow;
    await db.destroy();
  }, 30_000);
});
