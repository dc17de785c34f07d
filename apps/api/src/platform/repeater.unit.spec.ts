import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Repeater } from '#platform/repeater.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('what is done again and again', () => {
  it('runs each turn, and not while the last run still works', async () => {
    const ends: (() => void)[] = [];
    const sut = new Repeater(
      () => new Promise<void>((done) => ends.push(done)),
      () => undefined,
    );
    sut.start(1000);
    await jest.advanceTimersByTimeAsync(999);
    expect(ends.length).toBe(0);
    await jest.advanceTimersByTimeAsync(2001);
    expect(ends.length).toBe(1);
    ends[0]?.();
    await jest.advanceTimersByTimeAsync(1000);
    expect(ends.length).toBe(2);
    ends[1]?.();
    await sut.stop();
    await jest.advanceTimersByTimeAsync(5000);
    expect(ends.length).toBe(2);
  });

  it('waits at its end for the run that is under way', async () => {
    const [said, ends]: [string[], (() => void)[]] = [[], []];
    const sut = new Repeater(
      () => new Promise<void>((done) => ends.push(done)),
      () => undefined,
    );
    sut.start(1000);
    await jest.advanceTimersByTimeAsync(1000);
    const stopped = sut.stop().then(() => said.push('stopped'));
    await jest.advanceTimersByTimeAsync(0);
    expect(said).toEqual([]);
    ends[0]?.();
    await stopped;
    expect(said).toEqual(['stopped']);
  });

  it('says what failed and goes on', async () => {
    const said: string[] = [];
    const sut = new Repeater(
      () => Promise.reject(new Error('away')),
      (error) => said.push(String(error)),
    );
    sut.start(1000);
    await jest.advanceTimersByTimeAsync(2000);
    expect(said).toEqual(['Error: away', 'Error: away']);
    await sut.stop();
  });

  it('may be stopped before it was started', async () => {
    await new Repeater(
      () => Promise.resolve(),
      () => undefined,
    ).stop();
  });
});
