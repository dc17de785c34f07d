import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { LogBatch } from '#event-log/event-log.js';
import { MergeQueue, slices } from '#ingest/merge-queue.js';

const limits = { maxRecords: 10, writers: 2, enough: 4, paceMs: 0 };
const batch = (partition: number, records: number, from = 0): LogBatch => ({
  topic: 't',
  partition,
  from: BigInt(from),
  next: BigInt(from + records),
  end: 100n,
  records: Array.from({ length: records }, (_, n) => ({
    offset: BigInt(from + n),
    key: null,
    headers: {},
    value: null,
    appendedAt: 0,
  })),
});

/** Transactions that end when they are stated to. */
function transactions(paceMs = 0) {
  const running: { of: string; end: (error?: Error) => void }[] = [];
  const write = (batches: readonly LogBatch[]) =>
    new Promise<void>((done, failed) =>
      running.push({
        of: batches.map(({ partition, from }) => `${partition}@${from}`).join(' '),
        end: (error) => (error ? failed(error) : done()),
      }),
    );
  return { sut: new MergeQueue(write, { ...limits, paceMs }), running, said: () => running.map(({ of }) => of) };
}
/** Two turns: in the first who waited is answered, in the second the next transactions have started. */
const settled = async () => {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((done) => setImmediate(done));
};

afterEach(() => void jest.useRealTimers());

describe('the merge queue', () => {
  it('writes at once when nothing runs, and few records that come meanwhile go into the next together', async () => {
    const { sut, running, said } = transactions();
    void sut.push(batch(0, 1));
    void sut.push(batch(1, 1));
    void sut.push(batch(2, 1));
    expect(said()).toEqual(['0@0']);
    running[0]?.end();
    await settled();
    expect(said()).toEqual(['0@0', '1@0 2@0']);
  });

  it('starts a second transaction for many, and never one of a partition that is being written', async () => {
    const { sut, running, said } = transactions();
    void sut.push(batch(0, 6));
    void sut.push(batch(0, 6, 6));
    expect(said()).toEqual(['0@0']);
    void sut.push(batch(1, 5));
    void sut.push(batch(2, 9));
    expect(said()).toEqual(['0@0', '1@0']);
    running[1]?.end();
    await settled();
    expect(said()).toEqual(['0@0', '1@0', '2@0']);
    running[0]?.end();
    await settled();
    expect(said()).toEqual(['0@0', '1@0', '2@0', '0@6']);
  });

  it('writes as many records together as fit, in the order in which they came, and a larger batch alone', async () => {
    const { sut, running, said } = transactions();
    void sut.push(batch(8, 5));
    void sut.push(batch(9, 5));
    for (const [partition, records] of [
      [0, 4],
      [1, 6],
      [2, 1],
      [3, 10],
      [4, 11],
    ] as const)
      void sut.push(batch(partition, records));
    const after = async (...ended: number[]) => {
      for (const index of ended) running[index]?.end();
      await settled();
      return said().slice(2);
    };
    expect(await after(0, 1)).toEqual(['0@0 1@0']);
    expect(await after(2)).toEqual(['0@0 1@0', '2@0', '3@0']);
    expect(await after(3)).toEqual(['0@0 1@0', '2@0', '3@0', '4@0']);
  });

  it('writes nothing when nothing waits', async () => {
    const { sut, running, said } = transactions();
    void sut.push(batch(0, 5));
    running[0]?.end();
    await settled();
    expect(said()).toEqual(['0@0']);
    void sut.push(batch(1, 1));
    expect(said()).toEqual(['0@0', '1@0']);
  });

  it('fails the batches of a failed transaction alone, and goes on', async () => {
    const { sut, running, said } = transactions();
    const [bad, good] = [sut.push(batch(0, 5)), sut.push(batch(1, 5))];
    const next = sut.push(batch(2, 1));
    running[0]?.end(new Error('no'));
    await expect(bad).rejects.toThrow('no');
    running[1]?.end();
    await good;
    await settled();
    expect(said()).toEqual(['0@0', '1@0', '2@0']);
    running[2]?.end();
    await next;
  });

  it('holds the turn of a small transaction until its pace has passed, and starts a large one meanwhile', async () => {
    jest.useFakeTimers();
    const { sut, running, said } = transactions(50);
    const ended: string[] = [];
    void sut.push(batch(0, 3)).then(() => ended.push('0@0'));
    await jest.advanceTimersByTimeAsync(20);
    running[0]?.end();
    void sut.push(batch(1, 3));
    await jest.advanceTimersByTimeAsync(29);
    expect([said(), ended]).toEqual([['0@0'], []]);
    void sut.push(batch(2, 4));
    expect(said()).toEqual(['0@0', '1@0 2@0']);
    await jest.advanceTimersByTimeAsync(1);
    expect(ended).toEqual(['0@0']);
    void sut.push(batch(3, 4)).then(() => ended.push('3@0'));
    running[2]?.end();
    await jest.advanceTimersByTimeAsync(0);
    expect(ended).toEqual(['0@0', '3@0']);
  });

  it('does not wait when a transaction took longer than the pace, or failed', async () => {
    jest.useFakeTimers();
    const { sut, running, said } = transactions(50);
    void sut.push(batch(0, 1));
    await jest.advanceTimersByTimeAsync(50);
    running[0]?.end();
    const failed = sut.push(batch(1, 1));
    await jest.advanceTimersByTimeAsync(0);
    expect(said()).toEqual(['0@0', '1@0']);
    running[1]?.end(new Error('no'));
    await expect(failed).rejects.toThrow('no');
  });
});

describe('a batch that is cut', () => {
  const cut = (of: LogBatch, size: number) =>
    slices(of, size).map(({ from, next, records }) => [Number(from), Number(next), records.length]);

  it('is whole where it fits', () => {
    const whole = batch(0, 3, 7);
    expect(slices(whole, 3)).toEqual([whole]);
    expect(slices(whole, 3)[0]).toBe(whole);
    expect(cut(batch(0, 0), 3)).toEqual([[0, 0, 0]]);
  });

  it('follows on itself: each part ends where the next record is, the last where the batch does', () => {
    expect(cut(batch(0, 7, 10), 3)).toEqual([
      [10, 13, 3],
      [13, 16, 3],
      [16, 17, 1],
    ]);
    expect(cut(batch(0, 6, 10), 3)).toEqual([
      [10, 13, 3],
      [13, 16, 3],
    ]);
  });

  it('leaves out no offset that the log has no record of, at its begin, amid and at its end', () => {
    const { records, ...of } = batch(0, 4, 10);
    const holes = [11n, 12n, 20n, 21n].map((offset, at) => ({ ...records[at]!, offset }));
    const parts = slices({ ...of, records: holes, from: 10n, next: 30n, end: 99n }, 2);
    expect(parts.map(({ from, next, end, topic, partition }) => [from, next, end, topic, partition])).toEqual([
      [10n, 20n, 99n, 't', 0],
      [20n, 30n, 99n, 't', 0],
    ]);
    expect(parts.map((part) => part.records.map(({ offset }) => offset))).toEqual([
      [11n, 12n],
      [20n, 21n],
    ]);
  });
});
