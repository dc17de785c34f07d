import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import type { LogBatch, PartitionView } from '#event-log/event-log.js';
import { admit } from '#ingest/admission.sql.js';
import { transaction, writeEffects } from '#ingest/commit.sql.js';
import { limitsOf } from '#ingest/decode/decode.js';
import type { Effects } from '#ingest/effects.js';
import { ErasureLedger } from '#ingest/erasures.sql.js';
import { countedBy, withErasures } from '#ingest/erasures.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { noteRealEvent } from '#identity/real-event.sql.js';
import { realSource } from '#ingest/real-source.js';
import { Latency } from '#ingest/latency.js';
import { SnapshotCache } from '#ingest/snapshot-cache.js';
import { MergeQueue, slices } from '#ingest/merge-queue.js';
import { isolate } from '#ingest/poison.js';
import { lockPositions, readPosition } from '#event-log/positions.sql.js';
import { decodeBatches, prepare } from '#ingest/prepare.js';
import { localToday } from '#ingest/sources.sql.js';
import { MemoryOf, readIncarnation } from '#storage/incarnation.js';

const maxRecords = 5000;
/**
 * A second transaction for fewer would cost more than it gains: under usual load they join the next one. At most twenty
 * small transactions a second: a commit and the reads that follow it cost more than the events in it.
 */
const limits = { maxRecords, writers: 2, enough: 1000, paceMs: 50 };

/**
 * From the event log to the tables: decode → deduplicate → apply → commit, one transaction for each merged batch. The page to read
 * first. Every step but the last is pure or only reads; whatever fails, the log offers the records again.
 */
@Injectable()
export class IngestConsumer {
  readonly latency = new Latency();
  commits = 0;
  /** That a real event came is written down. */
  private real = false;
  private readonly memory: MemoryOf<SnapshotCache>;
  private readonly queue = new MergeQueue((batches) => this.write(batches), limits);
  private readonly erasures = new ErasureLedger();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.memory = new MemoryOf(() => new SnapshotCache(db));
  }

  position(topic: string, partition: number): Promise<bigint | null> {
    return readPosition((sql, parameters) => this.db.query(sql, parameters), topic, partition);
  }

  async admit(topic: string, partition: number, view: PartitionView): Promise<void> {
    this.memory.current?.topicIds.forget(topic);
    await admit(this.db, topic, partition, view);
  }

  async take(batch: LogBatch): Promise<void> {
    for (const slice of slices(batch, maxRecords)) await this.queue.push(slice);
  }

  private async write(batches: readonly LogBatch[]): Promise<void> {
    try {
      await this.writeOnce(batches, new Map());
    } catch (error) {
      // After a failed commit nothing that is remembered can be trusted.
      this.memory.forget();
      // Bad data that slipped through would fail for ever: find the record, quarantine it, go on with the rest.
      await isolate(error, batches, (part, poison) => this.writeOnce(part, poison));
    }
  }

  private async writeOnce(batches: readonly LogBatch[], poison: ReadonlyMap<string, string>): Promise<void> {
    const runner = this.db.createQueryRunner();
    try {
      const { memory, effects } = await transaction(runner, () => this.apply(runner, batches, poison));
      memory.keep(effects);
      this.real ||= realSource(effects.heard, this.catalogue.current) !== null;
      this.commits += 1;
      this.latency.note(batches, Date.now());
    } finally {
      await runner.release();
    }
  }

  /** In the transaction: so what is remembered, read and written is of one incarnation of the store. */
  private async apply(
    runner: QueryRunner,
    batches: readonly LogBatch[],
    poison: ReadonlyMap<string, string>,
  ): Promise<{ memory: SnapshotCache; effects: Effects }> {
    const { current } = this.catalogue;
    const { topicIds } = await this.memoryFor(runner, batches);
    const ids = await topicIds.of(batches);
    await lockPositions(runner, batches);
    // Asked again: until now a rebuild may have held the positions.
    const memory = await this.memoryFor(runner, batches);
    const terms = { limits: limitsOf(this.config), topicPrefix: this.config.TOPIC_PREFIX };
    const decoded = decodeBatches(batches, ids, current, terms, poison);
    const erased = await this.erasures.current(runner);
    const left = { ...decoded, incoming: withErasures(decoded.incoming, erased, () => countedBy(current)) };
    const effects = await prepare(runner, memory.cases, batches, left, foldContext(current), erased);
    const real = this.real ? null : realSource(effects.heard, current);
    if (real !== null) await noteRealEvent(runner, real);
    await writeEffects(runner, effects, localToday(Date.now()));
    return { memory, effects };
  }

  private async memoryFor(runner: QueryRunner, batches: readonly LogBatch[]): Promise<SnapshotCache> {
    const incarnation = await readIncarnation(runner, this.db);
    if (this.memory.of(incarnation).isAheadOf(batches)) this.memory.forget();
    return this.memory.of(incarnation);
  }
}
