import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { topicOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { until } from '@ioc/test/support/until';
import type { Admin } from 'kafkajs';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { createEventLog } from '#event-log/create-event-log.js';
import { describeTopic } from '#event-log/describe-topic.js';
import type { EventLog } from '#event-log/event-log.js';
import { kafkaClient } from '#event-log/kafka/client.js';
import { gapProblems, openGaps } from '#ingest/gaps.sql.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { acknowledgeGaps, restartTopic } from '#topics/topics.sql.js';

Logger.overrideLogger(['fatal']);

let base: FreshDatabase;
let catalogue: CatalogueHolder;
let address: string;
let admin: Admin;
let prefix: string;
let topic: string;
let events: SentEvent[];
let complaint: SentEvent;
let running: { log: EventLog; stop(): Promise<void> } | undefined;

beforeAll(async () => {
  address = await sharedBroker();
  catalogue = await CatalogueHolder.open('catalogue', 'quang-tri');
  const lives = randomLives(3, 500, catalogue.current);
  events = lives.filter((event) => topicOf(event) === 'dossier.events');
  complaint = lives.find((event) => topicOf(event) === 'complaint.events') as SentEvent;
  admin = kafkaClient(readConfig({ KAFKA_BROKERS: address })).admin();
  await admin.connect();
}, 120_000);
afterAll(() => admin.disconnect());
beforeEach(async () => {
  base = await freshDatabase();
  prefix = `${uniqueName('identity')}.`;
  topic = `${prefix}dossier.events`;
  await create();
}, 60_000);
afterEach(async () => {
  await stop();
  await base.close();
}, 60_000);

async function create(): Promise<void> {
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: false });
  const served = () => admin.fetchTopicOffsets(topic).then(Boolean, () => false);
  await until(served, (there) => there);
}
const config = () =>
  readConfig({ KAFKA_BROKERS: address, KAFKA_GROUP: topic, DATABASE_URL: base.url, TOPIC_PREFIX: prefix });

/** The intake on the topic, as a process has it; its log's health tells what stopped. */
async function start(): Promise<EventLog> {
  const log = createEventLog(config(), base.db);
  const ended = await log.consume([topic], new IngestConsumer(base.db, catalogue, config()));
  running = { log, stop: async () => (await ended(), await log.close()) };
  return log;
}
async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}
async function send(sent: readonly SentEvent[]): Promise<void> {
  const producer = kafkaClient(config()).producer();
  await producer.connect();
  await producer.send({ topic, messages: sent.map((event) => ({ key: event.subject, value: JSON.stringify(event) })) });
  await producer.disconnect();
}
async function remake(): Promise<void> {
  await admin.deleteTopics({ topics: [topic] });
  await until(
    async () => (await admin.listTopics()).includes(topic),
    (there) => !there,
  );
  await create();
}
const taken = async () =>
  Number(((await base.db.query(`select count(*) from journal`)) as { count: string }[])[0]?.count);
const taking = (count: number) => until(taken, (seen) => seen === count, 60_000);
const codes = (log: EventLog): string[] => log.health().problems.map(({ code }) => code);
const stopped = (log: EventLog, code: string) =>
  until(
    () => codes(log),
    (seen) => seen.includes(code),
    60_000,
  );
const restart = async () => restartTopic(base.db, topic, await describeTopic(config(), base.db, topic));

describe('a topic that was made anew', () => {
  it.each([
    ['smaller than the position', 40],
    ['larger than the position', 300],
  ])(
    'while the intake was stopped, %s: not one record is read until it is started again, then all',
    async (_, count) => {
      await start();
      await send(events.slice(0, 100));
      await taking(100);
      await stop();
      await remake();
      await send(events.slice(100, 100 + count));
      const log = await start();
      await stopped(log, 'topic-changed');
      expect(log.health().problems[0]).toMatchObject({ topic, closesDoor: true, stale: true });
      expect(await taken()).toBe(100);
      await restart();
      await taking(100 + count);
      expect(codes(log)).toEqual([]);
      // The old journal keeps its places: the new topic has a number of its own.
      expect(await base.db.query(`select count(distinct place >> 55)::int as numbers from journal`)).toEqual([
        { numbers: 2 },
      ]);
    },
    180_000,
  );

  it.each([
    ['smaller than the position', 40],
    ['larger than the position', 300],
  ])(
    'while the intake runs, %s: not one record is read until it is started again, then all',
    async (_, count) => {
      const log = await start();
      await send(events.slice(0, 100));
      await taking(100);
      await remake();
      await send(events.slice(100, 100 + count));
      await stopped(log, 'topic-changed');
      expect(await taken()).toBe(100);
      await restart();
      await taking(100 + count);
      expect(codes(log)).toEqual([]);
    },
    180_000,
  );
});

