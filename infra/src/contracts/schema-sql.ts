import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSource, migrate } from '@ioc/api/storage/data-source';
import { oneDocument } from '@ioc/infra/contracts/one-document';
import { schemaText } from '@ioc/infra/contracts/schema-text';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';

/** node infra/dist/contracts/schema-sql.js [--check] [--out docs/generated/schema.sql]: migrates an empty database. */
await oneDocument('docs/generated/schema.sql', 'node infra/dist/contracts/schema-sql.js', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'ioc-schema-'));
  try {
    const server = await embeddedPostgres({ dir: join(dir, 'data'), settings: { fsync: 'off' } });
    try {
      const db = await dataSource(server.url, 2).initialize();
      try {
        await migrate(db);
        return await schemaText(db);
      } finally {
        await db.destroy();
      }
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
