import { describe, expect, it } from '@jest/globals';
import type { Fault } from '@ioc/test/sentinel/faults';
import { verdictOf } from '@ioc/test/sentinel/verdict';

const minute = 60_000;
const fault = (kind: Fault['kind'], source: string | null, foundBy: number | null): Fault => ({
  ...{ kind, source, from: 100 * minute, to: 300 * minute, foundBy: foundBy === null ? null : foundBy * minute },
});
const found = (at: number, rule: string, cause: string, action = 'recur') => ({ at: at * minute, rule, cause, action });
const verdict = (faults: Fault[], ...all: ReturnType<typeof found>[]) => {
  const { found: right, missed, clearedEarly, unexplained, wrongKind } = verdictOf(faults, all);
  return {
    found: right.map(({ afterMs }) => afterMs / minute),
    missed: missed.length,
    cleared: clearedEarly.length,
    false: unexplained.length,
    wrong: wrongKind.length,
  };
};
const nothing = { found: [], missed: 0, cleared: 0, false: 0, wrong: 0 };
const stop = fault('stop', 'a', 200);

describe('a fault', () => {
  it('is found by an alarm of its kind and source in time', () => {
    expect(verdict([stop], found(200, 'source-silent', 'a'))).toEqual({ ...nothing, found: [100] });
  });
  it('is missed by one that comes late, and by none', () => {
    expect(verdict([stop], found(201, 'source-silent', 'a'))).toEqual({ ...nothing, found: [101], missed: 1 });
    expect(verdict([stop])).toEqual({ ...nothing, missed: 1 });
  });
  it('is not found by an alarm of another source, of another kind, or from before it', () => {
    const others = [
      found(150, 'source-silent', 'b'),
      found(150, 'source-without-events', 'a'),
      found(99, 'source-silent', 'a'),
    ];
    expect(verdict([stop], ...others)).toEqual({ ...nothing, missed: 1, false: 3 });
  });
  it('of the pipe is found by the alarm of the pipe alone; that a sender stopped is of another kind then', () => {
    const all = [found(150, 'source-silent', 'a'), found(160, 'pipe-silent', 'pipe')];
    expect(verdict([fault('pipe', null, 200)], ...all)).toEqual({ ...nothing, found: [60], wrong: 1 });
  });
});

describe('an alarm', () => {
  it('that clears while its fault goes on was cleared by silence', () => {
    const raised = found(150, 'source-silent', 'a');
    expect(verdict([stop], raised, found(299, 'source-silent', 'a', 'clear')).cleared).toBe(1);
    expect(verdict([stop], raised, found(300, 'source-silent', 'a', 'clear')).cleared).toBe(0);
  });
  it('is false when a stop was too short to be worth it, or while we did not read', () => {
    expect(verdict([fault('hiccup', 'a', null)], found(150, 'source-silent', 'a'))).toEqual({ ...nothing, false: 1 });
    expect(verdict([fault('lag', null, null)], found(150, 'source-silent', 'a'))).toEqual({ ...nothing, wrong: 1 });
  });
  it('may be raised until a look and a delay after its fault', () => {
    expect(verdict([stop], found(320, 'source-silent', 'a')).false).toBe(0);
    expect(verdict([stop], found(321, 'source-silent', 'a')).false).toBe(1);
  });
});