describe('a topic that is gone', () => {
  it('is named and not made anew, neither by the intake nor by an append, and other topics go on', async () => {
    const other = `${prefix}complaint.events`;
    const log = createEventLog(config(), base.db);
    const ended = await log.consume([topic, other], new IngestConsumer(base.db, catalogue, config()));
    running = { log, stop: async () => (await ended(), await log.close()) };
    await send(events.slice(0, 10));
    await taking(10);
    await admin.deleteTopics({ topics: [topic] });
    await stopped(log, 'topic-changed');
    await expect(log.append([{ topic, key: 'k', value: Buffer.from('x') }])).rejects.toThrow(/restart/);
    const value = Buffer.from(JSON.stringify(complaint));
    await log.append([{ topic: other, key: complaint.subject, value }]);
    await taking(11);
    expect(await admin.listTopics()).not.toContain(topic);
    await restart();
    await until(
      async () => (await admin.listTopics()).includes(topic),
      (there) => there,
      60_000,
    );
  }, 180_000);
});

describe('a stored position', () => {
  it('beyond the end of the same topic stops the partition, and is read again from the beginning on command', async () => {
    await start();
    await send(events.slice(0, 50));
    await taking(50);
    await stop();
    await base.db.query(`update log_position set next = 70`);
    const log = await start();
    await stopped(log, 'position-beyond-end');
    await stop();
    await base.db.query(`update log_position set beyond_at = beyond_at - interval '1 minute'`);
    await send(events.slice(50, 90)); // overtakes the position
    await stopped(await start(), 'position-beyond-end');
    expect(await taken()).toBe(50);
    await restart();
    await taking(90);
  }, 180_000);

  it('of before identities is adopted where the log has the record that the journal knows, else not', async () => {
    await start();
    await send(events.slice(0, 50));
    await taking(50);
    await stop();
    await base.db.query(`update topic set identity = null`);
    const log = await start();
    await send(events.slice(50, 60));
    await taking(60);
    expect(codes(log)).toEqual([]);
    expect(await base.db.query(`select identity is not null as stored from topic`)).toEqual([{ stored: true }]);
    await stop();
    await base.db.query(`update topic set identity = null`);
    await remake();
    await send(events.slice(60, 200));
    const other = await start();
    await stopped(other, 'log-rewritten');
    expect(await taken()).toBe(60);
  }, 180_000);

  it('behind, because an older database was restored beside its log, is read on from there and counts nothing twice', async () => {
    await start();
    await send(events.slice(0, 50));
    await taking(50);
    await stop();
    await base.db.query(`update log_position set next = 20`);
    const log = await start();
    await send(events.slice(50, 60));
    await taking(60);
    expect(codes(log)).toEqual([]);
  }, 180_000);
});

describe('records that retention took before they were read', () => {
  it('are counted and named, also when nothing came after them, until they are acknowledged', async () => {
    await start();
    await send(events.slice(0, 30));
    await taking(30);
    await stop();
    await send(events.slice(30, 50));
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '50' }] });
    await start();
    const gaps = await until(
      () => openGaps(base.db),
      ({ length }) => length > 0,
      60_000,
    );
    expect(gaps).toEqual([{ topic, partition: 0, first: '30', next: '50' }]);
    expect(gapProblems(gaps)[0]?.messageEn).toContain(
      'deleted 20 records before they were read (partition: offsets 0: 30–49)',
    );
    await send(events.slice(50, 60));
    await taking(40);
    expect(await acknowledgeGaps(base.db, topic)).toBe(1);
    expect(await openGaps(base.db)).toEqual([]);
  }, 180_000);
});
