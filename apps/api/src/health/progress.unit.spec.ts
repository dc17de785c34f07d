import { describe, expect, it } from '@jest/globals';
import { type PartitionProgress, ProgressWatch, stuckMs, waitingIn } from '#health/progress.js';

const at = (next: number, end: number, more: Partial<PartitionProgress> = {}): PartitionProgress => ({
  topic: 'dossier.events',
  partition: 0,
  begin: 0n,
  end: BigInt(end),
  next: BigInt(next),
  ...more,
});
/** Steps through samples that lie a second apart and gives what the last one found. */
function after(...samples: PartitionProgress[][]) {
  const progress = new ProgressWatch();
  return samples.map((partitions, second) => progress.step(partitions, second * 1000)).at(-1)!;
}
const seconds = stuckMs / 1000;
const repeat = (times: number, sample: PartitionProgress[]) => Array.from({ length: times }, () => sample);

describe('progress', () => {
  it('finds nothing while nothing waits, however long', () => {
    expect(after(...repeat(60, [at(7, 7)]))).toEqual([]);
  });
  it('names the topic when something waits and the position stands still, from the moment it last moved', () => {
    expect(after([at(4, 9)], ...repeat(seconds, [at(5, 9)]))).toEqual([]);
    const [found, ...others] = after([at(4, 9)], ...repeat(seconds + 1, [at(5, 9)]));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'intake-stuck', topic: 'dossier.events', closesDoor: false, stale: true });
    expect(found?.since).toBe(new Date(1000).toISOString());
    expect(found?.message).toContain('4 bản ghi');
  });
  it('counts from when the first record began to wait', () => {
    expect(after(...repeat(60, [at(5, 5)]), ...repeat(seconds, [at(5, 6)]))).toEqual([]);
    expect(after(...repeat(60, [at(5, 5)]), ...repeat(seconds + 1, [at(5, 6)]))).toHaveLength(1);
  });
  it('finds nothing while the position moves, however much waits', () => {
    expect(after(...Array.from({ length: 60 }, (_, i) => [at(i, 1_000_000)]))).toEqual([]);
  });
  it('is not misled by another partition that moves', () => {
    const both = (i: number) => [at(i, 100), at(3, 5, { partition: 1 })];
    const [found] = after(...Array.from({ length: seconds + 1 }, (_, i) => both(i)));
    expect(found?.messageEn).toContain('partitions 1)');
    expect(found?.messageEn).toContain('2 records');
  });
  it('says apart that a position lies beyond the end, and closes the door', () => {
    const found = after(...repeat(seconds + 1, [at(9, 5), at(1, 5, { partition: 1 })]));
    expect(found.map(({ code, closesDoor, stale }) => [code, closesDoor, stale])).toEqual([
      ['position-beyond-end', true, true],
      ['intake-stuck', false, true],
    ]);
    expect(found.map(({ messageEn }) => /partitions \d/.exec(messageEn)?.[0])).toEqual([
      'partitions 0',
      'partitions 1',
    ]);
    expect(after(...repeat(seconds + 1, [at(9, 5)]))).toHaveLength(1);
  });
  it('names each topic by itself, since the first of its partitions stood still', () => {
    const other = { topic: 'task.events', partition: 3 };
    const idle = at(7, 7, { partition: 2 });
    const begun = [at(5, 9), at(2, 2, { partition: 1 }), idle, at(1, 4, other)];
    const later = [at(5, 9), at(2, 3, { partition: 1 }), idle, at(1, 4, other)];
    const found = after([at(4, 9), ...begun.slice(1)], begun, begun, ...repeat(seconds + 1, later));
    expect(found.map(({ topic, since, messageEn }) => [topic, since, /\((.*)\)/.exec(messageEn)?.[1]])).toEqual([
      ['dossier.events', new Date(1000).toISOString(), 'partitions 0, 1'],
      ['task.events', new Date(0).toISOString(), 'partitions 3'],
    ]);
  });
  it('joins looks up to five seconds apart, two of one moment too, and begins anew when the clock was set back', () => {
    const foundAt = (...times: number[]) => {
      const progress = new ProgressWatch();
      return times.map((now) => progress.step([at(5, 9)], now).length);
    };
    expect(foundAt(0, 5000, 5000, 10_000)).toEqual([0, 0, 0, 1]);
    expect(foundAt(0, 5000, 10_001)).toEqual([0, 0, 0]);
    expect(foundAt(100_000, 0, 5000, 10_000)).toEqual([0, 0, 0, 1]);
  });
  it('draws no conclusion over a time in which it saw nothing', () => {
    const progress = new ProgressWatch();
    progress.step([at(5, 9)], 0);
    expect(progress.step([at(5, 9)], 600_000)).toEqual([]);
    expect(progress.step([at(5, 9)], 604_000)).toEqual([]);
  });
  it('counts what waits, never less than nothing', () => {
    expect(waitingIn([at(5, 9), at(9, 5, { partition: 1 })])).toBe(4);
  });
});
