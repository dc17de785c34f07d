import { createHash, randomBytes } from 'node:crypto';
import { dataSource, migrate } from '@ioc/api/storage/data-source';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';
import { runDirectory, sharedServer } from '@ioc/test/support/run-directory';
import pg from 'pg';
import type { DataSource } from 'typeorm';

export interface FreshDatabase {
  /** Initialised; its pool is closed by `close`. */
  readonly db: DataSource;
  readonly url: string;
  /** Drops the database, whoever is still connected. */
  close(): Promise<void>;
}

/** A migrated, empty database of one's own, cloned from a template that the first caller of the run makes. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await serverUrl();
  const template = `ioc_template_${createHash('sha256').update(runDirectory()).digest('hex').slice(0, 10)}`;
  const name = `ioc_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server, async (client) => {
    await client.query('select pg_advisory_lock(7661)'); // one worker makes the template; clones do not wait for each other
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (!rowCount) await makeTemplate(server, client, template);
    await client.query('select pg_advisory_unlock(7661)');
    await client.query(`create database ${name} template ${template}`);
  });
  return opened(server, name);
}

async function opened(server: string, name: string): Promise<FreshDatabase> {
  const url = withDatabase(server, name);
  const db = await dataSource(url).initialize();
  const close = async () => {
    if (db.isInitialized) await db.destroy();
    await asAdministrator(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { db, url, close };
}

/** A database with nothing in it, not even the program's tables. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const server = await serverUrl();
  const name = `ioc_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server, (client) => client.query(`create database ${name}`));
  return opened(server, name);
}

async function serverUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return given;
  const server = await sharedServer('postgres', async (dir) => {
    const settings = { fsync: 'off', full_page_writes: 'off', autovacuum: 'off' };
    const { pid, url } = await embeddedPostgres({ dir, settings });
    return { pid, address: url };
  });
  return server.address;
}

/** Made under another name and renamed when whole: a worker that dies half way leaves nothing that looks like a template. */
async function makeTemplate(server: string, client: pg.Client, template: string): Promise<void> {
  const half = `${template}_half`;
  await client.query(`drop database if exists ${half} with (force)`);
  await client.query(`create database ${half}`);
  const db = await dataSource(withDatabase(server, half), 2).initialize();
  await migrate(db).finally(() => db.destroy());
  await client.query(`alter database ${half} rename to ${template}`);
}

async function asAdministrator(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
