import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { backoff, pause } from '#event-log/backoff.js';
import type { Consumer } from '#event-log/event-log.js';
import type { Ends } from '#event-log/postgres/ends.js';
import { readRecords } from '#event-log/postgres/read.sql.js';

const logger = new Logger('EventLog');

/** Reads one partition from its stored position on and hands it to the consumer, one batch at a time, until aborted. */
export class PartitionReader {
  /** Where it reads on; undefined while the stored position has to be asked. */
  private at: bigint | undefined;

  constructor(
    readonly topic: string,
    readonly partition: number,
    private readonly db: DataSource,
    private readonly ends: Ends,
    private readonly consumer: Consumer,
  ) {}

  /** Records that are in the partition and not yet taken. */
  get lag(): number {
    const end = this.ends.at(this.topic, this.partition);
    return this.at === undefined || this.at > end ? 0 : Number(end - this.at);
  }

  async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        await this.step(signal);
        failures = 0;
      } catch (error) {
        this.at = undefined;
        const ms = Math.round(backoff(failures++, Math.random()));
        const { message } = error as Error;
        if (!signal.aborted)
          logger.warn(`${this.topic}/${this.partition}: ${message}; thử lại sau / again in ${ms} ms`);
        await pause(ms, signal);
      }
    }
  }

  private async step(signal: AbortSignal): Promise<void> {
    const { topic, partition } = this;
    const from = (this.at ??= (await this.consumer.position(topic, partition)) ?? 0n);
    await this.ends.reached(topic, partition, from, signal);
    if (signal.aborted) return;
    const records = await readRecords(this.db, topic, partition, from);
    const last = records.at(-1);
    if (signal.aborted) return;
    // The end says there is more but nothing is there: the log's tail was deleted by hand.
    if (!last) return pause(500, signal);
    const next = last.offset + 1n;
    await this.consumer.take({ topic, partition, from, next, records, end: this.ends.at(topic, partition) });
    this.at = next;
  }
}
