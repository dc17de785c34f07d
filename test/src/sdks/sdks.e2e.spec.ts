import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { arrived, refused, wanted } from '@ioc/test/sdks/arrived';
import { node, send } from '@ioc/test/sdks/sdks';
import { apiSettings, health, keyOfSource } from '@ioc/test/support/api';
import { sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { until } from '@ioc/test/support/until';

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
let broker: string;
const prefix = `${uniqueName('sdk')}.`;

beforeAll(async () => {
  [base, broker] = await Promise.all([freshDatabase(), sharedBroker()]);
  const more = { KAFKA_BROKERS: broker, KAFKA_GROUP: prefix, TOPIC_PREFIX: prefix, KAFKA_PARTITIONS: '2' };
  api = await bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url, ...more })));
  await until(
    () => health(api.url),
    ({ log }) => log.alive,
    60_000,
  );
}, 180_000);
afterAll(async () => {
  await api?.close();
  await base?.close();
}, 60_000);

describe('the CloudEvents SDK of Node with its defaults', () => {
  it('sends events with and without data, over HTTP and Kafka, binary and structured', async () => {
    const target = {
      url: `${api.url}/api/v1/events`,
      key: keyOfSource('mot-cua'),
      broker,
      topic: `${prefix}dossier.events`,
    };
    await send(node, '', target, 'H50-node');
    expect(await arrived(base.db, 'H50-node')).toEqual(wanted('H50-node'));
    expect(await refused(base.db)).toEqual([]);
  }, 120_000);
});
