import { waitUnlessAborted } from '#event-log/backoff.js';

/** An answer older than this and the log counts as away. */
const ALIVE_MS = 3000;

/** Asks again and again whether something still answers, one question at a time; a question that hangs counts as none. */
export class LivenessProbe {
  private answeredAt = -Infinity;
  private readonly stopped = new AbortController();
  private readonly running: Promise<void>;

  constructor(
    private readonly ask: (signal: AbortSignal) => Promise<unknown>,
    private readonly everyMs: number,
  ) {
    this.running = this.run();
  }

  get alive(): boolean {
    return performance.now() - this.answeredAt < ALIVE_MS;
  }

  /** It answered, elsewhere than in `ask`. */
  beat(): void {
    this.answeredAt = performance.now();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      try {
        await this.ask(signal);
        this.beat();
      } catch {
        // Silence is what `alive` says; the reason is logged by whoever needs the answer.
      }
      await waitUnlessAborted(this.everyMs, signal);
    }
  }
}
