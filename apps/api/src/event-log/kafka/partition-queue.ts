import type { LogBatch, LogRecord, OffsetRange } from '#event-log/event-log.js';

/** Fetching stops at this many bytes waiting, and goes on below a quarter of it: one batch is fetched while another is taken. */
const FULL_BYTES = 8_000_000;
/** Most records of one take. */
const MAX_RECORDS = 5000;

/**
 * What was fetched of one partition and is still to be taken. Knows two places: how far was fetched and how far was taken;
 * the batches it gives join each other without a hole. Pure: no clock, no I/O.
 */
export class PartitionQueue {
  private records: readonly LogRecord[] = [];
  private bytes = 0;
  private tookAny = false;
  private lost: readonly OffsetRange[] = [];

  /** `taken` is the stored position, `fetched` where fetching begins: later than `taken` where the log's head was cut off. */
  constructor(
    readonly topic: string,
    readonly partition: number,
    private taken: bigint,
    public fetched: bigint,
    private end: bigint,
    private readonly identity: string,
  ) {}

  /**
   * Whether the store has forgotten what was taken here: a database that crashed may come back without its last commits,
   * their positions among them. `stored` null: it knows no position at all.
   */
  isAheadOf(stored: bigint | null): boolean {
    return stored === null ? this.tookAny : stored < this.taken;
  }

  get full(): boolean {
    return this.bytes >= FULL_BYTES;
  }

  get hungry(): boolean {
    return this.bytes < FULL_BYTES / 4;
  }

  /** Records that wait here, and offsets that are still to be fetched. */
  get lag(): number {
    return this.records.length + Number(this.end - this.fetched);
  }

  /** `next`: the offset after everything this fetch covered, also after markers that are no records. */
  push(records: readonly LogRecord[], next: bigint, end: bigint): void {
    this.records = this.records.length === 0 ? records : [...this.records, ...records];
    this.bytes += records.reduce((sum, record) => sum + sizeOf(record), 0);
    this.fetched = next;
    this.end = end > next ? end : next;
  }

  /** The records from here to the offset where fetching goes on were deleted before they were read. */
  lose(range: OffsetRange): void {
    this.lost = [...this.lost, range];
  }

  /** The log now ends here, whether or not it was fetched. */
  endsAt(end: bigint): void {
    if (end > this.end) this.end = end;
  }

  /** The next batch to take, or undefined when nothing waits; without records when some were lost and none came since. Stays the same until `done`. */
  batch(): LogBatch | undefined {
    if (this.records.length === 0 && this.lost.length === 0) return undefined;
    const { topic, partition, taken: from, end, identity } = this;
    const records = this.records.slice(0, MAX_RECORDS);
    const next = this.records[records.length]?.offset ?? this.fetched;
    const lost = this.lost.filter((range) => range.from < next);
    return { topic, partition, from, next, records, end, identity, ...(lost.length > 0 ? { lost } : {}) };
  }

  /** The batch was taken. */
  done({ next, records }: LogBatch): void {
    this.taken = next;
    this.tookAny = true;
    this.records = this.records.slice(records.length);
    this.lost = this.lost.filter((range) => range.from >= next);
    this.bytes -= records.reduce((sum, record) => sum + sizeOf(record), 0);
  }
}

const sizeOf = ({ value }: LogRecord): number => 100 + (value?.length ?? 0);
