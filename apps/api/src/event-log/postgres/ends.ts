import type { PartitionEnd } from '#event-log/postgres/read.sql.js';

/** What is known of the partitions' ends, and whoever waits for one to move. */
export class Ends {
  private readonly known = new Map<string, bigint>();
  private readonly waiting = new Map<string, () => void>();

  at(topic: string, partition: number): bigint {
    return this.known.get(`${partition}/${topic}`) ?? 0n;
  }

  update(rows: readonly PartitionEnd[]): void {
    for (const { topic, partition, next } of rows) {
      const key = `${partition}/${topic}`;
      this.known.set(key, BigInt(next));
      this.waiting.get(key)?.();
    }
  }

  /** Resolves when there is a record at `offset` or after it, or when the signal aborts. */
  async reached(topic: string, partition: number, offset: bigint, signal: AbortSignal): Promise<void> {
    const key = `${partition}/${topic}`;
    while (!signal.aborted && this.at(topic, partition) <= offset) {
      await new Promise<void>((done) => {
        const finish = () => {
          signal.removeEventListener('abort', finish);
          done();
        };
        this.waiting.set(key, finish);
        signal.addEventListener('abort', finish);
      });
    }
  }
}
