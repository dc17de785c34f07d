/** How far a trial is. */
export interface TrialProgress {
  readonly doing: 'reading' | 'playing';
  /** The local day that is played; null while events are read. */
  readonly day: string | null;
  /** Of everything, 0 to 1. */
  readonly share: number;
}

/** A trial was cancelled or its process stops, or it took too long. */
export class TrialEnded extends Error {
  constructor(readonly why: 'stopped' | 'too-long') {
    super(why);
  }
}

const sliceMs = 15;

/** Keeps a long computation from holding the process: it gives way every few milliseconds, and ends when it is cancelled. */
export class Pace {
  private since = performance.now();
  progress: TrialProgress = { doing: 'reading', day: null, share: 0 };

  constructor(
    private readonly signal: AbortSignal,
    private readonly deadline: number,
  ) {}

  /** @throws TrialEnded */
  async step(): Promise<void> {
    if (performance.now() - this.since < sliceMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.since = performance.now();
    if (this.signal.aborted) throw new TrialEnded('stopped');
    if (this.since > this.deadline) throw new TrialEnded('too-long');
  }
}
