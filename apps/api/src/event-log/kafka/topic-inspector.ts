import type { Kafka } from 'kafkajs';
import type { FetchedPartition } from '#event-log/kafka/aborted-records.js';
import { Link } from '#event-log/kafka/link.js';
import { type Metadata, metadataRequest } from '#event-log/kafka/metadata-request.js';

/** The parts of kafkajs behind its public ones that are used here; all of version 2.2.4. */
interface Broker {
  readonly connectionPool: { send(request: ReturnType<typeof metadataRequest>): Promise<Metadata> };
  fetch(request: object): Promise<{ responses: { partitions: FetchedRecords[] }[] }>;
}
interface FetchedRecords extends FetchedPartition {
  readonly messages: (FetchedPartition['messages'][number] & { readonly value: Buffer | null })[];
}
interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  refreshMetadata(): Promise<void>;
  findBroker(of: { nodeId: number }): Promise<Broker>;
  readonly brokerPool: { findConnectedBroker(): Promise<Broker> };
}

/** One batch, which comes whole however large it is. */
const FETCH_BYTES = 1;

/** Asks the brokers what kafkajs has no question for: which topic this is, and what record lies at an offset. */
export class TopicInspector {
  private readonly link: Link<Cluster>;
  private asked: { topics: Set<string>; answer: Promise<Metadata> } | undefined;
  private asking: Promise<unknown> = Promise.resolve();

  constructor(kafka: Kafka) {
    this.link = new Link(() => cluster(kafka));
  }

  /** Cluster and topic id of each topic, as of a moment after the call; null: there is no such topic. */
  async identities(topics: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const { clusterId, topics: found } = await this.metadata(topics);
    return new Map(found.map(({ name, id }) => [name, id === null ? null : `${clusterId}/${id}`]));
  }

  /** The value at an offset; undefined: no record of a committed transaction lies there. */
  async value(topic: string, partition: number, offset: bigint): Promise<Buffer | null | undefined> {
    const { topics } = await this.metadata([topic]);
    const leader = topics.find(({ name }) => name === topic)?.leaders.get(partition);
    if (leader === undefined) throw new Error(`the broker knows no partition ${partition} of ${topic}`);
    const request = { partition, fetchOffset: String(offset), maxBytes: FETCH_BYTES };
    const { responses } = await this.link
      .ask(async (to) => {
        await to.refreshMetadata();
        const broker = await to.findBroker({ nodeId: leader });
        const topics = [{ topic, partitions: [request] }];
        return broker.fetch({ topics, isolationLevel: 1, minBytes: 1, maxBytes: FETCH_BYTES, maxWaitTime: 100 });
      })
      .catch((error: Error & { type?: string }) => {
        if (error.type === 'OFFSET_OUT_OF_RANGE') return { responses: [] };
        throw error;
      });
    const messages = responses.flatMap(({ partitions }) => partitions.flatMap((one) => one.messages));
    return messages.find((message) => BigInt(message.offset) === offset && !message.isControlRecord)?.value;
  }

  close(): Promise<void> {
    return this.link.close();
  }

  /** Questions that come while one is under way go together as the next: each answer is younger than its question. */
  private metadata(topics: readonly string[]): Promise<Metadata> {
    if (!this.asked) {
      const names = new Set<string>();
      const answer = this.asking.then(() => {
        this.asked = undefined;
        return this.link.ask(async (to) =>
          (await to.brokerPool.findConnectedBroker()).connectionPool.send(metadataRequest([...names])),
        );
      });
      this.asked = { topics: names, answer };
      this.asking = answer.catch(() => undefined);
    }
    for (const topic of topics) this.asked.topics.add(topic);
    return this.asked.answer;
  }
}

/** The client's own cluster, which kafkajs keeps under a symbol: it has the brokers, TLS and SASL of the settings. */
function cluster(kafka: Kafka): Cluster {
  const hidden = Object.getOwnPropertySymbols(kafka).find(
    ({ description }) => description === 'private:Kafka:createCluster',
  );
  if (!hidden) throw new Error('kafkajs has no cluster to ask: another version than 2.2.4?');
  const create = (kafka as unknown as Record<symbol, (options: object) => Cluster>)[hidden];
  return (create as (options: object) => Cluster)({ allowAutoTopicCreation: false });
}
