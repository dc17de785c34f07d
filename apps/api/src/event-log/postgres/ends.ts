import type { PartitionEnd } from '#event-log/postgres/read.sql.js';

/** What is known of the partitions' ends, and whoever waits for one to move. */
export class PartitionEnds {
  private readonly known = new Map<string, { next: bigint; identity: string | null }>();
  private readonly waiting = new Map<string, () => void>();

  at(topic: string, partition: number): bigint {
    return this.known.get(`${partition}/${topic}`)?.next ?? 0n;
  }

  /** Whether the partition may still be the one that was read up to `offset` under this identity. */
  fits(topic: string, partition: number, identity: string, offset: bigint): boolean {
    const known = this.known.get(`${partition}/${topic}`);
    return known === undefined || (known.identity === identity && known.next >= offset);
  }

  update(rows: readonly PartitionEnd[]): void {
    const seen = new Set(rows.map(({ topic, partition }) => `${partition}/${topic}`));
    for (const [key, { identity }] of this.known) {
      if (seen.has(key)) continue;
      this.known.set(key, { next: 0n, identity });
      this.waiting.get(key)?.();
    }
    for (const row of rows) this.learn(row);
  }

  /** What was just read of one partition. */
  learn({ topic, partition, next, identity }: PartitionEnd): void {
    const key = `${partition}/${topic}`;
    this.known.set(key, { next: BigInt(next), identity });
    this.waiting.get(key)?.();
  }

  /**
   * Resolves when there is a record at `offset` or after it, when the partition no longer fits what was read, or when the
   * signal aborts.
   */
  async reached(
    topic: string,
    partition: number,
    identity: string,
    offset: bigint,
    signal: AbortSignal,
  ): Promise<void> {
    const key = `${partition}/${topic}`;
    while (!signal.aborted && this.at(topic, partition) <= offset && this.fits(topic, partition, identity, offset)) {
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
