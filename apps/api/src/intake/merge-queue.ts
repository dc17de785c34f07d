import type { LogBatch } from '#event-log/event-log.js';

interface Waiting {
  readonly batch: LogBatch;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Gathers the batches that come while a transaction runs and hands them on as one: the running transaction is the
 * batching window, so an idle system answers at once and a busy one writes in bulk. It holds at most one batch per
 * partition, because a partition's next batch is not offered before the last one is done.
 */
export class MergeQueue {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(
    private readonly write: (batches: readonly LogBatch[]) => Promise<void>,
    private readonly maxRecords: number,
  ) {}

  push(batch: LogBatch): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ batch, done, failed });
      void this.run();
    });
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.waiting.length > 0) {
      const group = this.next();
      try {
        await this.write(group.map(({ batch }) => batch));
        for (const { done } of group) done();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.running = false;
  }

  /** As many as fit, one at least; no partition twice, so that its batches stay in order. */
  private next(): Waiting[] {
    const group: Waiting[] = [];
    const seen = new Set<string>();
    let records = 0;
    for (const one of this.waiting) {
      const key = `${one.batch.topic}/${one.batch.partition}`;
      if (seen.has(key) || (group.length > 0 && records + one.batch.records.length > this.maxRecords)) break;
      seen.add(key);
      group.push(one);
      records += one.batch.records.length;
    }
    this.waiting = this.waiting.slice(group.length);
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
