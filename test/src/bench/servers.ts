import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfig, type Config } from '@ioc/api/config/config';
import { dataSource, migrate } from '@ioc/api/storage/data-source';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';
import type { Broker } from '@ioc/test/support/broker';
import type { DataSource } from 'typeorm';

export interface Servers {
  readonly broker: Broker;
  readonly postgres: { readonly url: string; readonly pid: number };
  /** A migrated, empty database. */
  database(name: string): Promise<{ url: string; db: DataSource }>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** A broker and a PostgreSQL of the bench's own, as they are for `npm start`: durable, nothing switched off. */
export async function startServers(): Promise<Servers> {
  const dir = await mkdtemp(join(tmpdir(), 'ioc-bench-'));
  await chmod(dir, 0o755); // as root, PostgreSQL runs as another user who has to pass through here
  const kafka = await import(pathToFileURL(resolve('infra/kafka/broker.mjs')).href);
  const postgres = await embeddedPostgres({ dir: join(dir, 'postgres') });
  const starting: Promise<Broker> = kafka.startBroker({ dir: join(dir, 'kafka'), heapMb: 1024 });
  const broker = await starting.catch(async (error) => {
    await postgres.stop();
    throw error;
  });
  const admin = await dataSource(postgres.url, 1).initialize();
  return {
    broker,
    postgres,
    async database(name) {
      await admin.query(`create database ${name}`);
      const url = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
      const db = await dataSource(url).initialize();
      await migrate(db);
      return { url, db };
    },
    async drop(name) {
      await admin.query(`drop database ${name} with (force)`);
    },
    async stop() {
      await admin.destroy();
      await broker.stop();
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The product's settings for a bench: all at their defaults, but for where the servers are. */
export const benchConfig = (broker: string, databaseUrl: string, more: Record<string, string> = {}): Config =>
  readConfig({ KAFKA_BROKERS: broker, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn', ...more });
