import { randomUUID } from 'node:crypto';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { Appended, LogRecord } from '#event-log/event-log.js';
import type { AdminLink } from '#event-log/kafka/link.js';
import { toRecord } from '#event-log/kafka/record.js';
import { partitionBounds } from '#event-log/kafka/topics.js';

/** Joining a group of its own and reading takes 3 to 5 s; a broker that takes longer is away. */
const patienceMs = 30_000;
/** A wanted record this many offsets ahead is sought, nearer ones are read on to. */
const jump = 1000n;

/** What is still wanted of one partition, ascending. */
interface Wanted {
  readonly topic: string;
  readonly partition: number;
  offsets: bigint[];
}

/** Records at these places, through a consumer group of its own that is deleted afterwards; see EventLog.read. */
export async function readKafkaPlaces(
  kafka: Kafka,
  admin: AdminLink,
  group: string,
  places: readonly Appended[],
): Promise<(LogRecord | null)[]> {
  const found = new Map<string, LogRecord>();
  const wanted = await thereNow(admin, places);
  if (wanted.size > 0) {
    const groupId = `${group}-replay-${randomUUID()}`;
    const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 200 });
    try {
      await collect(consumer, wanted, found);
    } finally {
      await consumer.disconnect();
      await admin.ask((link) => link.deleteGroups([groupId])).catch(() => undefined);
    }
  }
  return places.map((place) => found.get(keyOf(place.topic, place.partition, place.offset)) ?? null);
}

/** Of the places those that lie within what the broker still has, by partition. */
async function thereNow(admin: AdminLink, places: readonly Appended[]): Promise<Map<string, Wanted>> {
  const wanted = new Map<string, Wanted>();
  for (const topic of new Set(places.map((place) => place.topic))) {
    const bounds = await partitionBounds(admin, topic);
    for (const { partition, offset } of places.filter((place) => place.topic === topic)) {
      const { low, high } = bounds.get(partition) ?? { low: 0n, high: 0n };
      if (offset < low || offset >= high) continue;
      const of = wanted.get(`${partition}/${topic}`) ?? { topic, partition, offsets: [] };
      of.offsets.push(offset);
      wanted.set(`${partition}/${topic}`, of);
    }
  }
  for (const of of wanted.values()) of.offsets.sort((a, b) => (a < b ? -1 : 1));
  return wanted;
}

async function collect(consumer: Consumer, wanted: Map<string, Wanted>, found: Map<string, LogRecord>): Promise<void> {
  const seek = ({ topic, partition, offsets }: Wanted) =>
    consumer.seek({ topic, partition, offset: String(offsets[0]) });
  await consumer.connect();
  await consumer.subscribe({ topics: [...new Set([...wanted.values()].map(({ topic }) => topic))] });
  await new Promise<void>((done, failed) => {
    const late = setTimeout(() => failed(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
    const end = (error?: Error) => (clearTimeout(late), error ? failed(error) : done());
    // A crash that kafkajs begins again after (a coordinator that loads) is waited out.
    consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || end(payload.error));
    consumer.on(consumer.events.GROUP_JOIN, () => [...wanted.values()].forEach(seek));
    const eachBatch = async ({ batch }: EachBatchPayload) => {
      const of = wanted.get(`${batch.partition}/${batch.topic}`);
      if (!of) return;
      take(of, batch, found);
      if (of.offsets.length === 0) {
        wanted.delete(`${batch.partition}/${batch.topic}`);
        consumer.pause([{ topic: batch.topic, partitions: [batch.partition] }]);
      } else if ((of.offsets[0] as bigint) > BigInt(batch.lastOffset()) + jump) seek(of);
      if (wanted.size === 0) end();
    };
    consumer.run({ autoCommit: false, eachBatch }).catch(end);
  });
}

/** Takes what is wanted out of a batch; what lies behind its end and was not in it is not there (compacted, aborted). */
function take(of: Wanted, batch: EachBatchPayload['batch'], found: Map<string, LogRecord>): void {
  const asked = new Set(of.offsets.map(String));
  for (const message of batch.messages) {
    if (asked.has(message.offset))
      found.set(keyOf(of.topic, of.partition, BigInt(message.offset)), toRecord(message, Date.now()));
  }
  const end = BigInt(batch.lastOffset());
  of.offsets = of.offsets.filter((offset) => offset > end);
}

const keyOf = (topic: string, partition: number, offset: bigint): string => `${topic}/${partition}/${offset}`;
