import { afterAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';

describe('a fresh database', () => {
  const open: FreshDatabase[] = [];
  afterAll(() => Promise.all(open.map((one) => one.close())));

  it('is migrated, empty, and nobody else sees what is written to it', async () => {
    open.push(...(await Promise.all([freshDatabase(), freshDatabase()])));
    const [one, two] = open as [FreshDatabase, FreshDatabase];
    await one.db.query(`insert into topic (id, name) values (1, 'a')`);
    expect(await one.db.query('select name from topic')).toEqual([{ name: 'a' }]);
    expect(await two.db.query('select name from topic')).toEqual([]);
  });

  it('is gone after close, even with a connection still open to it', async () => {
    const { db, url, close } = await freshDatabase();
    const name = new URL(url).pathname.slice(1);
    await db.query('select 1');
    await close();
    const [left] = open as [FreshDatabase];
    expect(await left.db.query('select 1 from pg_database where datname = $1', [name])).toEqual([]);
  });
});
