import { Logger } from '@nestjs/common';
import { backoff, waitUnlessAborted } from '#event-log/backoff.js';
import type { Consumer, LogProblem, LogRecord, OffsetRange, PartitionView } from '#event-log/event-log.js';
import { PartitionQueue } from '#event-log/kafka/partition-queue.js';
import { positionBeyondEnd, TopicStopped } from '#event-log/topic-problems.js';

const logger = new Logger('Kafka');
/** A partition in which nothing comes looks this often whether the store still knows what was taken. */
const LOOK_MS = 3000;

/** What the pump needs of the client that fetches. */
export interface Fetching {
  /** Rejects with TopicStopped when the topic is gone. */
  view(topic: string, partition: number): Promise<PartitionView>;
  /** The topic's identity of a moment after the call; null: it is gone. */
  identity(topic: string): Promise<string | null>;
  seek(topic: string, partition: number, offset: bigint): void;
  pause(topic: string, partition: number): void;
  resume(topic: string, partition: number): void;
  /** Effects up to `next` are stored. */
  taken(topic: string, partition: number, next: bigint): void;
}

export interface Fetched {
  /** The offset that was asked for. */
  readonly from: bigint;
  readonly next: bigint;
  readonly end: bigint;
  readonly records: readonly LogRecord[];
}

/**
 * Carries one assigned partition from the client that fetches to the consumer that takes. The two are decoupled, so a slow
 * take holds up neither the heartbeats nor the other partitions, and the next batch is fetched while one is taken.
 */
export class PartitionPump {
  /** Why nothing of it is read; null: it is read, or will be. */
  problem: LogProblem | null = null;
  private queue: PartitionQueue | undefined;
  private identity = '';
  /** What came does not fit what was read: everything is asked again. */
  private doubt: string | undefined;
  private bell: () => void = () => undefined;

  constructor(
    readonly topic: string,
    readonly partition: number,
    private readonly consumer: Consumer,
    private readonly fetching: Fetching,
  ) {}

  get lag(): number {
    return this.queue?.lag ?? 0;
  }

  /** How far was fetched; undefined while nothing is read. */
  get fetched(): bigint | undefined {
    return this.queue?.fetched;
  }

  /** The topic as it was found at a moment when `fetched` was fetched: its identity, and where the partition ends. */
  found(identity: string, end: bigint, fetched: bigint | undefined): void {
    if (!this.queue) return;
    if (identity !== this.identity) return this.suspect('the topic is another one');
    if (fetched !== undefined && end < fetched) return this.suspect(`the log ends at ${end}, before ${fetched}`);
    this.queue.endsAt(end);
  }

  /** Until aborted; a take under way is waited for. */
  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.bell());
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.begin(signal);
        await this.drain(signal, () => (failures = 0));
      } catch (error) {
        this.queue = undefined;
        if (signal.aborted) return;
        this.fetching.pause(this.topic, this.partition);
        const ms = Math.round(backoff(failures++, Math.random()));
        // What stops a topic is stated by whoever shows the problems, once; trying goes on in silence.
        if (error instanceof TopicStopped) this.problem = error.problem;
        else
          logger.warn(`${this.topic}/${this.partition}: ${(error as Error).message}; thử lại sau / again in ${ms} ms`);
        await waitUnlessAborted(ms, signal);
      }
    }
  }

  /** A batch came. False: it does not join what is here, or nothing is wanted now; it must not count as fetched. */
  offer({ from, next, end, records }: Fetched): boolean {
    const { queue, topic, partition } = this;
    if (!queue) return false;
    if (from < queue.fetched) {
      // The client goes back to the beginning when its offset is beyond the end.
      if (end < queue.fetched) this.suspect(`the log ends at ${end}, before ${queue.fetched}`);
      this.fetching.seek(topic, partition, queue.fetched);
      return false;
    }
    if (from > queue.fetched) this.lost(queue, { from: queue.fetched, to: from });
    queue.push(records, next, end);
    if (queue.full) this.fetching.pause(topic, partition);
    this.bell();
    return true;
  }

  /** The client went over offsets that hold no records for us (transaction markers, aborted records). */
  skip(next: bigint): void {
    if (this.queue && next > this.queue.fetched) this.queue.push([], next, next);
  }

  private async begin(signal: AbortSignal): Promise<void> {
    const { topic, partition } = this;
    const view = await this.fetching.view(topic, partition);
    await this.consumer.admit?.(topic, partition, view);
    const stored = await this.consumer.position(topic, partition);
    const { low, high, identity } = view;
    if (signal.aborted) return;
    if (stored !== null && stored > high) throw new TopicStopped(positionBeyondEnd(topic, partition, stored, high));
    const fetched = stored !== null && stored > low ? stored : low;
    const queue = new PartitionQueue(topic, partition, stored ?? low, fetched, high, identity);
    if (stored !== null && stored < low) this.lost(queue, { from: stored, to: low });
    this.queue = queue;
    this.identity = identity;
    this.doubt = undefined;
    this.problem = null;
    this.fetching.seek(topic, partition, fetched);
    this.fetching.resume(topic, partition);
  }

  private async drain(signal: AbortSignal, took: () => void): Promise<void> {
    while (!signal.aborted && this.queue) {
      if (this.doubt) throw new Error(this.doubt);
      const batch = this.queue.batch();
      if (!batch) {
        if (!(await this.rung(signal))) await this.checkStored();
        continue;
      }
      // An identity never comes back: what was fetched before it was asked for is of the topic that was admitted.
      if ((await this.fetching.identity(this.topic)) !== this.identity) throw new Error('the topic is another one');
      await this.consumer.take(batch);
      took();
      this.queue.done(batch);
      this.fetching.taken(this.topic, this.partition, batch.next);
      if (!signal.aborted && this.queue.hungry) this.fetching.resume(this.topic, this.partition);
    }
  }

  /** True when something came (or the end of it all) before the next look at the store is due. */
  private rung(signal: AbortSignal): Promise<boolean> {
    return new Promise<boolean>((done) => {
      const timer = setTimeout(() => done(signal.aborted), LOOK_MS);
      this.bell = () => {
        clearTimeout(timer);
        done(true);
      };
    });
  }

  /** Nothing comes, so no take would notice that the store lost its tail in a crash: then those records are read again. */
  private async checkStored(): Promise<void> {
    const queue = this.queue;
    const stored = await this.consumer.position(this.topic, this.partition);
    if (queue?.isAheadOf(stored)) {
      throw new Error(
        `kho chỉ còn tới ${stored} / the store holds no more than up to ${stored}; reading again from there`,
      );
    }
  }

  private suspect(why: string): void {
    this.doubt = why;
    this.bell();
  }

  private lost(queue: PartitionQueue, range: OffsetRange): void {
    const { topic, partition } = this;
    const [from, last] = [range.from, range.to - 1n];
    logger.error(
      `${topic}/${partition}: Kafka đã xoá bản ghi ${from} đến ${last} trước khi được đọc / deleted the records ${from} to ` +
        `${last} before they were read (retention); reading on at ${range.to}`,
    );
    queue.lose(range);
  }
}
