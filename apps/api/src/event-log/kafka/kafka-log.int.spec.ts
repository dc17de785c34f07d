import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Broker, ownBroker, sharedBroker, uniqueName } from '@ioc/test/support/broker';
import kafkajs, { type Admin } from 'kafkajs';
import { Logger } from '@nestjs/common';
import { readConfig } from '#config/config.js';
import { eventLogContract } from '#event-log/event-log.contract.spec.js';
import { kafkaClient } from '#event-log/kafka/client.js';
import { KafkaLog } from '#event-log/kafka/kafka-log.js';
import { eventually, numbers, RecordingConsumer, Taken } from '#event-log/recording-consumer.spec.js';

// Outages and refusals are what is played here; their warnings would bury a failure.
Logger.overrideLogger(['error', 'fatal']);

const settings = (brokers: string, group: string) => readConfig({ KAFKA_BROKERS: brokers, KAFKA_GROUP: group });

eventLogContract('Kafka', async () => {
  const address = await sharedBroker();
  return {
    open: async (group) => new KafkaLog(settings(address, group)),
    topic: () => uniqueName('contract'),
    close: async () => undefined,
  };
});

describe('the Kafka event log', () => {
  const open: KafkaLog[] = [];
  let release: () => void = () => undefined;
  let address: string;
  beforeAll(async () => void (address = await sharedBroker()), 120_000);
  afterEach(async () => {
    release();
    await Promise.all(open.splice(0).map((log) => log.close()));
  }, 30_000);

  const start = (group: string) => {
    const log = new KafkaLog(settings(address, group));
    open.push(log);
    return log;
  };
  const keyed = (topic: string, values: readonly string[]) =>
    values.map((value) => ({ topic, key: `case-${Number(value) % 50}`, value: Buffer.from(value) }));
  const admin = async <T>(work: (link: Admin) => Promise<T>): Promise<T> => {
    const link = kafkaClient(settings(address, 'admin')).admin();
    await link.connect();
    return work(link).finally(() => link.disconnect());
  };

  const lost = ({ batches }: RecordingConsumer) =>
    batches.flatMap((batch) =>
      (batch.lost ?? []).map((range) => ({ topic: batch.topic, partition: batch.partition, ...range })),
    );

  const cut = (topic: string, partition: number, offset: string) =>
    admin(async (link) => {
      await link.fetchTopicOffsets(topic); // kafkajs deletes only in topics whose metadata it happens to have
      await link.deleteTopicRecords({ topic, partitions: [{ partition, offset }] });
    });

  it('loses and repeats nothing while a second member joins and leaves three times under load', async () => {
    const topic = uniqueName('rebalance');
    const taken = new Taken();
    const first = start(topic);
    const consumers = [new RecordingConsumer(taken)];
    await first.consume([topic], consumers[0] as RecordingConsumer);
    let [sent, joining] = [0, true];
    // Until the last member has had its share: one that joins after the load would have nothing to take.
    const sending = (async () => {
      for (; joining || sent < 30_000; sent += 500) await first.append(keyed(topic, numbers(sent, sent + 500)));
    })();
    for (let round = 0; round < 3; round++) {
      const second = start(topic);
      const consumer = new RecordingConsumer(taken);
      consumers.push(consumer);
      await second.consume([topic], consumer);
      await eventually(() => consumer.batches.length > 0, undefined, 60_000);
      await second.close();
    }
    joining = false;
    await sending;
    await eventually(
      () => taken.values(topic).length >= sent,
      () => taken.values(topic).length,
      60_000,
    );
    const values = taken.values(topic);
    expect([values.length, new Set(values).size]).toEqual([sent, sent]);
    expect(consumers.map(({ overlapped }) => overlapped)).not.toContain(true);
  }, 240_000);

  it('asks for no position of a new generation while a take of the last one is under way', async () => {
    const topic = uniqueName('generation');
    const taken = new Taken();
    const [one, two] = [new RecordingConsumer(taken), new RecordingConsumer(taken)];
    const gate = new Promise<void>((done) => (release = done));
    const log = start(topic);
    await log.consume([topic], one);
    await eventually(() => one.positions.length === 4);
    one.before = () => gate;
    await log.append(keyed(topic, numbers(0, 100)));
    await eventually(() => one.batches.length > 0);
    await start(topic).consume([topic], two);
    await eventually(() => two.positions.length > 0);
    await new Promise((done) => setTimeout(done, 500));
    expect(one.positions.length).toBe(4);
    release();
    await eventually(
      () => taken.values(topic).length >= 100,
      () => taken.values(topic).length,
    );
    await eventually(() => one.positions.length > 4);
    expect(new Set(taken.values(topic)).size).toBe(100);
    expect([one.overlapped, two.overlapped]).toEqual([false, false]);
  }, 60_000);

  it('reads over transaction markers and leaves out what was aborted', async () => {
    const topic = uniqueName('transactions');
    const consumer = new RecordingConsumer(new Taken());
    const log = start(topic);
    await log.consume([topic], consumer);
    await log.append([{ topic, key: 'k', value: Buffer.from('0') }]);
    const producer = kafkaClient(settings(address, topic)).producer({
      transactionalId: topic,
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    let sent = '0';
    for (const [value, end] of [
      ['1', 'commit'],
      ['aborted', 'abort'],
      ['2', 'commit'],
      ['aborted', 'abort'],
    ] as const) {
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ key: 'k', value }] });
      if (end === 'commit') sent = value;
      await transaction[end]();
      // Each end is fetched by itself: a marker, or an aborted record and its marker, with nothing of ours beside it.
      await eventually(() => consumer.taken.values(topic).at(-1) === sent && log.health().lag === 0);
    }
    await producer.disconnect();
    await eventually(
      () => consumer.taken.values(topic).length === 3 && log.health().lag === 0,
      () => log.health(),
    );
    await log.append([{ topic, key: 'k', value: Buffer.from('3') }]);
    await eventually(
      () => consumer.taken.values(topic).length >= 4,
      () => consumer.taken.values(topic),
    );
    expect(consumer.taken.values(topic)).toEqual(['0', '1', '2', '3']);
    expect(lost(consumer)).toEqual([]);
    await eventually(
      () => log.health().lag === 0,
      () => log.health(),
    );
  }, 60_000);

  it('tells of records that retention deleted before they were read, and goes on after them', async () => {
    const topic = uniqueName('cut');
    const taken = new Taken();
    const log = start(topic);
    const stop = await log.consume([topic], new RecordingConsumer(taken));
    await log.append(numbers(0, 10).map((value) => ({ topic, key: 'k', value: Buffer.from(value) })));
    await eventually(() => taken.values(topic).length === 10);
    await stop();
    const [place] = await log.append(numbers(10, 20).map((value) => ({ topic, key: 'k', value: Buffer.from(value) })));
    const { partition } = place as { partition: number };
    await cut(topic, partition, '15');
    const again = new RecordingConsumer(taken);
    await start(topic).consume([topic], again);
    await eventually(() => taken.values(topic).length === 15);
    expect(taken.values(topic)).toEqual([...numbers(0, 10), ...numbers(15, 20)]);
    expect(lost(again)).toEqual([{ topic, partition, from: 10n, to: 15n }]);
  }, 60_000);

  it('survives that the records it was about to fetch are deleted', async () => {
    const topic = uniqueName('cut-ahead');
    const taken = new Taken();
    const consumer = new RecordingConsumer(taken);
    let go: () => void = () => undefined;
    const gate = new Promise<void>((done) => (go = done));
    consumer.before = () => gate;
    const log = start(topic);
    const reader = start(topic);
    await reader.consume([topic], consumer);
    release = go;
    const big = Buffer.alloc(900_000, 'x');
    const record = { topic, key: 'k', value: big };
    await log.append([record]);
    await eventually(() => consumer.batches.length === 1);
    const appended = await log.append(Array.from({ length: 30 }, () => record)); // more than waits in memory
    await eventually(
      () => reader.health().lag === 31,
      () => reader.health(),
    );
    const last = appended.at(-1) as { partition: number; offset: bigint };
    await cut(topic, last.partition, String(last.offset));
    go();
    await eventually(() => taken.position(topic, last.partition) === last.offset + 1n);
    expect(lost(consumer).length).toBe(1);
  }, 60_000);

  it('reads nothing of a topic that was made anew while a position of the old one is stored', async () => {
    const topic = uniqueName('anew');
    const consumer = new RecordingConsumer(new Taken());
    const empty = { topic, partition: 0, records: [], end: 0n };
    consumer.taken.commit({ ...empty, from: 0n, next: 1000n });
    const log = start(topic);
    await log.consume([topic], consumer);
    await log.append([0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({ topic, key: `k${i}`, value: Buffer.from(String(i)) })));
    const asked = () => consumer.positions.filter((one) => one === `${topic}/0`).length;
    await eventually(() => asked() >= 3 && consumer.batches.length > 0);
    expect(consumer.batches.filter(({ partition }) => partition === 0)).toEqual([]);
  }, 60_000);
});

