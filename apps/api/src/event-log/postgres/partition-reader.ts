import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { backoff, waitUnlessAborted } from '#event-log/backoff.js';
import type { Consumer, LogBatch, LogProblem } from '#event-log/event-log.js';
import type { PartitionEnds } from '#event-log/postgres/ends.js';
import { readRecords, readView } from '#event-log/postgres/read.sql.js';
import { positionBeyondEnd, TopicStopped } from '#event-log/topic-problems.js';

const logger = new Logger('EventLog');

/** Reads one partition from its stored position on and hands it to the consumer, one batch at a time, until aborted. */
export class PartitionReader {
  /** Where it reads on; undefined while the stored position has to be asked. */
  private at: bigint | undefined;
  private identity = '';
  /** Why nothing of it is read; null: it is read, or will be. */
  problem: LogProblem | null = null;

  constructor(
    readonly topic: string,
    readonly partition: number,
    private readonly db: DataSource,
    private readonly ends: PartitionEnds,
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
        // What stops a topic is stated by whoever shows the problems, once; trying goes on in silence.
        if (error instanceof TopicStopped) this.problem = error.problem;
        else if (!signal.aborted)
          logger.warn(`${this.topic}/${this.partition}: ${message}; thử lại sau / again in ${ms} ms`);
        await waitUnlessAborted(ms, signal);
      }
    }
  }

  private async step(signal: AbortSignal): Promise<void> {
    const { topic, partition } = this;
    const from = (this.at ??= await this.begin());
    await this.ends.reached(topic, partition, this.identity, from, signal);
    if (signal.aborted) return;
    const { records, identity } = await readRecords(this.db, topic, partition, from);
    const last = records.at(-1);
    if (signal.aborted) return;
    if (!this.ends.fits(topic, partition, this.identity, from) || (last && identity !== this.identity))
      throw new Error('the topic is another one');
    const end = this.ends.at(topic, partition);
    const next = last ? last.offset + 1n : end;
    // Offsets have no holes: what is not there was deleted by hand.
    const present = records[0]?.offset ?? end;
    const lost = present > from ? { lost: [{ from, to: present }] } : {};
    const batch: LogBatch = { topic, partition, from, next, records, end };
    await this.consumer.take({ ...batch, identity: this.identity, ...lost });
    this.at = next;
  }

  /** Where it reads on in the topic that there is now. */
  private async begin(): Promise<bigint> {
    const { topic, partition } = this;
    const view = await readView(this.db, topic, partition);
    await this.consumer.admit?.(topic, partition, view);
    const stored = await this.consumer.position(topic, partition);
    if (stored !== null && stored > view.high)
      throw new TopicStopped(positionBeyondEnd(topic, partition, stored, view.high));
    this.ends.learn({ topic, partition, next: view.high, identity: view.identity });
    this.identity = view.identity;
    this.problem = null;
    return stored ?? view.low;
  }
}
