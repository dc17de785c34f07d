import type { Delivery } from '#simulator/travel/cloud-event.js';

export interface Sent {
  readonly accepted: number;
  /** Not taken by the door, with its reasons and how often. */
  readonly refused: ReadonlyMap<string, number>;
}

/** The simulated departments' way to the event log: through a door, like everybody. */
export interface Publisher {
  readonly target: string;
  /** Resolves when all of it is answered for; waits and tries again while the other side is away. Order is kept per case. */
  publish(batch: readonly Delivery[], signal: AbortSignal): Promise<Sent>;
  close(): Promise<void>;
}

/** Pauses between attempts, in milliseconds: doubling from a quarter of a second to five. */
export const pauseBefore = (attempt: number): number => Math.min(5000, 250 * 2 ** attempt);

export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted || ms <= 0) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
