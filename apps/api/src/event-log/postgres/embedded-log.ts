import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { ConsumerRuns } from '#event-log/consumer-runs.js';
import type {
  Appended,
  Consumer,
  EventLog,
  LogHealth,
  LogRecord,
  NewRecord,
  PartitionSpan,
} from '#event-log/event-log.js';
import { appendRecords, type AppendedRow } from '#event-log/postgres/append.sql.js';
import { ConsumeSession } from '#event-log/postgres/consume-session.js';
import { PARTITIONS, partitionOf } from '#event-log/postgres/partition-of.js';
import { ends, type PartitionEnd, readAt } from '#event-log/postgres/read.sql.js';
import { writeAndUndo } from '#event-log/postgres/write-and-undo.sql.js';
import { LivenessProbe } from '#event-log/liveness-probe.js';
import { Refusals } from '#problems/refusals.js';

const logger = new Logger('EventLog');

/**
 * The event log without a broker: a table of records. Topic, partition, offset, key, headers, value and nothing cleverer;
 * what it can do is what the port says.
 */
export class EmbeddedLog implements EventLog {
  readonly kind = 'embedded';
  private readonly pulse: LivenessProbe;
  private readonly runs = new ConsumerRuns();
  private session: ConsumeSession | undefined;
  private topics: readonly string[] = [];
  private spans: readonly PartitionSpan[] = [];
  private readonly refusals = new Refusals();
  private turn = 0;

  /** `url` names the same database as `db`: consuming needs a connection of its own, to listen and to hold locks. */
  constructor(
    private readonly db: DataSource,
    private readonly url: string,
  ) {
    this.pulse = new LivenessProbe(() => this.look(), 1000);
  }

  async append(records: readonly NewRecord[]): Promise<Appended[]> {
    const placed = records.map((record): AppendedRow => {
      const text = [record.topic, record.key ?? '', ...Object.entries(record.headers ?? {}).flat()];
      // PostgreSQL stores no such character, and refusing is better than changing a key.
      if (text.some((part) => part.includes('\0')))
        throw new Error('Key and headers must not contain the character U+0000');
      return { ...record, partition: record.key === null ? this.turn++ % PARTITIONS : partitionOf(record.key) };
    });
    try {
      const appended = await appendRecords(this.db, placed);
      this.refusals.succeeded();
      this.pulse.beat();
      return appended;
    } catch (error) {
      this.refusals.failed(error, Date.now());
      throw error;
    }
  }

  async consume(topics: readonly string[], consumer: Consumer): Promise<() => Promise<void>> {
    this.topics = topics;
    return this.runs.start(
      (signal, answered) => this.readOn(consumer, signal, answered),
      ({ message }, ms) => logger.warn(`Mất PostgreSQL / lost PostgreSQL: ${message}; thử lại sau / again in ${ms} ms`),
    );
  }

  read(places: readonly Appended[]): Promise<(LogRecord | null)[]> {
    return readAt(this.db, places);
  }

  health(): LogHealth {
    const readers = [...(this.session?.readers.values() ?? [])];
    return {
      alive: this.pulse.alive,
      lag: readers.reduce((sum, { lag }) => sum + lag, 0),
      spans: this.spans,
      problems: [...readers.flatMap(({ problem }) => problem ?? []), ...this.refusals.found(true, Date.now())],
    };
  }

  async close(): Promise<void> {
    await this.runs.close();
    await this.pulse.stop();
  }

  /** By another connection than the one that consumes: what it reads is judged by what the log holds, not by its own word. */
  private async look(): Promise<void> {
    if (this.refusals.refusing) await this.tryToWrite();
    const rows = (await this.db.query(ends, [this.topics])) as PartitionEnd[];
    this.spans = rows.map(({ topic, partition, next }) => ({ topic, partition, begin: 0n, end: BigInt(next) }));
  }

  /** Nobody sends while the door is closed, so the log finds out by itself that there is room again. */
  private async tryToWrite(): Promise<void> {
    try {
      await writeAndUndo(this.db);
      this.refusals.succeeded();
    } catch (error) {
      this.refusals.failed(error, Date.now());
    }
  }

  /** One connection that listens and holds the locks of its partitions, from its opening to its end. */
  private async readOn(consumer: Consumer, signal: AbortSignal, answered: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'ioc-log',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5000,
      query_timeout: 10_000,
    });
    this.session = new ConsumeSession(client, this.db, this.topics, consumer, () => (answered(), this.pulse.beat()));
    await this.session.run(signal);
  }
}
