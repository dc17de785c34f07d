import { Logger } from '@nestjs/common';
import type { PartitionMetadata } from 'kafkajs';
import { waitUnlessAborted } from '#event-log/backoff.js';
import type { LogProblem } from '#event-log/event-log.js';
import type { AdminLink } from '#event-log/kafka/link.js';
import { topicChanged, TopicStopped } from '#event-log/topic-problems.js';

const logger = new Logger('Kafka');

/** Largest batch a topic that we make takes; a producer's single record may be as large. */
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

/** What is known of topics holds this long: partitions may be added. */
const FRESH_MS = 60_000;

/** Identities of the topics that were read before, as stored with the positions. */
export type KnownIdentities = (topics: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** The topics we write to and read, made when the broker does not have them and never had: one that is gone is not created again. */
export class Topics {
  private readonly known = new Map<string, { partitions: PartitionMetadata[]; until: number }>();
  private looking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly admin: AdminLink,
    private readonly partitions: number,
    private readonly identities: KnownIdentities,
  ) {}

  /** What stops those of the topics that are gone; the others exist after this. */
  async gone(topics: readonly string[]): Promise<LogProblem[]> {
    const there = new Set(await this.admin.ask((link) => link.listTopics()));
    const missing = topics.filter((topic) => !there.has(topic));
    const known = missing.length > 0 ? await this.identities(missing) : new Map<string, string>();
    const gone = missing.filter((topic) => known.has(topic));
    await create(
      this.admin,
      missing.filter((topic) => !known.has(topic)),
      this.partitions,
    );
    return gone.map((topic) => topicChanged(topic, known.get(topic) || null, null));
  }

  /**
   * Rejects with TopicStopped when one is gone, and with the topics' names and the broker's reason when they cannot be
   * made. One look at a time.
   */
  async partitionsOf(topics: readonly string[]): Promise<ReadonlyMap<string, PartitionMetadata[]>> {
    const look = this.looking.then(() => this.look(topics));
    this.looking = look.catch(() => undefined);
    await look;
    return new Map(topics.map((topic) => [topic, this.known.get(topic)?.partitions ?? []]));
  }

  /** After an outage nothing is taken for granted. */
  forget(): void {
    this.known.clear();
  }

  private async look(topics: readonly string[]): Promise<void> {
    const now = performance.now();
    const unknown = topics.filter((topic) => (this.known.get(topic)?.until ?? 0) < now);
    if (unknown.length === 0) return;
    const [problem] = await this.gone(unknown);
    if (problem) throw new TopicStopped(problem);
    const { topics: found } = await this.admin.ask((link) => link.fetchTopicMetadata({ topics: unknown }));
    for (const { name, partitions } of found) this.known.set(name, { partitions, until: now + FRESH_MS });
  }
}

async function create(admin: AdminLink, missing: readonly string[], partitions: number): Promise<void> {
  if (missing.length === 0) return;
  const wanted = missing.map((topic) => ({ topic, numPartitions: partitions, configEntries }));
  try {
    // The client's own wait for leaders fails where a busy broker does not know a new topic yet.
    const made = await admin.ask((link) => link.createTopics({ topics: wanted, waitForLeaders: false }));
    if (made)
      logger.log(`Đã tạo chủ đề / created topics: ${missing.join(', ')} (${partitions} phân vùng / partitions)`);
    const end = Date.now() + answersWithinMs;
    for (const topic of missing) await untilItAnswers(admin, topic, end);
  } catch (cause) {
    throw new Error(
      `Không tạo được chủ đề / cannot create the topics ${missing.join(', ')}: ${(cause as Error).message}. ` +
        "Have them created by the broker's administrator, see docs/operations/kafka.md",
      { cause },
    );
  }
}

const answersWithinMs = 30_000;

/** The broker lists a new topic a moment before it serves it, a busy one seconds before. */
async function untilItAnswers(admin: AdminLink, topic: string, end: number): Promise<void> {
  while (Date.now() < end) {
    const served = await partitionBounds(admin, topic).then(
      () => true,
      () => false,
    );
    if (served) return;
    await waitUnlessAborted(100);
  }
}

const configEntries = [
  { name: 'max.message.bytes', value: String(MAX_MESSAGE_BYTES) },
  // The broker's clock, not the sender's: a wrong date at a sender must not disturb how long records are kept.
  { name: 'message.timestamp.type', value: 'LogAppendTime' },
];

export interface Bounds {
  /** First offset that is still there. */
  readonly low: bigint;
  /** Offset after the last record. */
  readonly high: bigint;
}

export async function partitionBounds(admin: AdminLink, topic: string): Promise<Map<number, Bounds>> {
  const rows = await admin.ask((link) => link.fetchTopicOffsets(topic));
  return new Map(rows.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }]));
}
