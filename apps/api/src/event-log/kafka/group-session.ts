import { aborter } from '#event-log/consumer-runs.js';
import { Logger } from '@nestjs/common';
import type { Consumer as KafkaConsumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { Consumer, LogProblem, PartitionView } from '#event-log/event-log.js';
import { type Fetching, PartitionPump } from '#event-log/kafka/partition-pump.js';
import { toRecord } from '#event-log/kafka/record.js';

const logger = new Logger('Kafka');

/** kafkajs may stop fetching without an error (tulios/kafkajs#659); after so long without a fetch a new client is made. */
const STALLED_MS = 60_000;
const CHECK_MS = 1000;

export interface SessionOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** Most bytes that one fetch brings of one partition, but for a single larger batch. */
  readonly fetchBytes: number;
  view(topic: string, partition: number): Promise<PartitionView>;
  identity(topic: string): Promise<string | null>;
  /** The broker answered. */
  answered(): void;
}

/**
 * One membership in the consumer group, from joining to the first failure. A kafkajs consumer is never used a second time:
 * after a failure it may still be a member (tulios/kafkajs#1122).
 */
export class GroupSession {
  private pumps = new Map<string, PartitionPump>();
  private generation = aborter();
  private running: Promise<unknown> = Promise.resolve();
  private fetchedAt = performance.now();
  private readonly moved = new Map<string, { topic: string; partition: number; offset: string }>();
  private readonly client: KafkaConsumer;

  constructor(
    kafka: Kafka,
    private readonly consumer: Consumer,
    private readonly options: SessionOptions,
  ) {
    this.client = kafka.consumer({
      groupId: options.group,
      allowAutoTopicCreation: false,
      // Takes do not hold up heartbeats, so a member that says nothing for so long is dead, and others take over soon.
      sessionTimeout: 6000,
      heartbeatInterval: 1500,
      rebalanceTimeout: 10_000,
      // A trickle is fetched by the broker in batches; each record alone would cost a request and an answer.
      minBytes: 32 * 1024,
      maxWaitTimeInMs: 40,
      maxBytesPerPartition: options.fetchBytes,
      maxBytes: 16 * 1024 * 1024,
      metadataMaxAge: 30_000,
      retry: { initialRetryTime: 100, maxRetryTime: 1000, retries: 4, restartOnFailure: async () => false },
    });
  }

  get topics(): readonly string[] {
    return this.options.topics;
  }

  get lag(): number {
    return [...this.pumps.values()].reduce((sum, { lag }) => sum + lag, 0);
  }

  get problems(): LogProblem[] {
    return [...this.pumps.values()].flatMap(({ problem }) => problem ?? []);
  }

  /** The partitions that are read here at this moment: what is found out of them later is stated to the pump together with how far it was. */
  reading(): { topic: string; partition: number; found(identity: string, end: bigint): void }[] {
    return [...this.pumps.values()].map((pump) => {
      const { topic, partition, fetched } = pump;
      return { topic, partition, found: (identity, end) => pump.found(identity, end, fetched) };
    });
  }

  /** Until the signal aborts (resolves) or the client fails or stalls (rejects). No take is under way after that. */
  async run(signal: AbortSignal): Promise<void> {
    const failed = this.listen(signal);
    try {
      await this.client.connect();
      await this.client.subscribe({ topics: [...this.options.topics], fromBeginning: true });
      await this.client.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 8,
        eachBatch: (payload) => this.fetched(payload),
      });
      await failed;
    } finally {
      this.generation.abort();
      await this.running;
      await this.showPositions();
      await within(5000, this.client.disconnect());
    }
  }

  private listen(signal: AbortSignal): Promise<void> {
    const { CRASH, END_BATCH_PROCESS, FETCH, GROUP_JOIN } = this.client.events;
    this.client.on(FETCH, () => {
      this.fetchedAt = performance.now();
      this.options.answered();
    });
    this.client.on(GROUP_JOIN, ({ payload }) => this.assign(payload.memberAssignment));
    this.client.on(END_BATCH_PROCESS, ({ payload }) => {
      if (Number(payload.batchSize) > 0) return;
      this.pumps.get(`${payload.partition}/${payload.topic}`)?.skip(BigInt(payload.lastOffset) + 1n);
    });
    return new Promise<void>((resolve, reject) => {
      const timer = setInterval(() => {
        void this.showPositions();
        if (performance.now() - this.fetchedAt > STALLED_MS) end(new Error(`no fetch for ${STALLED_MS / 1000} s`));
      }, CHECK_MS);
      const end = (error?: Error) => {
        clearInterval(timer);
        signal.removeEventListener('abort', stop);
        if (error) reject(error);
        else resolve();
      };
      const stop = () => end();
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      this.client.on(CRASH, ({ payload }) => end(payload.error));
    });
  }

  /** A new generation: nothing is read before the takes of the last one have ended and the stored positions were asked. */
  private assign(assignment: Readonly<Record<string, number[]>>): void {
    this.generation.abort();
    this.generation = aborter();
    this.fetchedAt = performance.now();
    const { signal } = this.generation;
    const before = this.running;
    const fetching = this.fetching();
    const assigned = Object.entries(assignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => new PartitionPump(topic, partition, this.consumer, fetching)),
    );
    for (const { topic, partition } of assigned) fetching.pause(topic, partition);
    this.pumps = new Map(assigned.map((pump) => [`${pump.partition}/${pump.topic}`, pump]));
    this.moved.clear();
    const list = Object.entries(assignment).map(([topic, partitions]) => `${topic} ${partitions.join(',')}`);
    logger.log(`Đọc các phân vùng / reading partitions: ${list.join(' · ') || '–'}`);
    this.running = before.then(() => Promise.all(assigned.map((pump) => pump.run(signal))));
  }

  private fetching(): Fetching {
    return {
      view: (topic, partition) => this.options.view(topic, partition),
      identity: (topic) => this.options.identity(topic),
      seek: (topic, partition, offset) => this.client.seek({ topic, partition, offset: String(offset) }),
      pause: (topic, partition) => {
        try {
          this.client.pause([{ topic, partitions: [partition] }]);
        } catch (error) {
          // kafkajs refuses while its group begins again after a crash; nothing is fetched then either.
          logger.verbose(`${topic}/${partition}: ${(error as Error).message}`);
        }
      },
      resume: (topic, partition) => this.client.resume([{ topic, partitions: [partition] }]),
      taken: (topic, partition, next) => {
        this.moved.set(`${partition}/${topic}`, { topic, partition, offset: String(next) });
      },
    };
  }

  private async fetched({ batch, resolveOffset, isRunning, isStale }: EachBatchPayload): Promise<void> {
    const pump = this.pumps.get(`${batch.partition}/${batch.topic}`);
    if (!pump || !isRunning() || isStale()) return;
    const now = Date.now();
    const joined = pump.offer({
      // Public in kafkajs but missing in its types.
      from: BigInt((batch as unknown as { fetchedOffset: string }).fetchedOffset),
      next: BigInt(batch.lastOffset()) + 1n,
      end: BigInt(batch.highWatermark),
      records: batch.messages.map((message) => toRecord(message, now)),
    });
    if (joined) resolveOffset(batch.lastOffset());
  }

  /** The group's own offsets, so that other tools can show the lag. Nothing of ours reads them. */
  private async showPositions(): Promise<void> {
    const positions = [...this.moved.values()];
    this.moved.clear();
    if (positions.length > 0) await within(2000, this.client.commitOffsets(positions));
  }
}

/** Waits for the work, but not longer; its failure does not matter. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((done) => (timer = setTimeout(done, ms)));
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
}
