import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { nextStart, ThrottledReader } from '#live/throttled-reader.js';

/** A read whose end the test decides. */
function controlled() {
  const waiting: { resolve: (n: number) => void; reject: (error: Error) => void }[] = [];
  const applied: number[] = [];
  const failures: unknown[] = [];
  const sut = new ThrottledReader<number>({
    everyMs: 500,
    read: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
    apply: (n) => applied.push(n),
    failed: (error) => failures.push(error),
  });
  return { sut, waiting, applied, failures };
}
const settle = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a reader', () => {
  it('L15: reads at once after a quiet time', () => {
    const { sut, waiting } = controlled();
    sut.notice();
    expect(waiting).toHaveLength(1);
  });

  it('L15: gathers what comes within 500 ms into one read', async () => {
    const { sut, waiting } = controlled();
    sut.notice();
    waiting[0]!.resolve(1);
    await settle();
    for (let n = 0; n < 50; n++) sut.notice();
    await jest.advanceTimersByTimeAsync(499);
    expect(waiting).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(waiting).toHaveLength(2);
  });

  it('L15: never reads twice at a time, and reads again what changed meanwhile', async () => {
    const { sut, waiting, applied } = controlled();
    sut.notice();
    sut.notice();
    await jest.advanceTimersByTimeAsync(5000);
    expect(waiting).toHaveLength(1);
    waiting[0]!.resolve(1);
    await jest.advanceTimersByTimeAsync(9999);
    expect(waiting).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(waiting).toHaveLength(2);
    expect(applied).toEqual([1]);
  });

  it('L15: reads for at most a third of the time', () => {
    expect(nextStart(1000, 20, 500)).toBe(1500);
    expect(nextStart(1000, 600, 500)).toBe(1000 + 1800);
  });

  it('L17: tries a failed read again by itself, and at once when told that the cause has ended', async () => {
    const { sut, waiting, failures } = controlled();
    sut.notice();
    waiting[0]!.reject(new Error('away'));
    await jest.advanceTimersByTimeAsync(3000);
    expect(waiting).toHaveLength(2);
    waiting[1]!.reject(new Error('away'));
    await settle();
    sut.recovered();
    expect(waiting).toHaveLength(3);
    expect(failures).toHaveLength(2);
  });

  it('L15: gives up a read that does not end, and ignores its late answer', async () => {
    const { sut, waiting, applied, failures } = controlled();
    sut.notice();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(failures).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(60_000);
    waiting[0]!.resolve(1);
    waiting[1]!.resolve(2);
    await settle();
    expect(applied).not.toContain(1);
  });

  it('L15: reads no more when nothing has changed, and leaves no timer behind', async () => {
    const { sut, waiting } = controlled();
    sut.notice();
    waiting[0]!.resolve(1);
    await settle();
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(waiting).toHaveLength(1);
  });

  it('L15: pauses twice as long as it read', async () => {
    const { sut, waiting } = controlled();
    await jest.advanceTimersByTimeAsync(20_000);
    sut.notice();
    await jest.advanceTimersByTimeAsync(1000);
    waiting[0]!.resolve(1);
    await settle();
    sut.notice();
    await jest.advanceTimersByTimeAsync(1999);
    expect(waiting).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(waiting).toHaveLength(2);
  });

  it('L17: waits longer after each failure, and after a success not at all', async () => {
    const random = jest.spyOn(Math, 'random').mockReturnValue(1);
    const starts: number[] = [];
    const failing = new ThrottledReader<number>({
      everyMs: 1,
      read: () => (
        starts.push(performance.now()),
        starts.length === 4 ? Promise.resolve(1) : Promise.reject(new Error())
      ),
      apply: () => failing.notice(),
      failed: () => undefined,
    });
    failing.notice();
    await jest.advanceTimersByTimeAsync(1752);
    failing.stop();
    const pauses = starts.slice(1).map((at, n) => Math.round(at - starts[n]!));
    expect(pauses.slice(0, 4)).toEqual([250, 500, 1000, 1]);
    random.mockRestore();
  });

  it('L17: does not read twice at a time when it is told that the cause has ended', async () => {
    const { sut, waiting } = controlled();
    sut.notice();
    waiting[0]!.reject(new Error('away'));
    await settle();
    sut.recovered();
    await jest.advanceTimersByTimeAsync(3000);
    expect(waiting).toHaveLength(2);
  });

  it('stops also what was planned, and says nothing of what fails afterwards', async () => {
    const { sut, waiting, failures } = controlled();
    sut.notice();
    waiting[0]!.resolve(1);
    await settle();
    sut.notice();
    sut.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([waiting.length, jest.getTimerCount()]).toEqual([1, 0]);
    const other = controlled();
    other.sut.notice();
    other.sut.stop();
    other.waiting[0]!.reject(new Error('away'));
    await settle();
    expect(other.failures.concat(failures)).toEqual([]);
  });

  it('stops for good', async () => {
    const { sut, waiting, applied } = controlled();
    sut.notice();
    sut.notice();
    sut.stop();
    waiting[0]!.resolve(1);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(waiting).toHaveLength(1);
    expect(applied).toEqual([]);
  });
});
