import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { registerCodecs } from '@ioc/api/event-log/kafka/codecs';
import { root } from '@ioc/test/support/api';
import { uniqueName } from '@ioc/test/support/broker';
import { makeTopics } from '@ioc/test/support/make-topics';
import { restoreDatabase } from '@ioc/test/support/dump';
import { type Sections, sectionsOf } from '@ioc/test/upgrade/export-text';
import type { LoggedRecord } from '@ioc/test/upgrade/log-records';
import kafkajs from 'kafkajs';

export const fixtures = ['embedded', 'kafka'] as const;
export type FixtureName = (typeof fixtures)[number];

/** The last day on which something became known when the fixtures were recorded. */
export const lastKnownDay = '2026-11-28';

/** The topics of a fixture begin so; a restored one gets a prefix of its own, so that it can share a broker. */
const recordedPrefix = 'recorded-7f3a.';
export const ownPrefix = (): string => `${uniqueName('restored')}.`;

export const fixturePath = (name: FixtureName, file: string): string =>
  join(root, 'test', 'fixtures', 'upgrade', name, file);
const unpacked = async (name: FixtureName, file: string) =>
  gunzipSync(await readFile(fixturePath(name, file))).toString();

/** Fills an empty database with the recorded one, as the program of that day left it: no migration has run on it since. */
export async function restoreFixture(name: FixtureName, url: string, prefix: string): Promise<void> {
  const text = await unpacked(name, 'dump.sql.gz');
  await restoreDatabase(url, text.replaceAll(recordedPrefix, prefix));
}

/** What the program of that day said of it. */
export const recordedExport = async (name: FixtureName): Promise<Sections> =>
  sectionsOf(await unpacked(name, 'export.ndjson.gz'));

/** The recorded records of the broker, with the same partitions, offsets, times and bytes, in topics of the prefix. */
export async function restoreTopics(name: FixtureName, broker: string, prefix: string): Promise<void> {
  registerCodecs();
  const lines = (await unpacked(name, 'log.ndjson.gz')).trimEnd().split('\n');
  const records = lines.map((line) => JSON.parse(line.replace(recordedPrefix, prefix)) as LoggedRecord);
  const kafka = new kafkajs.Kafka({ clientId: 'ioc-restore', brokers: [broker], logLevel: kafkajs.logLevel.NOTHING });
  // A batch that a busy broker answers late is sent again: it must not lie there twice, at offsets that nobody recorded.
  const [admin, producer] = [kafka.admin(), kafka.producer({ idempotent: true, maxInFlightRequests: 1 })];
  await Promise.all([admin.connect(), producer.connect()]);
  const topics = [...new Set(records.map(({ topic }) => topic))];
  const partitions = 1 + Math.max(...records.map(({ partition }) => partition));
  await makeTopics(admin, topics, partitions);
  for (let at = 0; at < records.length; at += 1000) {
    const part = records.slice(at, at + 1000);
    const messagesOf = (topic: string) => part.filter((one) => one.topic === topic).map(messageOf);
    await producer.sendBatch({ topicMessages: topics.map((topic) => ({ topic, messages: messagesOf(topic) })) });
  }
  await Promise.all([admin.disconnect(), producer.disconnect()]);
}

const messageOf = ({ partition, timestamp, key, headers, value }: LoggedRecord) => ({
  partition,
  timestamp: String(timestamp),
  key,
  headers,
  value: value === null ? null : Buffer.from(value, 'base64'),
});
