import { topics } from '@ioc/shared/events/contract';
import type { LogProblem, PartitionView } from '#event-log/event-log.js';
import { identityUnknown, logRewritten, positionBeyondEnd, topicChanged } from '#event-log/topic-problems.js';

/** The last journaled record before a stored position: the log must still have it, unless retention took it. */
export interface Witness {
  readonly partition: number;
  readonly offset: bigint;
  readonly sha256: Buffer;
}

export interface StoredPosition {
  readonly partition: number;
  readonly next: bigint;
  /** Where the log ended when the position was first found beyond its end, and for how long that is known (ms); null: it fits. */
  readonly beyond: { readonly end: bigint; readonly forMs: number } | null;
}

/** What is stored of a topic that was read before. */
export interface AdmittedTopic {
  readonly topic: string;
  /** Null: it was read before identities were stored. */
  readonly identity: string | null;
  readonly positions: readonly StoredPosition[];
  /** One for each partition of which anything before the stored position was journaled. */
  readonly witnesses: readonly Witness[];
}

/** What the log has in the place of a witness; `gone`: no record lies there. */
export type Finding = 'same' | 'other' | 'gone';

export function finding(
  { sha256 }: Witness,
  value: Buffer | null | undefined,
  hash: (bytes: Buffer) => Buffer,
): Finding {
  if (value === undefined) return 'gone';
  return value !== null && hash(value).equals(sha256) ? 'same' : 'other';
}

/** A new leader may report an older end for a moment. */
const BRIEF_MS = 10_000;

/**
 * Whether a stored position lies beyond the end of the log. Once it did for more than a moment, a log that grew past it
 * proves nothing: records that were never read would lie before it.
 */
export function judgePosition(
  topic: string,
  { partition, next, beyond }: StoredPosition,
  high: bigint,
): 'fits' | LogProblem {
  if (next > high) return positionBeyondEnd(topic, partition, next, beyond?.end ?? high);
  return beyond && beyond.forMs > BRIEF_MS ? positionBeyondEnd(topic, partition, next, beyond.end) : 'fits';
}

/**
 * Whether a partition is read on from its stored position. `own`: its own witness and what the log has there. A topic
 * without a stored identity takes the present one when a record proves it, in this partition or in another (`others`).
 */
export function judgeAdmission(
  stored: AdmittedTopic,
  found: Pick<PartitionView, 'identity'> & { readonly partition: number },
  own: { readonly witness: Witness; readonly finding: Finding } | null,
  others: readonly Finding[],
): 'read' | 'adopt' | LogProblem {
  if (stored.identity !== null && stored.identity !== found.identity)
    return topicChanged(stored.topic, stored.identity, found.identity);
  if (own?.finding === 'other') return logRewritten(stored.topic, found.partition, own.witness.offset);
  if (stored.identity !== null) return 'read';
  // What sources say of themselves is never journaled, so nothing can prove it; read once more, it says the same.
  if (stored.topic.endsWith(topics.source)) return 'adopt';
  return own?.finding === 'same' || others.includes('same') ? 'adopt' : identityUnknown(stored.topic);
}
