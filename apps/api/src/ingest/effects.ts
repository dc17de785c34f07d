import type { LogBatch, LogRecord } from '#event-log/event-log.js';
import type { IncomingEvent } from '#cases/engine/case-snapshot.js';
import type { Rejection } from '#problems/rejection.js';
import type { AppliedCase } from '#cases/engine/apply-events.js';

/** A record that waits for a person. */
export interface Quarantined {
  readonly place: bigint;
  readonly rejection: Rejection;
  readonly record: LogRecord;
  /** Its key, headers and value are kept (ingest/kept.ts). */
  readonly bytes: boolean;
  /** It speaks of an erased case: nothing of its contents is kept. */
  readonly erased?: boolean;
}

/** All that one transaction writes. */
export interface Effects {
  readonly batches: readonly LogBatch[];
  readonly applied: readonly AppliedCase[];
  readonly quarantined: readonly Quarantined[];
  /** Every record understood, new or not: what the sources are credited with. */
  readonly heard: readonly {
    readonly incoming: IncomingEvent;
    readonly verdict: 'accepted' | 'duplicate' | 'conflict';
  }[];
}
