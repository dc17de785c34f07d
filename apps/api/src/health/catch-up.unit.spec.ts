import { describe, expect, it } from '@jest/globals';
import { CatchUpWatch } from '#health/catch-up.js';
import type { PartitionProgress } from '#health/progress.js';

const at = (next: number, end: number, begin = 0, partition = 0): PartitionProgress => ({
  topic: 'dossier.events',
  partition,
  begin: BigInt(begin),
  end: BigInt(end),
  next: BigInt(next),
});
/** What each of the samples, a second apart, says. */
function told(...samples: PartitionProgress[][]) {
  const watch = new CatchUpWatch();
  return samples.map((partitions, second) => watch.step(partitions, second * 1000));
}
const shares = (...samples: PartitionProgress[][]) => told(...samples).map((one) => one && one.share);

describe('catching up', () => {
  it('is said at the start while anything waits, by how much of the history is in', () => {
    expect(shares([at(430, 1000)], [at(700, 1000)], [at(1000, 1000)])).toEqual([0.43, 0.7, null]);
    expect(told([at(0, 5)], [at(1, 5)]).map((one) => one?.since)).toEqual(Array(2).fill(new Date(0).toISOString()));
  });
  it('is not said of a start with nothing waiting', () => {
    expect(shares([at(9, 9)], [at(9, 400)], [at(400, 400)])).toEqual([null, null, null]);
  });
  it('measures against the ends of its beginning, so that new events do not hold it back', () => {
    expect(shares([at(50, 100)], [at(75, 200)], [at(100, 300)])).toEqual([0.5, 0.75, null]);
  });
  it('counts all partitions, each from its first record that is still there', () => {
    expect(shares([at(150, 200, 100), at(20, 100, 0, 1)])).toEqual([0.35]);
    expect(shares([at(200, 200, 100), at(20, 100, 0, 1)])).toEqual([0.6]);
    expect(shares([at(300, 300, 300), at(0, 4, 0, 1)])).toEqual([0]);
    expect(shares([at(3, 7, 7)])).toEqual([0]);
  });
  it('counts nothing of a partition whose goal was deleted, and no more than the goal of one that is beyond it', () => {
    const start = [at(0, 100), at(0, 100, 0, 1)];
    expect(shares(start, [at(150, 200, 150), at(50, 100, 0, 1)])).toEqual([0, 0.5]);
    expect(shares(start, [at(150, 200), at(0, 100, 0, 1)])).toEqual([0, 0.5]);
  });
  it('never says that all is in while something is not', () => {
    expect(shares([at(999_999, 1_000_000)])).toEqual([0.999]);
  });
  it('is not said of a load that is followed within seconds, however much waits at any moment', () => {
    const busy = Array.from({ length: 30 }, (_, i) => [at(i * 10_000, (i + 4) * 10_000)]);
    expect(new Set(shares([at(0, 0)], ...busy.slice(1)))).toEqual(new Set([null]));
  });
  it('is said of a load that is not followed any more', () => {
    const falling = Array.from({ length: 8 }, () => [at(100, 200)]);
    const said = shares([at(100, 100)], ...falling);
    expect(said.slice(0, 6)).toEqual(Array(6).fill(null));
    expect(said.slice(6)).toEqual(Array(3).fill(0.5));
  });
  it('goes on, with a later goal and the same beginning, when the first goal is reached too late', () => {
    const said = told([at(0, 100)], ...Array.from({ length: 5 }, () => [at(50, 400)]), [at(100, 400)], [at(400, 400)]);
    expect(said[6]).toEqual({ share: 0.25, since: new Date(0).toISOString() });
    expect(said[7]).toBeNull();
  });
  it('is said again after a time in which nothing was known', () => {
    const watch = new CatchUpWatch();
    expect(watch.step([at(9, 9)], 0)).toBeNull();
    expect(watch.step([at(9, 18)], 60_000)).toEqual({ share: 0.5, since: new Date(60_000).toISOString() });
  });
  it('is said again when the clock was set back, and not of two looks at one moment or five seconds apart', () => {
    const second = (now: number) => {
      const watch = new CatchUpWatch();
      watch.step([at(9, 9)], 60_000);
      return watch.step([at(9, 18)], now)?.share ?? null;
    };
    expect([59_999, 60_000, 65_000, 65_001].map(second)).toEqual([0.5, null, null, 0.5]);
  });
});
