import { afterEach, describe, expect, it } from '@jest/globals';
import { Pace, TrialEnded } from '#alarm-rules/pace.js';

afterEach(() => void Reflect.deleteProperty(performance, 'now'));
/** A clock that is set; others that wait for their turn say so. */
function setting(signal = new AbortController().signal, deadline = Infinity) {
  let now = 0;
  Object.defineProperty(performance, 'now', { value: () => now, configurable: true });
  const pace = new Pace(signal, deadline);
  const step = async (at: number) => {
    now = at;
    let others = 0;
    setImmediate(() => (others += 1));
    await pace.step();
    return others;
  };
  return { pace, step };
}

describe('the pace of a trial', () => {
  it('gives way once fifteen milliseconds have passed, and counts from then on', async () => {
    const { step } = setting();
    expect([await step(14), await step(15), await step(29), await step(30)]).toEqual([0, 1, 0, 1]);
  });

  it('ends it when it is cancelled, at its next turn', async () => {
    const cancelled = new AbortController();
    const { step } = setting(cancelled.signal);
    cancelled.abort();
    await step(14);
    await expect(step(15)).rejects.toThrow(new TrialEnded('stopped'));
  });

  it('ends it after its time', async () => {
    const { step } = setting(undefined, 100);
    await step(100);
    await expect(step(116)).rejects.toThrow(new TrialEnded('too-long'));
  });

  it('begins with reading', () => {
    expect(setting().pace.progress).toEqual({ doing: 'reading', day: null, share: 0 });
  });
});
