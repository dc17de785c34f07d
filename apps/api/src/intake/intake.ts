import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';
import type { LogBatch, PartitionView } from '#event-log/event-log.js';
import { admit } from '#intake/admission.sql.js';
import { CaseStore } from '#intake/case-store.js';
import { commit } from '#intake/commit.sql.js';
import { limitsOf } from '#intake/decode.js';
import { foldContext } from '#intake/fold-context.js';
import { Latency } from '#intake/latency.js';
import { MergeQueue, slices } from '#intake/merge-queue.js';
import { isolate } from '#intake/poison.js';
import { readPosition } from '#intake/positions.sql.js';
import { decodeBatches, prepare } from '#intake/prepare.js';
import { localToday } from '#intake/sources.sql.js';
import { TopicIds } from '#intake/topic-ids.js';

const maxRecords = 5000;
/** A second transaction for fewer would cost more than it gains: under usual load they join the next one. */
const limits = { maxRecords, writers: 2, enough: 1000 };

/**
 * From the event log to the truth: decode → sift → tell → commit, one transaction per merged batch. The page to read
 * first. Every step but the last is pure or only reads; whatever fails, the log offers the records again.
 */
@Injectable()
export class Intake {
  readonly latency = new Latency();
  commits = 0;
  private readonly store = new CaseStore();
  private readonly queue = new MergeQueue((batches) => this.write(batches), limits);
  private readonly topicIds: TopicIds;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.topicIds = new TopicIds(db);
  }

  position(topic: string, partition: number): Promise<bigint | null> {
    return readPosition((sql, parameters) => this.db.query(sql, parameters), topic, partition);
  }

  async admit(topic: string, partition: number, view: PartitionView): Promise<void> {
    this.topicIds.forget(topic);
    await admit(this.db, topic, partition, view);
  }

  async take(batch: LogBatch): Promise<void> {
    for (const slice of slices(batch, maxRecords)) await this.queue.push(slice);
  }

  private async write(batches: readonly LogBatch[]): Promise<void> {
    try {
      await this.writeOnce(batches, new Map());
    } catch (error) {
      this.store.forget();
      // Bad data that slipped through would fail for ever: find the record, quarantine it, go on with the rest.
      await isolate(error, batches, (part, poison) => this.writeOnce(part, poison));
    }
  }

  private async writeOnce(batches: readonly LogBatch[], poison: ReadonlyMap<string, string>): Promise<void> {
    const { current } = this.catalogue;
    const ids = await this.topicIds.of(batches);
    const decoded = decodeBatches(batches, ids, current, limitsOf(this.config), poison);
    const runner = this.db.createQueryRunner();
    try {
      const effects = await prepare(runner, this.store, batches, decoded, foldContext(current));
      await commit(runner, effects, localToday(Date.now()));
      this.store.keep(effects.told);
      this.commits += 1;
      this.latency.note(batches, Date.now());
    } finally {
      await runner.release();
    }
  }
}
