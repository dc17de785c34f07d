import { registerCodecs } from '@ioc/api/event-log/kafka/codecs';
import { topics } from '@ioc/shared/events/contract';
import kafkajs, { type Kafka, type Message, type Producer } from 'kafkajs';
import { Dice } from '#simulator/dice.js';
import type { Delivery } from '#simulator/travel/cloud-event.js';
import { type Publisher, wait } from '#simulator/travel/publisher.js';

const { CompressionTypes, logLevel } = kafkajs;
/** zstd is left out: Node 20 cannot write it. */
const codecs = [CompressionTypes.None, CompressionTypes.GZIP, CompressionTypes.Snappy, CompressionTypes.LZ4] as const;

/** How a department's own producer writes: CloudEvents in structured or binary mode, with one of the codecs. */
interface Manner {
  readonly binary: boolean;
  readonly codec: (typeof codecs)[number];
}
const mannerOf = (source: string): Manner => {
  const dice = new Dice('manner', source);
  return { binary: dice.chance(0.4), codec: dice.pick(codecs) };
};

export interface KafkaOptions {
  readonly brokers: readonly string[];
  readonly topicPrefix: string;
  readonly say: (line: string) => void;
}

/** Publishes with kafkajs, keyed by case, each source in its own manner; while Kafka is away it waits and tries again. */
export async function kafkaPublisher({ brokers, topicPrefix, say }: KafkaOptions): Promise<Publisher> {
  registerCodecs();
  const kafka: Kafka = new kafkajs.Kafka({
    clientId: 'ioc-simulator',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    retry: { retries: 3, maxRetryTime: 3000 },
  });
  const producer: Producer = kafka.producer({ allowAutoTopicCreation: true });
  const manners = new Map<string, Manner>();
  const manner = (source: string) => {
    const found = manners.get(source) ?? mannerOf(source);
    manners.set(source, found);
    return found;
  };
  const sendAll = async (batch: readonly Delivery[]) => {
    await producer.connect();
    for (const codec of codecs) {
      const own = batch.filter(({ event }) => manner(event.source).codec === codec);
      if (own.length === 0) continue;
      await producer.sendBatch({ acks: -1, compression: codec, topicMessages: byTopic(own, topicPrefix, manner) });
    }
  };
  return {
    target: `kafka ${brokers.join(',')}`,
    publish: async (batch, signal) => {
      for (let attempt = 0; !signal.aborted; attempt++) {
        try {
          if (batch.length > 0) await sendAll(batch);
          return { accepted: batch.length, refused: new Map() };
        } catch (error) {
          if (attempt === 2) say(`Chờ Kafka / waiting for Kafka: ${(error as Error).message}`);
          await producer.disconnect().catch(() => undefined);
          await wait(Math.min(5000, 500 * (attempt + 1)), signal);
        }
      }
      return { accepted: 0, refused: new Map() };
    },
    close: () => producer.disconnect(),
  };
}

function byTopic(batch: readonly Delivery[], prefix: string, manner: (source: string) => Manner) {
  const messages = new Map<string, Message[]>();
  for (const { kind, event } of batch) {
    const topic = prefix + topics[kind];
    const of = messages.get(topic) ?? [];
    messages.set(topic, of);
    of.push(messageOf(event, manner(event.source).binary));
  }
  return [...messages].map(([topic, of]) => ({ topic, messages: of }));
}

/** The CloudEvents Kafka binding, v1.0.2. */
export function messageOf(event: Delivery['event'], binary: boolean): Message {
  const { data, datacontenttype, ...attributes } = event;
  const key = event.subject;
  if (!binary) {
    return {
      key,
      value: JSON.stringify(event),
      headers: { 'content-type': 'application/cloudevents+json; charset=UTF-8' },
    };
  }
  const headers = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, String(value)]));
  return { key, value: JSON.stringify(data), headers: { ...headers, 'content-type': datacontenttype } };
}
