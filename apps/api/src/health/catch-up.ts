import type { CatchUp } from '@ioc/shared/answers/health';
import { type PartitionProgress, partitionKey } from '#health/progress.js';

/** What was in the log so long ago must be in the figures by now. */
const behindMs = 5000;

interface Sample {
  readonly at: number;
  readonly ends: ReadonlyMap<string, bigint>;
}

/**
 * Says whether the stored positions follow the log or catch up with it. At a start, and after a time in which nothing was
 * known, whatever waits is a backlog; later only what is behind by more than `behindMs`, so that no load looks like one.
 * It lasts until the ends of its beginning are reached. `now`: milliseconds since 1970.
 */
export class CatchUpWatch {
  private samples: Sample[] = [];
  private current: { readonly since: string; target: ReadonlyMap<string, bigint> } | null = null;

  step(partitions: readonly PartitionProgress[], now: number): CatchUp | null {
    const ends = new Map(partitions.map((one) => [partitionKey(one), one.end]));
    const last = this.samples.at(-1);
    const unseen = last === undefined || now - last.at > behindMs || now < last.at;
    this.samples.push({ at: now, ends });
    const due = unseen ? ends : this.samples.findLast(({ at }) => at <= now - behindMs)?.ends;
    this.samples = this.samples.filter(({ at }) => at > now - 2 * behindMs);
    const isBehind = due !== undefined && !reached(partitions, due);
    const { current } = this;
    if (current === null || reached(partitions, current.target))
      this.current = isBehind ? { since: current?.since ?? new Date(now).toISOString(), target: ends } : null;
    if (this.current === null) return null;
    return { share: shareOf(partitions, this.current.target), since: this.current.since };
  }
}

const reached = (partitions: readonly PartitionProgress[], ends: ReadonlyMap<string, bigint>): boolean =>
  partitions.every((one) => one.next >= (ends.get(partitionKey(one)) ?? 0n));

/** Rounded down to thousandths: what is not all is never said to be all. */
function shareOf(partitions: readonly PartitionProgress[], target: ReadonlyMap<string, bigint>): number {
  let [read, all] = [0n, 0n];
  for (const one of partitions) {
    const end = target.get(partitionKey(one)) ?? 0n;
    if (end <= one.begin) continue;
    all += end - one.begin;
    read += (one.next < end ? one.next : end) - one.begin;
  }
  return all === 0n ? 0 : Math.min(0.999, Number((read * 1000n) / all) / 1000);
}
