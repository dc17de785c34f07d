import type { PathProblem } from '@ioc/shared/alarms/path-problems';

/**
 * The event log: the one way in. Two adapters (kafka/, postgres/) pass the same contract suite. Nothing here knows what
 * an event means, and correctness never depends on what the log itself remembers of a consumer's position.
 */

/** A record's header that says: a simulator made this event. */
export const simulatedHeader = 'ioc-simulated';

/** One record as it lies in the log. `offset` is unique and ascending within topic and partition, not gapless. */
export interface LogRecord {
  readonly offset: bigint;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
  /** When it was appended, by the log's clock; milliseconds since 1970. */
  readonly appendedAt: number;
}

/**
 * Records of one partition, read on from `from`. `from` is the first offset asked for and `next` the one to ask for
 * after, so batches of one consumer join without a hole even where the log skips offsets (transaction markers).
 */
export interface LogBatch {
  readonly topic: string;
  readonly partition: number;
  readonly from: bigint;
  readonly next: bigint;
  readonly records: readonly LogRecord[];
  /** Offset after the last record in the partition when the batch was read: what is still to come = end − next. */
  readonly end: bigint;
  /** The topic that these records are of: another one has another identity, also under the same name. */
  readonly identity?: string;
  /** Offsets between `from` and `next` whose records the log deleted before they were read; `to` is not included. */
  readonly lost?: readonly OffsetRange[];
}

export interface OffsetRange {
  readonly from: bigint;
  readonly to: bigint;
}

/** A partition as the log has it now. */
export interface PartitionView {
  readonly identity: string;
  /** First offset that is still there. */
  readonly low: bigint;
  /** Offset after the last record. */
  readonly high: bigint;
  /** The value at an offset of a partition of this topic; undefined: no record lies there (any more). */
  value(partition: number, offset: bigint): Promise<Buffer | null | undefined>;
}

export interface Appended {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

export interface NewRecord {
  readonly topic: string;
  readonly key: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
}

export interface Consumer {
  /**
   * Where to read on in a partition that was just assigned: the position stored with the effects, or null for one that
   * was never read (then from its beginning).
   */
  position(topic: string, partition: number): Promise<bigint | null>;
  /**
   * Whether the stored position belongs to what the log has now; asked before a partition is read. Rejects with
   * TopicStopped when it does not: the partition is asked for again and again, and read once this resolves.
   */
  admit?(topic: string, partition: number, view: PartitionView): Promise<void>;
  /**
   * Takes a batch; resolves once its effects are committed. At most one call per partition is under way, several
   * partitions may be. A rejection means that nothing of it was committed: the adapter asks `position` again, goes back
   * there and offers the records again after a pause that grows with jitter, for ever.
   */
  take(batch: LogBatch): Promise<void>;
}

export interface LogHealth {
  /** The log answered within the last few seconds. */
  readonly alive: boolean;
  /** Records that are in the assigned partitions and not yet taken. */
  readonly lag: number;
  /** The partitions of the topics that are consumed here, as the log last answered; empty: not consuming, or no answer yet. */
  readonly spans: readonly PartitionSpan[];
  /** What is wrong with the log or with one of its topics, as long as it lasts; empty: nothing. At most a few per topic. */
  readonly problems: readonly LogProblem[];
}

/** What a partition holds, assigned to this process or not. */
export interface PartitionSpan {
  readonly topic: string;
  readonly partition: number;
  /** First offset that is still there. */
  readonly begin: bigint;
  /** Offset after the last record. */
  readonly end: bigint;
}

/** Shown in /health and on the wall, logged once by whoever watches (not by the adapter). Two with one code and topic are one. */
export interface LogProblem {
  readonly code: PathProblem;
  readonly topic?: string | null;
  /** What is wrong and what fixes it, for an operator: Vietnamese, and the same in English. */
  readonly message: string;
  readonly messageEn: string;
  /** New events must not be accepted while it lasts: they might never be read. */
  readonly closesDoor: boolean;
  /** Figures may lack events that were sent while it lasts; false: something to know that changes no figure from now on. */
  readonly stale: boolean;
}

export interface EventLog {
  readonly kind: 'kafka' | 'embedded';
  /** Appends in the order given and resolves when they are durable; one answer per record, in order. */
  append(records: readonly NewRecord[]): Promise<Appended[]>;
  /**
   * Creates topics that never were, then consumes until `close`; a topic that is gone or another one than before stops
   * alone. Calls no `take` after the returned stop has resolved.
   */
  consume(topics: readonly string[], consumer: Consumer): Promise<() => Promise<void>>;
  /**
   * Records at these places, one answer per place, in order; null: retention took it, or there never was one. At most
   * 1000 places. Rejects when the log does not answer.
   */
  read(places: readonly Appended[]): Promise<(LogRecord | null)[]>;
  health(): LogHealth;
  close(): Promise<void>;
}
