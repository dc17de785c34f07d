import type { Clock } from '#simulator/time/clock.js';
import type { Delivery } from '#simulator/travel/cloud-event.js';
import { type Publisher, wait } from '#simulator/travel/publisher.js';

export interface Progress {
  readonly sent: number;
  readonly accepted: number;
  readonly refused: ReadonlyMap<string, number>;
  /** Everything before this instant was published. */
  readonly published: number;
}

export interface RelayOptions {
  readonly stream: Iterator<Delivery>;
  readonly publisher: Publisher;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => Promise<void> | void;
}

const batchSize = 1000;
/** Live events are gathered this long: a department's system sends in small batches too. */
const gatherMs = 250;

/** Publishes the stream as its time comes, in order, one batch at a time; ends with the stream or the signal. */
export async function relay({ stream, publisher, clock, signal, onProgress }: RelayOptions): Promise<Progress> {
  let progress: Progress = { sent: 0, accepted: 0, refused: new Map(), published: 0 };
  let next = stream.next();
  while (!next.done && !signal.aborted) {
    await wait(clock.realMsUntil(next.value.publishAt), signal);
    const batch: Delivery[] = [];
    const now = clock.now();
    while (!next.done && batch.length < batchSize && next.value.publishAt <= now) {
      batch.push(next.value);
      next = stream.next();
    }
    const sent = await publisher.publish(batch, signal);
    if (signal.aborted) break;
    progress = {
      sent: progress.sent + batch.length,
      accepted: progress.accepted + sent.accepted,
      refused: added(progress.refused, sent.refused),
      published: batch.at(-1)?.publishAt ?? progress.published,
    };
    await onProgress(progress);
    if (batch.length < batchSize) await wait(gatherMs, signal);
  }
  return progress;
}

function added(before: ReadonlyMap<string, number>, more: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  if (more.size === 0) return before;
  const sum = new Map(before);
  for (const [reason, n] of more) sum.set(reason, (sum.get(reason) ?? 0) + n);
  return sum;
}
