import { setMaxListeners } from 'node:events';
import { backoff, waitUnlessAborted } from '#event-log/backoff.js';

/** An AbortController on which every partition may wait: more than ten listeners are no leak here. */
export function aborter(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

/** Reads until the signal aborts or something fails; calls `answered` whenever the log gave an answer. */
type Attempt = (signal: AbortSignal, answered: () => void) => Promise<void>;

/** The consumers of a log: each goes on until it is stopped, whatever fails, and `close` waits for all. */
export class ConsumerRuns {
  private readonly stops = new Set<() => Promise<void>>();

  /** `failed` gets the error and the pause before the next attempt; the pause grows until the log answers again. */
  start(attempt: Attempt, failed: (error: Error, ms: number) => void): () => Promise<void> {
    const stopping = aborter();
    const running = keepTrying(attempt, failed, stopping.signal);
    const stop = async () => {
      stopping.abort();
      await running;
      this.stops.delete(stop);
    };
    this.stops.add(stop);
    return stop;
  }

  async close(): Promise<void> {
    await Promise.all([...this.stops].map((stop) => stop()));
  }
}

async function keepTrying(
  attempt: Attempt,
  failed: (error: Error, ms: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    try {
      await attempt(signal, () => void (failures = 0));
    } catch (error) {
      if (signal.aborted) break;
      const ms = Math.round(backoff(failures++, Math.random()));
      failed(error as Error, ms);
      await waitUnlessAborted(ms, signal);
    }
  }
}
