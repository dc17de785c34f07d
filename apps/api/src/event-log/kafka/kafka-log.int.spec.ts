import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Broker, ownBroker, produceWithJava, sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { readConfig } from '#config.js';
import { eventLogContract } from '#event-log/event-log.contract.spec.js';
import { KafkaLog } from '#event-log/kafka/kafka-log.js';
import { eventually, numbers, RecordingConsumer, Taken } from '#event-log/recording-consumer.spec.js';

const settings = (brokers: string, group: string) => readConfig({ KAFKA_BROKERS: brokers, KAFKA_GROUP: group });

eventLogContract('Kafka', async () => {
  const address = await sharedBroker();
  return {
    open: async (group) => new KafkaLog(settings(address, group)),
    topic: () => uniqueName('contract'),
    close: async () => undefined,
  };
});
