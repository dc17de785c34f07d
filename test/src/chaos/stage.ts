import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';
import pg from 'pg';
import type { LogKind } from '@ioc/test/chaos/plan';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { type Broker, ownBroker, uniqueName } from '@ioc/test/support/broker';
import { runDirectory } from '@ioc/test/support/run-directory';

/** Asks the database through a connection of its own, again and again while it is away. */
export type Question = <Row>(sql: string, parameters?: unknown[]) => Promise<Row[]>;

/** The servers of one run and the program on them, all to be killed and started again. */
export interface Stage {
  readonly url: string;
  readonly api: ApiProcess;
  readonly databaseUrl: string;
  readonly ask: Question;
  postgresPid(): number;
  brokerPid(): number;
  /** Starts PostgreSQL again after its postmaster was killed. */
  restartPostgres(): Promise<void>;
  restartBroker(): Promise<void>;
  close(): Promise<void>;
}

const patienceMs = 60_000;

/** What nobody asks to have on disk at once is written 2 s later, not 0.2 s: more kills come in between. */
const settings = { wal_writer_delay: '2s' };

/** Otherwise as `npm start` runs them: durable, nothing switched off. The program listens when this resolves. */
export async function openStage(log: LogKind): Promise<Stage> {
  const name = uniqueName('chaos');
  const dir = join(runDirectory(), name);
  const options = { dir: join(dir, 'postgres'), database: 'ioc', settings };
  let postgres = await embeddedPostgres(options);
  let broker: Broker | null = null;
  const port = Number(new URL(postgres.url).port);
  const asker = new Asker(postgres.url);
  const close = async () => {
    await asker.close();
    await api?.kill();
    await broker?.stop();
    await postgres.stop();
  };
  let api: ApiProcess | undefined;
  try {
    if (log === 'kafka') broker = await ownBroker({ dir: join(dir, 'kafka') });
    api = await apiProcess({ DATABASE_URL: postgres.url, ...(broker ? onKafka(broker, name) : {}) });
    await api.start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: api.url,
    api,
    databaseUrl: postgres.url,
    ask: (sql, parameters) => asker.ask(sql, parameters),
    postgresPid: () => postgres.pid,
    brokerPid: () => broker?.pid ?? 0,
    restartPostgres: async () => void (postgres = await again(() => embeddedPostgres({ ...options, port }))),
    restartBroker: async () => {
      const { port: same } = broker as Broker;
      broker = await again(() => ownBroker({ dir: join(dir, 'kafka'), port: same }));
    },
    close,
  };
}

const onKafka = (broker: Broker, name: string) => ({
  KAFKA_BROKERS: broker.address,
  KAFKA_GROUP: name,
  TOPIC_PREFIX: `${name}.`,
});

/** A server whose parent was killed may leave children that hold its memory or its port for a moment. */
async function again<T>(start: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + patienceMs; ;) {
    try {
      return await start();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(100);
    }
  }
}

/** One connection, created again after every failure: asking must be quick, and the database is killed all the time. */
class Asker {
  private client: pg.Client | null = null;

  constructor(private readonly url: string) {}

  ask<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return again(async () => {
      try {
        return (await (await this.connected()).query(sql, parameters)).rows as Row[];
      } catch (error) {
        await this.close();
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connected(): Promise<pg.Client> {
    if (this.client) return this.client;
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5000, query_timeout: 30_000 });
    client.on('error', () => undefined);
    await client.connect();
    return (this.client = client);
  }
}
