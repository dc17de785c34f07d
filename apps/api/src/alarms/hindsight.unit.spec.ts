import { describe, expect, it } from '@jest/globals';
import { hindsightOf } from '#alarms/hindsight.js';

describe('an alarm in hindsight', () => {
  it.each([
    ['active', 'normal', null, 'wrong'],
    ['active', 'between', null, 'wrong'],
    ['normal', 'active', null, 'right'],
    ['between', 'active', null, 'right'],
  ] as const)('was %s that day and is %s now: %s before, %s since', (then, now, said, verdict) => {
    expect(hindsightOf({ then, now, said })).toBe(verdict);
  });

  it.each([
    ['active', 'active'],
    ['normal', 'normal'],
    ['normal', 'between'],
    ['between', 'normal'],
  ] as const)('has nothing written beside it while the figure stays on its side: %s, %s', (then, now) => {
    expect(hindsightOf({ then, now, said: null })).toBeNull();
  });

  it('is written once, and again when a later correction turns it', () => {
    expect(hindsightOf({ then: 'active', now: 'normal', said: 'wrong' })).toBeNull();
    expect(hindsightOf({ then: 'active', now: 'active', said: 'wrong' })).toBe('right');
    expect(hindsightOf({ then: 'normal', now: 'normal', said: 'right' })).toBe('wrong');
    expect(hindsightOf({ then: 'normal', now: 'active', said: 'right' })).toBeNull();
  });

  it.each([
    ['unknown', 'active'],
    ['active', 'unknown'],
    [null, 'active'],
    ['active', null],
  ] as const)('is not judged by what nobody can say: %s, %s', (then, now) => {
    expect(hindsightOf({ then, now, said: null })).toBeNull();
    expect(hindsightOf({ then, now, said: 'wrong' })).toBeNull();
  });
});