describe('the Kafka event log whose broker is away', () => {
  it('keeps trying from the start, says that it is away, and is right again when the broker is back', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'ioc-outage-'));
    let broker: Broker = await ownBroker({ dir });
    const { port } = broker;
    await broker.stop();
    const log = new KafkaLog(settings(`127.0.0.1:${port}`, 'outage'));
    const taken = new Taken();
    try {
      await log.consume(['t'], new RecordingConsumer(taken));
      await expect(log.append([{ topic: 't', key: 'k', value: null }])).rejects.toThrow();
      expect(log.health().alive).toBe(false);
      broker = await ownBroker({ dir, port });
      await eventually(() => log.health().alive);
      await log.append([{ topic: 't', key: 'k', value: Buffer.from('before') }]);
      await eventually(() => taken.values('t').length === 1);
      await broker.stop();
      await eventually(() => !log.health().alive);
      broker = await ownBroker({ dir, port });
      await eventually(() => log.health().alive);
      await log.append([{ topic: 't', key: 'k', value: Buffer.from('after') }]);
      await eventually(() => taken.values('t').length === 2);
      expect(taken.values('t')).toEqual(['before', 'after']);
    } finally {
      await log.close();
      await broker.stop();
      await rm(dir, { recursive: true, force: true });
    }
  }, 240_000); // three starts of a broker
});
