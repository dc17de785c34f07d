import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { post } from '@ioc/test/support/api';
import { apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { pgbouncer } from '@ioc/test/support/pgbouncer';
import { until } from '@ioc/test/support/until';
import { WallClient } from '@ioc/test/bench/wall-client';

let base: FreshDatabase;
beforeAll(async () => {
  base = await freshDatabase();
}, 300_000);
afterAll(() => base.close());

describe('behind PgBouncer', () => {
  it('in session mode, the program takes events and the wall hears of them', async () => {
    const pooler = await pgbouncer(base.url, 'session');
    const api = await apiProcess({ DATABASE_URL: pooler.url });
    try {
      await api.start();
      const wall = new WallClient(api.url, ['sources'], 'source.events');
      const seen = () => JSON.stringify(wall.rows('sources'));
      const before = await until(seen, (rows) => rows !== '[]');
      await post(api.url, {
        ...{ specversion: '1.0', id: 'h1', source: 'urn:ioc:source:mot-cua', type: 'vn.ioc.source.heartbeat.v1' },
        ...{ subject: 'mot-cua', time: new Date().toISOString() },
      });
      await until(seen, (rows) => rows !== before);
      wall.close();
    } finally {
      await api.stop();
      await pooler.stop();
    }
  }, 120_000);

  it.each(['transaction', 'statement'] as const)(
    'in %s mode, it does not start and says why',
    async (mode) => {
      const pooler = await pgbouncer(base.url, mode);
      const api = await apiProcess({ DATABASE_URL: pooler.url });
      try {
        await expect(api.start()).rejects.toThrow(/pool_mode = session/);
        expect(api.output()).not.toMatch(/^\s+at /m);
      } finally {
        await api.stop();
        await pooler.stop();
      }
    },
    120_000,
  );
});
