import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { makeTopics } from '@ioc/test/support/make-topics';
import { until } from '@ioc/test/support/until';
import type { Admin } from 'kafkajs';
import { readConfig } from '#config/config.js';
import { kafkaClient } from '#event-log/kafka/client.js';
import { TopicInspector } from '#event-log/kafka/topic-inspector.js';

describe('what the brokers say of a topic', () => {
  let inspector: TopicInspector;
  let admin: Admin;
  const kafka = async () => kafkaClient(readConfig({ KAFKA_BROKERS: await sharedBroker() }));
  beforeAll(async () => {
    inspector = new TopicInspector(await kafka());
    admin = (await kafka()).admin();
    await admin.connect();
  }, 120_000);
  afterAll(() => Promise.all([inspector.close(), admin.disconnect()]), 30_000);
  const create = (topic: string) => makeTopics(admin, [topic], 2);

  it('is another identity after it was deleted and made anew, and none in between; asking creates nothing', async () => {
    const topic = uniqueName('identity');
    const identity = async () => (await inspector.identities([topic])).get(topic);
    expect(await identity()).toBeNull();
    await create(topic);
    const first = await identity();
    expect(first).toMatch(/^[\w-]{22}\/[\w-]{22}$/);
    await admin.deleteTopics({ topics: [topic] });
    // A broker that is busy names a deleted topic for a moment longer.
    await until(identity, (one) => one === null, 30_000);
    await create(topic);
    const second = await until(identity, (one) => one !== null, 30_000);
    expect(second).toMatch(/^[\w-]{22}\/[\w-]{22}$/);
    expect(second).not.toBe(first);
  }, 120_000);

  it('answers questions that come together, each with its own topics', async () => {
    const topics = [uniqueName('a'), uniqueName('b'), uniqueName('c')];
    for (const topic of topics) await create(topic);
    const answers = await Promise.all(topics.map((topic) => inspector.identities([topic])));
    const ids = answers.map((answer, i) => answer.get(topics[i] as string));
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  }, 60_000);

  it('gives the value at an offset, null for a tombstone, undefined where nothing lies', async () => {
    const topic = uniqueName('value');
    await create(topic);
    const producer = (await kafka()).producer();
    await producer.connect();
    const values = ['không', null, 'hai'];
    await producer.send({ topic, messages: values.map((value) => ({ key: 'k', value, partition: 1 })) });
    await producer.disconnect();
    const found = await Promise.all([0n, 1n, 2n, 3n].map((offset) => inspector.value(topic, 1, offset)));
    expect(found.map((value) => value?.toString() ?? value)).toEqual(['không', null, 'hai', undefined]);
  }, 60_000);
});
