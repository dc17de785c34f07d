import { describe, expect, it, jest } from '@jest/globals';
import { ConsumerRuns } from '#event-log/consumer-runs.js';

const aborted = (signal: AbortSignal) =>
  new Promise<void>((done) => (signal.aborted ? done() : signal.addEventListener('abort', () => done())));

describe('the consumers of a log', () => {
  it('goes on after a failure, after a pause that grows until the log answers', async () => {
    jest.useFakeTimers();
    const random = jest.spyOn(Math, 'random').mockReturnValue(0);
    try {
      const steps = ['fail', 'fail', 'answer, fail', 'fail', 'stay'];
      const pauses: string[] = [];
      const runs = new ConsumerRuns();
      let at = 0;
      const stop = runs.start(
        async (signal, answered) => {
          const step = steps[at++];
          if (step === 'answer, fail') answered();
          if (step === 'stay') return aborted(signal);
          throw new Error(`attempt ${at}`);
        },
        (error, ms) => pauses.push(`${error.message}: ${ms}`),
      );
      await jest.advanceTimersByTimeAsync(5000);
      expect(pauses).toEqual(['attempt 1: 50', 'attempt 2: 100', 'attempt 3: 50', 'attempt 4: 100']);
      await stop();
      expect(at).toBe(5);
    } finally {
      random.mockRestore();
      jest.useRealTimers();
    }
  });

  it('begins again when an attempt ends by itself', async () => {
    let attempts = 0;
    const runs = new ConsumerRuns();
    const third = new Promise<void>((done) => {
      runs.start(
        async (signal) => {
          attempts += 1;
          if (attempts < 3) return;
          done();
          await aborted(signal);
        },
        () => undefined,
      );
    });
    await third;
    await runs.close();
    expect(attempts).toBe(3);
  });

  it('a failure while it stops is no failure', async () => {
    const failures: Error[] = [];
    const runs = new ConsumerRuns();
    const stop = runs.start(
      async (signal) => {
        await aborted(signal);
        throw new Error('cut off');
      },
      (error) => failures.push(error),
    );
    await stop();
    expect(failures).toEqual([]);
  });

  it('close stops all, and resolves when the last has ended', async () => {
    const ended: string[] = [];
    const runs = new ConsumerRuns();
    let letGo = () => undefined as void;
    const held = new Promise<void>((done) => (letGo = done));
    for (const name of ['a', 'b'])
      runs.start(
        async (signal) => {
          await aborted(signal);
          await held;
          ended.push(name);
        },
        () => undefined,
      );
    const closing = runs.close().then(() => ended.push('closed'));
    await new Promise((done) => setImmediate(done));
    expect(ended).toEqual([]);
    letGo();
    await closing;
    expect(ended).toEqual(['a', 'b', 'closed']);
  });
});
