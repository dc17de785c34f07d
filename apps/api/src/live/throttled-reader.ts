import { backoff } from '#event-log/backoff.js';

export interface Reading<R> {
  readonly read: () => Promise<R>;
  /** Called with what was read; not called when reading failed or was given up. */
  readonly apply: (result: R) => void;
  readonly failed: (error: unknown) => void;
  /** Shortest time from the start of one read to the start of the next. */
  readonly everyMs: number;
}

/** A read that takes longer is given up: its answer, should it still come, is old. */
const givenUpMs = 10_000;

/** When the next read may start: reading takes at most a third of the time (SPEC L15). Pure. */
export const nextStart = (startedAt: number, tookMs: number, everyMs: number): number =>
  startedAt + Math.max(everyMs, 3 * tookMs);

/** Reads when it hears that something changed: at once after a quiet time, else at the set pace, never twice at a time. */
export class ThrottledReader<R> {
  private dirty = false;
  private running = false;
  private stopped = false;
  private failures = 0;
  private mayStart = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly reading: Reading<R>) {}

  notice(): void {
    this.dirty = true;
    this.schedule();
  }

  /** Something that made reads fail has ended: the next one need not wait out the failures' pause. */
  recovered(): void {
    this.failures = 0;
    this.mayStart = 0;
    this.unplan();
    this.notice();
  }

  stop(): void {
    this.stopped = true;
    this.unplan();
  }

  private unplan(): void {
    clearTimeout(this.timer ?? undefined);
    this.timer = null;
  }

  private schedule(): void {
    if (this.stopped || this.running || this.timer || !this.dirty) return;
    const wait = this.mayStart - performance.now();
    if (wait <= 0) return void this.run();
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.run();
    }, wait);
  }

  private async run(): Promise<void> {
    this.running = true;
    this.dirty = false;
    const startedAt = performance.now();
    try {
      const result = await inTime(this.reading.read());
      this.failures = 0;
      if (!this.stopped) this.reading.apply(result);
    } catch (error) {
      this.dirty = true;
      this.failures += 1;
      if (!this.stopped) this.reading.failed(error);
    } finally {
      const pause = this.failures === 0 ? 0 : backoff(this.failures - 1, Math.random(), 250);
      this.mayStart = Math.max(
        nextStart(startedAt, performance.now() - startedAt, this.reading.everyMs),
        performance.now() + pause,
      );
      this.running = false;
      this.schedule();
    }
  }
}

async function inTime<R>(promise: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Không đọc xong trong ${givenUpMs} ms / Read given up`)), givenUpMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
