import type { DataSource } from 'typeorm';
import type { Consumer, EventLog, LogBatch } from '#event-log/event-log.js';
import type { CatchUp } from '@ioc/shared/answers/health';
import { CatchUpWatch } from '#health/catch-up.js';
import type { Found } from '#problems/problem-times.js';
import { type PartitionProgress, ProgressWatch, waitingIn } from '#health/progress.js';
import { gapProblems, openGaps } from '#ingest/gaps.sql.js';
import { Refusals } from '#problems/refusals.js';

/** What an ingest process knows of its own reading. */
export interface ConsumerState {
  readonly lag: number;
  readonly problems: readonly Found[];
  readonly catchUp: CatchUp | null;
}

/**
 * Watches a consumer from outside: by what the log holds and what is stored of it, and by what its writes are refused with.
 * What the consumer itself believes is not asked.
 */
export class ConsumerHealth {
  private readonly progress = new ProgressWatch();
  private readonly catchingUp = new CatchUpWatch();
  private readonly refusals = new Refusals();
  private stuck: readonly Found[] = [];
  private lost: readonly Found[] = [];
  private lag = 0;
  private catchUp: CatchUp | null;

  constructor(
    private readonly db: Pick<DataSource, 'query'>,
    private readonly eventLog: Pick<EventLog, 'kind' | 'health'>,
    now: number,
  ) {
    // Until the log has said what it holds, nobody knows how much of it is in.
    this.catchUp = { share: null, since: new Date(now).toISOString() };
  }

  /** The same consumer; what its writes are refused with is noted. */
  watching(consumer: Consumer): Consumer {
    return {
      position: (topic, partition) => consumer.position(topic, partition),
      admit: async (topic, partition, view) => consumer.admit?.(topic, partition, view),
      take: (batch) => this.take(consumer, batch),
    };
  }

  get state(): ConsumerState {
    const refused = this.refusals.found(this.eventLog.kind === 'embedded', Date.now());
    return { lag: this.lag, problems: [...refused, ...this.lost, ...this.stuck], catchUp: this.catchUp };
  }

  /** To be called once a second. @throws what the database throws; the last result stands then */
  async look(): Promise<void> {
    this.lost = gapProblems(await openGaps(this.db));
    const partitions = await this.read();
    if (partitions.length === 0) return;
    const now = Date.now();
    this.lag = waitingIn(partitions);
    // A topic that was stopped has a reason of its own, and does not hold up the others.
    const stopped = new Set(
      this.eventLog.health().problems.flatMap(({ topic, stale }) => (stale && topic ? [topic] : [])),
    );
    const read = partitions.filter(({ topic }) => !stopped.has(topic));
    this.stuck = this.progress.step(read, now);
    this.catchUp = this.catchingUp.step(read, now);
  }

  private async take(consumer: Consumer, batch: LogBatch): Promise<void> {
    try {
      await consumer.take(batch);
      this.refusals.succeeded();
    } catch (error) {
      this.refusals.failed(error, Date.now());
      throw error;
    }
  }

  private async read(): Promise<PartitionProgress[]> {
    const { spans } = this.eventLog.health();
    if (spans.length === 0) return [];
    const rows: { topic: string; partition: number; next: string }[] = await this.db.query(
      `select topic, partition, next from log_position where topic = any($1)`,
      [[...new Set(spans.map(({ topic }) => topic))]],
    );
    const stored = new Map(rows.map(({ topic, partition, next }) => [`${partition}/${topic}`, BigInt(next)]));
    return spans.map((span) => {
      const next = stored.get(`${span.partition}/${span.topic}`) ?? span.begin;
      return { ...span, next: next < span.begin ? span.begin : next };
    });
  }
}
