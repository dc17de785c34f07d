import type { DataSource } from 'typeorm';
import type { LogBatch } from '#event-log/event-log.js';
import { SnapshotStore } from '#cases/engine/snapshot-store.js';
import type { Effects } from '#ingest/effects.js';
import { TopicIds } from '#event-log/topic-ids.js';

const keyOf = ({ topic, partition }: LogBatch) => `${topic}/${partition}`;

/** All that the intake remembers of the store between two transactions. True for one incarnation of the store only. */
export class SnapshotCache {
  readonly cases = new SnapshotStore();
  readonly topicIds: TopicIds;
  private readonly committed = new Map<string, bigint>();

  constructor(db: DataSource) {
    this.topicIds = new TopicIds(db);
  }

  /** Whether a batch is read again that was committed from here: the stored position went back, and more with it. */
  isAheadOf(batches: readonly LogBatch[]): boolean {
    return batches.some((batch) => batch.from < (this.committed.get(keyOf(batch)) ?? 0n));
  }

  /** After the commit: this is how things are now. */
  keep({ batches, applied }: Effects): void {
    this.cases.keep(applied);
    for (const batch of batches) this.committed.set(keyOf(batch), batch.next);
  }
}
