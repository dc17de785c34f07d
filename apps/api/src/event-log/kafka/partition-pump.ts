import { Logger } from '@nestjs/common';
import { backoff, pause } from '#event-log/backoff.js';
import type { Consumer, LogRecord } from '#event-log/event-log.js';
import { PartitionQueue } from '#event-log/kafka/partition-queue.js';
import type { Bounds } from '#event-log/kafka/topics.js';

const logger = new Logger('Kafka');
/** A partition in which nothing comes looks this often whether the store still knows what was taken. */
const LOOK_MS = 3000;

/** What the pump needs of the client that fetches. */
export interface Fetching {
  bounds(topic: string, partition: number): Promise<Bounds>;
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

/** The broker deleted records, by its retention, before they were taken: offsets `from` to `to` (not included) are lost. */
export interface Gap {
  readonly topic: string;
  readonly partition: number;
  readonly from: bigint;
  readonly to: bigint;
}

/**
 * Carries one assigned partition from the client that fetches to the consumer that takes. The two are decoupled, so a slow
 * take holds up neither the heartbeats nor the other partitions, and the next batch is fetched while one is taken.
 */
export class PartitionPump {
  private queue: PartitionQueue | undefined;
  private bell: () => void = () => undefined;

  constructor(
    readonly topic: string,
    readonly partition: number,
    private readonly consumer: Consumer,
    private readonly fetching: Fetching,
    private readonly onGap: (gap: Gap) => void,
  ) {}

  get lag(): number {
    return this.queue?.lag ?? 0;
  }

  endsAt(end: bigint): void {
    this.queue?.endsAt(end);
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
        const { message } = error as Error;
        logger.warn(`${this.topic}/${this.partition}: ${message}; thử lại sau / again in ${ms} ms`);
        await pause(ms, signal);
      }
    }
  }

  /** A batch came. False: it does not join what is here, or nothing is wanted now; it must not count as fetched. */
  offer({ from, next, end, records }: Fetched): boolean {
    const { queue, topic, partition } = this;
    if (!queue) return false;
    if (from < queue.fetched) {
      this.fetching.seek(topic, partition, queue.fetched);
      return false;
    }
    if (from > queue.fetched) this.lost(queue.fetched, from);
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
    const stored = await this.consumer.position(topic, partition);
    const { low, high } = await this.fetching.bounds(topic, partition);
    if (signal.aborted) return;
    if (stored !== null && stored > high) {
      throw new Error(
        `đã đọc tới ${stored} nhưng chủ đề chỉ tới ${high}: chủ đề đã bị tạo lại? / stored up to ${stored}, but the topic ends ` +
          `at ${high}: was it made anew? Nothing of it is read. See docs/operations/kafka.md`,
      );
    }
    if (stored !== null && stored < low) this.lost(stored, low);
    const fetched = stored !== null && stored > low ? stored : low;
    this.queue = new PartitionQueue(topic, partition, stored ?? low, fetched, high);
    this.fetching.seek(topic, partition, fetched);
    this.fetching.resume(topic, partition);
  }

  private async drain(signal: AbortSignal, took: () => void): Promise<void> {
    while (!signal.aborted && this.queue) {
      const batch = this.queue.batch();
      if (!batch) {
        if (!(await this.rung(signal))) await this.checkStored();
        continue;
      }
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

  private lost(from: bigint, to: bigint): void {
    const { topic, partition } = this;
    logger.error(
      `${topic}/${partition}: Kafka đã xoá bản ghi ${from} đến ${to - 1n} trước khi được đọc / deleted the records ${from} to ` +
        `${to - 1n} before they were read (retention); reading on at ${to}`,
    );
    this.onGap({ topic, partition, from, to });
  }
}
