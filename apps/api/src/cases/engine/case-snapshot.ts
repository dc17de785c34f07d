import type { AnyEvent, Kind } from '@ioc/shared/events/contract';
import type { PinnedLookups } from '#cases/pinned-lookups.js';
import type { OrderKey } from '#cases/order.js';
import type { LogRecord } from '#event-log/event-log.js';
import type { Rejection } from '#problems/rejection.js';

/** A case as the intake holds it between events: its state, where its history ends, and which events are in it. */
export interface CaseSnapshot {
  readonly kind: Kind;
  readonly code: string;
  /** The state of its kind; undefined before the first event. */
  readonly state: unknown;
  /** The latest event folded in; null before the first. */
  readonly last: OrderKey | null;
  /** A correction, or two systems that state one step, were ever seen: from then on the case is replayed from its whole history. */
  readonly intricate: boolean;
  /** Which system states a step, for the steps that a life holds once. */
  readonly stated: Readonly<Record<string, string>>;
  /** Steps on which two systems say different things. */
  readonly disputes: number;
  /** Ids (source + id), sums and places of all events in it, parallel, in order of arrival. */
  readonly ids: readonly bigint[];
  readonly sums: readonly bigint[];
  readonly places: readonly bigint[];
  /** What calendar and limits said of it; each question is asked once in its life. */
  readonly judged: PinnedLookups;
  /** No event of it counts: every one was taken back, or corrects an event that is not known. Such a case is in no list. */
  readonly none: boolean;
  /** Count of writes; a write succeeds only on the version that was read. */
  readonly version: number;
}

/** An event that was decoded, with what the log says of it. */
export interface IncomingEvent {
  readonly kind: Kind;
  readonly event: AnyEvent;
  readonly place: bigint;
  readonly sha256: Buffer;
  readonly record: LogRecord;
  /** Of an erased case: the sum of the event as it came, for what is left of it has another one. */
  readonly erasedSum?: bigint;
  /** Its source may not send it so: it counts only as a repetition of what is known. */
  readonly refused?: Rejection;
}

export const caseKey = (kind: Kind, code: string): string => `${kind}\n${code}`;

export const emptySnapshot = (kind: Kind, code: string): CaseSnapshot => ({
  kind,
  code,
  state: undefined,
  last: null,
  intricate: false,
  stated: {},
  disputes: 0,
  ids: [],
  sums: [],
  places: [],
  judged: {},
  none: false,
  version: 0,
});
