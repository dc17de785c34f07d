import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { readConfig } from '@ioc/api/config/config';
import { createEventLog } from '@ioc/api/event-log/create-event-log';
import { bootApi } from '@ioc/api/main';
import type { Delivery } from '@ioc/infra/simulator/travel/cloud-event';
import { allTaken, differencesFromTally, fill, recordsOf } from '@ioc/test/chaos/load';
import { apiSettings } from '@ioc/test/support/api';
import { sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { freshDatabase } from '@ioc/test/support/database';
import { busyStretch } from '@ioc/test/support/province-events';
import { random } from '@ioc/test/support/random';
import { stateHash } from '@ioc/test/support/state-hash';

const count = 20_000;
let catalogue: Catalogue;
let deliveries: Delivery[];
let inOrder: string;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
}, 60_000);

/** The whole program on a log that holds these events: the hash of the tables they end in. */
async function tablesAfter(given: readonly Delivery[], more: Record<string, string>): Promise<string> {
  const base = await freshDatabase();
  closing.push(base.close);
  const config = readConfig(await apiSettings({ DATABASE_URL: base.url, ...more }));
  const log = createEventLog(config, base.db);
  await fill(log, recordsOf(given, config.TOPIC_PREFIX));
  await log.close();
  const api = await bootApi(config);
  closing.push(api.close);
  await allTaken(base.db, given.length);
  expect(await differencesFromTally(api.url, base.db, given, catalogue)).toEqual([]);
  return stateHash(base.db);
}

const thriceShuffled = (seed: number) => random(seed).shuffle([...deliveries, ...deliveries, ...deliveries]);
const onKafka = async (partitions: number) => {
  const name = uniqueName('same');
  return {
    KAFKA_BROKERS: await sharedBroker(),
    KAFKA_GROUP: name,
    TOPIC_PREFIX: `${name}.`,
    KAFKA_PARTITIONS: String(partitions),
  };
};

beforeAll(async () => {
  catalogue = await loadCatalogue('catalogue', 'quang-tri');
  deliveries = await busyStretch(count, catalogue, 17);
  inOrder = await tablesAfter(deliveries, {});
}, 300_000);

describe('the same 20.000 events', () => {
  it('end in the same tables and ledger on Kafka, once in order', async () => {
    expect(await tablesAfter(deliveries, await onKafka(4))).toBe(inOrder);
  }, 300_000);

  it('end in the same tables and ledger on Kafka, three times each, shuffled, over another number of partitions', async () => {
    expect(await tablesAfter(thriceShuffled(1), await onKafka(7))).toBe(inOrder);
  }, 300_000);

  it('end in the same tables and ledger in the embedded log, three times each, shuffled', async () => {
    expect(await tablesAfter(thriceShuffled(2), {})).toBe(inOrder);
  }, 300_000);
});
