import { aborter } from '#event-log/consumer-runs.js';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { waitUnlessAborted } from '#event-log/backoff.js';
import type { Consumer } from '#event-log/event-log.js';
import { CHANNEL } from '#event-log/postgres/append.sql.js';
import { PartitionEnds } from '#event-log/postgres/ends.js';
import { lockNumber, PARTITIONS } from '#event-log/postgres/partition-of.js';
import { PartitionReader } from '#event-log/postgres/partition-reader.js';
import { createTopics, ends, type PartitionEnd } from '#event-log/postgres/read.sql.js';
import { prepareSession } from '#storage/session.js';
import { readIncarnation } from '#storage/incarnation.js';
import { advisoryLocks } from '#storage/locks.js';

/** Without a NOTIFY the ends are looked at this often. */
const POLL_MS = 500;
/** So often partitions that another process holds are asked for. */
const ASK_MS = 1000;

/** A process that vanished with its machine must not hold its partitions for the two hours TCP would wait. */
const promptKeepAlive = { tcp_keepalives_idle: '5', tcp_keepalives_interval: '2', tcp_keepalives_count: '3' };

/**
 * One connection's worth of consuming. The connection listens, and holds an advisory lock for each partition that is read
 * here: when it ends, for whatever reason, PostgreSQL frees the locks and another process reads on. What this one may still
 * have under way is refused by the stored position.
 */
export class ConsumeSession {
  readonly readers = new Map<string, PartitionReader>();
  private readonly running: Promise<void>[] = [];
  private readonly ended = aborter();
  private readonly known = new PartitionEnds();
  private bell = aborter();
  private askedAt = -Infinity;
  private incarnation: string | undefined;

  constructor(
    private readonly client: pg.Client,
    private readonly db: DataSource,
    private readonly topics: readonly string[],
    private readonly consumer: Consumer,
    private readonly answered: () => void,
  ) {}

  /** Runs until the connection fails (rejects) or the signal aborts (resolves). No take is under way after that. */
  async run(signal: AbortSignal): Promise<void> {
    const stop = () => this.end();
    let failure: Error | undefined;
    this.client.on('error', (error) => ((failure = error), this.end()));
    this.client.on('end', () => this.end());
    this.client.on('notification', () => this.bell.abort());
    signal.addEventListener('abort', stop);
    try {
      await this.client.connect();
      await prepareSession(this.client, promptKeepAlive);
      await this.client.query(`listen ${CHANNEL}`);
      await this.client.query(createTopics, [this.topics, PARTITIONS]);
      while (!this.ended.signal.aborted && !signal.aborted) await this.turn();
      if (failure) throw failure;
    } finally {
      signal.removeEventListener('abort', stop);
      this.end();
      await Promise.all(this.running);
      await this.client.end().catch(() => undefined);
    }
  }

  private end(): void {
    this.ended.abort();
    this.bell.abort();
  }

  private async turn(): Promise<void> {
    this.bell = aborter(); // before the look, so that what comes during it is looked at next
    const { rows } = await this.client.query<PartitionEnd>(ends, [this.topics]);
    this.known.update(rows);
    this.answered();
    if (performance.now() - this.askedAt > ASK_MS) {
      await this.checkStore();
      await this.askForPartitions(rows);
    }
    if (!this.ended.signal.aborted) await waitUnlessAborted(POLL_MS, this.bell.signal);
  }

  /** The readers' positions are those of one incarnation of the store. @throws when it is another one: then all start over */
  private async checkStore(): Promise<void> {
    const incarnation = await readIncarnation({ query: async (sql) => (await this.client.query(sql)).rows });
    this.incarnation ??= incarnation;
    if (this.incarnation !== incarnation) throw new Error('cơ sở dữ liệu đã khác trước / the database has gone back');
  }

  private async askForPartitions(all: readonly PartitionEnd[]): Promise<void> {
    this.askedAt = performance.now();
    const wanted = all.filter(({ topic, partition }) => !this.readers.has(`${partition}/${topic}`));
    if (wanted.length === 0) return;
    const { rows } = await this.client.query<{ i: number }>(
      `select i::int from unnest($1::int[]) with ordinality as w(number, i) where pg_try_advisory_lock(${advisoryLocks.partitions}, number)`,
      [wanted.map(({ topic, partition }) => lockNumber(topic, partition))],
    );
    for (const { i } of rows) {
      const { topic, partition } = wanted[i - 1] as PartitionEnd;
      const reader = new PartitionReader(topic, partition, this.db, this.known, this.consumer);
      this.readers.set(`${partition}/${topic}`, reader);
      this.running.push(reader.run(this.ended.signal));
    }
  }
}
