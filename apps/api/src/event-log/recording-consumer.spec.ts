import type { Consumer, LogBatch, LogRecord } from '#event-log/event-log.js';

/** What several consumers have taken together: the stand-in for the database of the intake. */
export class Taken {
  readonly records = new Map<string, LogRecord[]>();
  private readonly next = new Map<string, bigint>();

  /** All values of a topic as text, in order within each partition. */
  values(topic: string): string[] {
    const mine = [...this.records].filter(([key]) => key.endsWith(`/${topic}`));
    return mine.flatMap(([, records]) => records.map(({ value }) => String(value)));
  }

  position(topic: string, partition: number): bigint | null {
    return this.next.get(`${partition}/${topic}`) ?? null;
  }

  /** Like the intake's row lock: a batch that does not begin where the store ends is refused. */
  commit({ topic, partition, from, next, records }: LogBatch): void {
    const stored = this.position(topic, partition);
    if (stored !== null && stored !== from) throw new Error(`stored up to ${stored}, the batch begins at ${from}`);
    this.next.set(`${partition}/${topic}`, next);
    const list = this.records.get(`${partition}/${topic}`) ?? [];
    this.records.set(`${partition}/${topic}`, [...list, ...records]);
  }
}

/** A consumer that can be told to fail, or to take its time. */
export class RecordingConsumer implements Consumer {
  readonly batches: LogBatch[] = [];
  readonly positions: string[] = [];
  /** Takes under way for each partition; more than one is an error. */
  private readonly busy = new Set<string>();
  overlapped = false;
  before: (batch: LogBatch) => Promise<void> | void = () => undefined;

  constructor(readonly taken: Taken) {}

  async position(topic: string, partition: number): Promise<bigint | null> {
    this.positions.push(`${topic}/${partition}`);
    return this.taken.position(topic, partition);
  }

  async take(batch: LogBatch): Promise<void> {
    const key = `${batch.topic}/${batch.partition}`;
    if (this.busy.has(key)) this.overlapped = true;
    this.busy.add(key);
    try {
      this.batches.push(batch);
      await this.before(batch);
      this.taken.commit(batch);
    } finally {
      this.busy.delete(key);
    }
  }
}

/** Waits until the condition holds; fails with what was seen last. */
export async function eventually(condition: () => boolean, seen: () => unknown = () => '', ms = 25_000): Promise<void> {
  for (const until = Date.now() + ms; !condition();) {
    if (Date.now() > until) throw new Error(`not within ${ms} ms: ${condition} – ${JSON.stringify(seen())}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

export const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => String(from + i));
