import type { LogBatch } from '#event-log/event-log.js';

interface Waiting {
  readonly key: string;
  readonly batch: LogBatch;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

export interface MergeLimits {
  /** Records in one transaction: it bounds memory and how long others wait. */
  readonly maxRecords: number;
  /** Transactions at a time. One decodes and applies while the database is busy with another. */
  readonly writers: number;
  /** From so many waiting records on another writer is worth it; below, they join the next transaction. */
  readonly enough: number;
  /** A transaction of fewer holds its turn so long from its start: what comes meanwhile is written together. */
  readonly paceMs: number;
}

/**
 * Gathers the batches that come while a transaction runs and hands them on as one: the running transaction is the
 * batching window, so an idle system answers at once and a busy one writes in bulk, in two transactions at a time. They
 * never share a partition: its next batch waits until the one before is done. A small transaction also waits out its pace
 * before it is done, so that a steady trickle is written in few transactions and all partitions fall into step.
 */
export class MergeQueue {
  private waiting: Waiting[] = [];
  private readonly busy = new Set<string>();
  private running = 0;

  constructor(
    private readonly write: (batches: readonly LogBatch[]) => Promise<void>,
    private readonly limits: MergeLimits,
  ) {}

  push(batch: LogBatch): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ key: `${batch.topic}/${batch.partition}`, batch, done, failed });
      this.start();
    });
  }

  private start(): void {
    while (this.running < this.limits.writers) {
      const group = this.next();
      const records = group.reduce((sum, { batch }) => sum + batch.records.length, 0);
      if (group.length === 0 || (this.running > 0 && records < this.limits.enough)) return;
      this.waiting = this.waiting.filter((one) => !group.includes(one));
      void this.run(group, records);
    }
  }

  private async run(group: readonly Waiting[], records: number): Promise<void> {
    this.running += 1;
    for (const { key } of group) this.busy.add(key);
    const startedAt = performance.now();
    try {
      await this.write(group.map(({ batch }) => batch));
      const rest = startedAt + this.limits.paceMs - performance.now();
      if (records < this.limits.enough && rest > 0) await new Promise((rested) => setTimeout(rested, rest));
      for (const { done } of group) done();
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
    for (const { key } of group) this.busy.delete(key);
    this.running -= 1;
    // Whoever waited for these offers its next batch first: it may join the others.
    setImmediate(() => this.start());
  }

  /** As many as fit, one at least, of partitions that are free; no partition twice, so that its batches stay in order. */
  private next(): Waiting[] {
    const group: Waiting[] = [];
    const seen = new Set(this.busy);
    let records = 0;
    for (const one of this.waiting) {
      if (seen.has(one.key)) continue;
      if (group.length > 0 && records + one.batch.records.length > this.limits.maxRecords) break;
      seen.add(one.key);
      group.push(one);
      records += one.batch.records.length;
    }
    return group;
  }
}

/** Cuts a batch into consecutive ones of at most `size` records. */
export function slices(batch: LogBatch, size: number): LogBatch[] {
  if (batch.records.length <= size) return [batch];
  const cut: LogBatch[] = [];
  for (let at = 0; at < batch.records.length; at += size) {
    const records = batch.records.slice(at, at + size);
    const following = batch.records[at + size];
    const from = cut.at(-1)?.next ?? batch.from;
    cut.push({ ...batch, from, next: following?.offset ?? batch.next, records });
  }
  return cut;
}
