import type { Found } from '#problems/problem-times.js';

/** One partition of a topic that is consumed: what the log holds, and where the stored effects end. */
export interface PartitionProgress {
  readonly topic: string;
  readonly partition: number;
  /** First offset that is still there. */
  readonly begin: bigint;
  /** Offset after the last record. */
  readonly end: bigint;
  /** The stored position: the first record whose effects are not committed. */
  readonly next: bigint;
}

/** Records wait and the stored position has not moved for so long: nobody reads. */
export const stuckMs = 10_000;
/** Samples that lie further apart say nothing of what happened between them. */
const gapMs = 5000;

export const partitionKey = ({ topic, partition }: Pick<PartitionProgress, 'topic' | 'partition'>): string =>
  `${partition}/${topic}`;

/** Records that wait, over all partitions. */
export const waitingIn = (partitions: readonly PartitionProgress[]): number =>
  partitions.reduce((sum, { end, next }) => sum + (end > next ? Number(end - next) : 0), 0);

interface Track {
  /** Where it stood; null: nothing waited. */
  readonly next: bigint | null;
  readonly movedAt: number;
}

/**
 * Whether what goes into the log comes out of it. It compares the log's ends with the stored positions and knows nothing of
 * connections: whatever holds the reading up, the position stands still. `now`: milliseconds since 1970.
 */
export class ProgressWatch {
  private tracks = new Map<string, Track>();
  private steppedAt = -Infinity;

  step(partitions: readonly PartitionProgress[], now: number): Found[] {
    if (now - this.steppedAt > gapMs || now < this.steppedAt) this.tracks.clear();
    this.steppedAt = now;
    const stuck = partitions.filter((one) => {
      const before = this.tracks.get(partitionKey(one));
      const next = one.next === one.end ? null : one.next;
      const movedAt = before !== undefined && before.next === next ? before.movedAt : now;
      this.tracks.set(partitionKey(one), { next, movedAt });
      return next !== null && now - movedAt >= stuckMs;
    });
    return [...new Set(stuck.map(({ topic }) => topic))].flatMap((topic) => {
      const here = stuck.filter((one) => one.topic === topic);
      const since = Math.min(...here.map((one) => this.tracks.get(partitionKey(one))!.movedAt));
      const beyond = here.filter(({ next, end }) => next > end);
      const waiting = here.filter(({ next, end }) => next < end);
      return [
        ...(beyond.length ? [beyondEnd(topic, beyond)] : []),
        ...(waiting.length ? [notRead(topic, waiting)] : []),
      ].map((found) => ({ ...found, topic, since: new Date(since).toISOString() }));
    });
  }
}

const places = (partitions: readonly PartitionProgress[]) => partitions.map(({ partition }) => partition).join(', ');

function notRead(topic: string, stuck: readonly PartitionProgress[]): Found {
  const n = waitingIn(stuck).toLocaleString('vi-VN');
  return {
    code: 'intake-stuck',
    message: `Không đọc thêm được sự kiện nào của ${topic} (phân vùng ${places(stuck)}), ${n} bản ghi đang chờ`,
    messageEn: `Nothing more is read of ${topic} (partitions ${places(stuck)}), ${waitingIn(stuck)} records wait`,
    closesDoor: false,
    stale: true,
  };
}

function beyondEnd(topic: string, beyond: readonly PartitionProgress[]): Found {
  return {
    code: 'position-beyond-end',
    message: `Ngừng đọc ${topic} (phân vùng ${places(beyond)}): nhật ký không còn là nhật ký đã đọc, vị trí đã đọc nằm sau cuối`,
    messageEn: `Reading of ${topic} (partitions ${places(beyond)}) has stopped: it is not the log that was read, the stored position lies beyond its end`,
    closesDoor: true,
    stale: true,
  };
}
