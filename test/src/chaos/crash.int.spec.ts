import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { readConfig } from '@ioc/api/config/config';
import { KafkaLog } from '@ioc/api/event-log/kafka/kafka-log';
import { EmbeddedLog } from '@ioc/api/event-log/postgres/embedded-log';
import { dataSource, migrate } from '@ioc/api/storage/data-source';
import { embeddedPostgres, type EmbeddedPostgres } from '@ioc/infra/postgres/embedded';
import type { Delivery } from '@ioc/infra/simulator/travel/cloud-event';
import { allTaken, differencesFromTally, fill, recordsOf, taken } from '@ioc/test/chaos/load';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { busyStretch } from '@ioc/test/support/province-events';
import { random } from '@ioc/test/support/random';
import { runDirectory } from '@ioc/test/support/run-directory';
import { stateHash } from '@ioc/test/support/state-hash';
import { until } from '@ioc/test/support/until';
import type { DataSource } from 'typeorm';

const count = 20_000;
/** Kills of one run; each comes after so many more records were committed, and a moment later that the dice choose. */
const kills = 4;

let catalogue: Catalogue;
let deliveries: Delivery[];
let expected: string;
const closing: (() => Promise<unknown>)[] = [];
const closeAll = async () => {
  for (const close of closing.splice(0).reverse()) await close();
};
async function started(env: Record<string, string>): Promise<ApiProcess> {
  const api = await apiProcess(env);
  closing.push(api.kill);
  await api.start();
  return api;
}
async function embeddedLoad(url: string, db: DataSource): Promise<void> {
  const log = new EmbeddedLog(db, url);
  await fill(log, recordsOf(deliveries, ''));
  await log.close();
}

/** The same load with nothing in its way. */
beforeAll(async () => {
  catalogue = await loadCatalogue('catalogue', 'quang-tri');
  deliveries = await busyStretch(count, catalogue);
  const base = await freshDatabase();
  closing.push(base.close);
  await embeddedLoad(base.url, base.db);
  const api = await started({ DATABASE_URL: base.url });
  await allTaken(base.db, count);
  expect(await differencesFromTally(api.url, base.db, deliveries, catalogue)).toEqual([]);
  expected = await stateHash(base.db);
  await closeAll();
}, 300_000);
afterAll(closeAll, 60_000);

/** Kills the API again and again in the middle of its work. @returns how often it really was in the middle */
async function killRepeatedly(api: ApiProcess, db: DataSource, seed: number): Promise<number> {
  const dice = random(seed);
  let inTheMiddle = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const before = await taken(db);
    await until(
      () => taken(db),
      (n) => n > before,
      60_000,
    );
    await pause(dice.between(0, 60));
    await api.kill();
    if ((await taken(db)) < count) inTheMiddle += 1;
    await api.start();
  }
  return inTheMiddle;
}

async function isAsIfNothingHadHappened(api: ApiProcess, db: DataSource): Promise<void> {
  await allTaken(db, count).catch((error: Error) => {
    throw new Error(`${error.message}\n${api.output().slice(-4000)}`);
  });
  expect(await differencesFromTally(api.url, db, deliveries, catalogue)).toEqual([]);
  expect(await stateHash(db)).toBe(expected);
}

const logs: [string, (base: FreshDatabase) => Promise<Record<string, string>>][] = [
  [
    'from Kafka',
    async () => {
      const name = uniqueName('crash');
      const env = { KAFKA_BROKERS: await sharedBroker(), KAFKA_GROUP: name, TOPIC_PREFIX: `${name}.` };
      const log = new KafkaLog(readConfig(env));
      await fill(log, recordsOf(deliveries, env.TOPIC_PREFIX));
      await log.close();
      return env;
    },
  ],
  ['from the embedded log', async (base) => (await embeddedLoad(base.url, base.db), {})],
];

describe('a load in whose midst the program is killed', () => {
  it.each(logs)(
    '%s ends in the counts of an independent tally and the tables of an undisturbed run',
    async (_name, prefill) => {
      const base = await freshDatabase();
      closing.push(base.close);
      const api = await started({ DATABASE_URL: base.url, ...(await prefill(base)) });
      expect(await killRepeatedly(api, base.db, 5)).toBeGreaterThanOrEqual(2);
      await isAsIfNothingHadHappened(api, base.db);
      await closeAll();
    },
    300_000,
  );
});

describe('a load in whose midst PostgreSQL is killed', () => {
  it('ends like an undisturbed one, on Kafka', async () => {
    const dir = join(runDirectory(), 'crash-postgres');
    let postgres: EmbeddedPostgres = await embeddedPostgres({ dir, database: 'ioc' });
    closing.push(() => postgres.stop());
    const db = await dataSource(postgres.url, 2).initialize();
    closing.push(() => db.destroy());
    await migrate(db);
    const [, kafka] = logs[0] as (typeof logs)[number];
    const api = await started({ DATABASE_URL: postgres.url, ...(await kafka({} as FreshDatabase)) });
    await until(
      () => taken(db),
      (n) => n > 0,
      60_000,
    );
    process.kill(postgres.pid, 'SIGQUIT'); // "immediate": no checkpoint, what was not yet on disk is lost
    await until(
      () => taken(db).catch(() => 'away'),
      (n) => n === 'away',
    );
    postgres = await embeddedPostgres({ dir, database: 'ioc' });
    expect(
      await until(
        () => taken(db).catch(() => count),
        (n) => n >= 0,
      ),
    ).toBeLessThan(count);
    await isAsIfNothingHadHappened(api, db);
    await closeAll();
  }, 300_000);
});
