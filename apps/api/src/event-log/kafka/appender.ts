import kafkajs, { type Kafka, type PartitionMetadata, type Producer } from 'kafkajs';
import type { Appended, NewRecord } from '#event-log/event-log.js';

/** One request carries no more than this, below the 1 MB that a broker takes by default in one batch. */
const MAX_BYTES = 500_000;
const MAX_RECORDS = 500;
/** After this the caller hears that it failed; the records may still arrive, which de-duplication is for. */
const DEADLINE_MS = 10_000;

/** Appends through an idempotent producer, which is created again after a failure: its numbering would not fit any more. */
export class Appender {
  private producer: Promise<Producer> | undefined;
  /** The same partition as Java's own producer for the same key. */
  private readonly choose = kafkajs.Partitioners.DefaultPartitioner();

  /** `partitions` makes sure that the topics exist and returns what they have. */
  constructor(
    private readonly kafka: Kafka,
    private readonly partitions: (topics: readonly string[]) => Promise<ReadonlyMap<string, PartitionMetadata[]>>,
  ) {}

  async append(records: readonly NewRecord[]): Promise<Appended[]> {
    if (records.length === 0) return [];
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const fail = () => reject(new Error(`Kafka không trả lời trong / did not answer within ${DEADLINE_MS / 1000} s`));
      timer = setTimeout(fail, DEADLINE_MS);
    });
    const producer = (this.producer ??= this.connect());
    producer.catch(() => undefined); // heard below, but perhaps not at once
    try {
      return await Promise.race([this.send(producer, records), late]);
    } catch (error) {
      if (this.producer === producer) this.producer = undefined;
      void producer.then((one) => one.disconnect()).catch(() => undefined);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    const producer = await this.producer?.catch(() => undefined);
    await producer?.disconnect().catch(() => undefined);
  }

  private async send(connecting: Promise<Producer>, records: readonly NewRecord[]): Promise<Appended[]> {
    const topics = await this.partitions([...new Set(records.map(({ topic }) => topic))]);
    const producer = await connecting;
    const partitions = records.map(({ topic, key, value }) => {
      const partitionMetadata = [...(topics.get(topic) ?? [])];
      return this.choose({ topic, partitionMetadata, message: { key, value } });
    });
    const offsets: bigint[] = [];
    for (const indices of appendGroups(records, partitions)) {
      const first = await sendOne(
        producer,
        partitions[indices[0] ?? 0] ?? 0,
        indices.map((i) => records[i] as NewRecord),
      );
      indices.forEach((i, n) => (offsets[i] = first + BigInt(n)));
    }
    return records.map(({ topic }, i) => ({ topic, partition: partitions[i] ?? 0, offset: offsets[i] ?? -1n }));
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
      // 9 s in all: a new topic waits for its leader, and a broker that starts again is met, within the deadline.
      retry: { initialRetryTime: 100, maxRetryTime: 1000, retries: 12 },
    });
    await producer.connect();
    return producer;
  }
}

/**
 * One request for one partition: when kafkajs sends several together and one fails, it sends all again, and the broker
 * refuses the numbers of those that had arrived. Gives the offset of the first.
 */
async function sendOne(producer: Producer, partition: number, records: readonly NewRecord[]): Promise<bigint> {
  const topic = records[0]?.topic ?? '';
  const messages = records.map(({ key, value, headers }) => ({ key, value, headers: { ...headers }, partition }));
  const [answer] = await producer.send({ topic, messages, acks: -1, timeout: DEADLINE_MS });
  return BigInt(answer?.baseOffset ?? -1);
}

/** Indices of the records that go together: one partition, in order, no more than fits a request. */
export function appendGroups(records: readonly NewRecord[], partitions: readonly number[]): number[][] {
  const cut: number[][] = [];
  const open = new Map<string, { indices: number[]; bytes: number }>();
  records.forEach((record, i) => {
    const key = `${partitions[i]}/${record.topic}`;
    const size = 200 + (record.value?.length ?? 0);
    const group = open.get(key);
    if (group && group.bytes + size <= MAX_BYTES && group.indices.length < MAX_RECORDS) {
      group.indices.push(i);
      group.bytes += size;
    } else {
      const indices = [i];
      cut.push(indices);
      open.set(key, { indices, bytes: size });
    }
  });
  return cut;
}
