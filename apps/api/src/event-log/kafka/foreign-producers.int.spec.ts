import { spawn, spawnSync } from 'node:child_process';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { produceWithJava, sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { readConfig } from '#config/config.js';
import { KafkaLog } from '#event-log/kafka/kafka-log.js';
import { eventually, RecordingConsumer, Taken } from '#event-log/recording-consumer.spec.js';

Logger.overrideLogger(['error', 'fatal']);

type Send = (
  address: string,
  topic: string,
  codec: string,
  header: string,
  key: string,
  values: string[],
) => Promise<void>;

const java: Send = (address, topic, codec, header, key, values) =>
  produceWithJava(
    address,
    topic,
    codec,
    values.map((value) => `ce_type:${header}\t${key}\t${value}`),
  );

const kcat: Send = (address, topic, codec, header, key, values) =>
  new Promise((done, failed) => {
    const flags = ['-P', '-b', address, '-t', topic, '-z', codec, '-k', key, '-H', `ce_type=${header}`];
    const child = spawn('kcat', flags, { stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', failed).on('close', (code) => (code === 0 ? done() : failed(new Error(`kcat: ${code} ${said}`))));
    child.stdin.end(`${values.join('\n')}\n`);
  });

/** kcat (librdkafka, like most producers in C, Python and Go) is there in CI; Java comes with the broker and always is. */
const senders: [string, Send][] = [['Java', java]];
if (!spawnSync('kcat', ['-V']).error) senders.push(['kcat', kcat]);
const codecs = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];
const cases = senders.flatMap(([name, send]) => codecs.map((codec) => [name, codec, send] as const));

describe('a record of a foreign producer', () => {
  let address: string;
  let log: KafkaLog;
  const topic = uniqueName('foreign');
  const consumer = new RecordingConsumer(new Taken());
  beforeAll(async () => {
    address = await sharedBroker();
    log = new KafkaLog(readConfig({ KAFKA_BROKERS: address, KAFKA_GROUP: topic }));
    await log.consume([topic], consumer);
    await log.append([{ topic, key: 'made', value: null }]); // the topic exists once this is answered
  }, 120_000);
  afterAll(() => log.close(), 30_000);

  it.each(cases)(
    '%s, compressed with %s, is read with its key, header and value',
    async (name, codec, send) => {
      const key = `hồ-sơ-${name}-${codec}`;
      // Alike enough to be worth compressing, many enough to go together: a single short record is sent as it is.
      const values = Array.from({ length: 200 }, (_, i) => `{"i":${i},"name":"Trung tâm Phục vụ hành chính công"}`);
      await send(address, topic, codec, 'vn.ioc.dossier.received.v1', key, values);
      const mine = () => [...consumer.taken.records.values()].flat().filter((record) => record.key === key);
      await eventually(
        () => mine().length >= values.length,
        () => mine().length,
      );
      expect(mine().map(({ value }) => String(value))).toEqual(values);
      expect(new Set(mine().map(({ headers }) => headers['ce_type']))).toEqual(new Set(['vn.ioc.dossier.received.v1']));
    },
    60_000,
  );
});
