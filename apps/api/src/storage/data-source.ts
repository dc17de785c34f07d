import { Client, type ClientBase, type ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import { databaseError } from '#problems/database-error.js';
import { advisoryLocks } from '#storage/locks.js';
import { prepareSession } from '#storage/session.js';
import { AccountEntity, AccountLinkEntity } from '#storage/entities/account.entity.js';
import { ErasureEntity, ErasureRunEntity } from '#storage/entities/erasure.entity.js';
import { migrations } from '#storage/migrations/all.js';

/** A host that does not answer a connection within this is away. */
const connectsWithinMs = 5000;

/** The pool's own patience is for whoever waits for a turn; a new connection has this one. */
class PooledClient extends Client {
  constructor(config: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: connectsWithinMs });
  }
}

/**
 * The one connection pool; `migrate` runs what is missing, one starter at a time. A query that hangs longer than
 * `queryTimeoutMs` fails and frees its connection (0: never, for work that may take long). Who finds every
 * connection in use waits `waitMs` for one.
 */
export function dataSource(url: string, poolSize = 10, queryTimeoutMs = 60_000, waitMs = connectsWithinMs): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: [ErasureEntity, ErasureRunEntity, AccountEntity, AccountLinkEntity],
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: {
      connectionTimeoutMillis: waitMs,
      Client: PooledClient,
      query_timeout: queryTimeoutMs,
      keepAlive: true,
      application_name: 'ioc',
      // Awaited for every new connection before anybody gets it. Not `verify`: while that runs nobody hears a connection
      // that is lost, and an error that nobody hears ends the process.
      onConnect: (client: ClientBase) => prepareSession(client),
    },
    poolErrorHandler: () => undefined,
  });
}

/** The pool, connected. @throws a sentence that says what keeps it from PostgreSQL */
export async function openDatabase(
  url: string,
  poolSize?: number,
  queryTimeoutMs?: number,
  waitMs?: number,
): Promise<DataSource> {
  try {
    return await dataSource(url, poolSize, queryTimeoutMs, waitMs).initialize();
  } catch (error) {
    throw databaseError(error, url) ?? error;
  }
}

/** Brings the schema up to date; safe when several processes start at once. */
export async function migrate(db: DataSource): Promise<void> {
  const runner = db.createQueryRunner();
  await runner.connect();
  try {
    await runner.query(`select pg_advisory_lock(${advisoryLocks.migrations})`);
    await db.runMigrations();
  } finally {
    await runner.query(`select pg_advisory_unlock(${advisoryLocks.migrations})`).catch(() => undefined);
    await runner.release();
  }
}
