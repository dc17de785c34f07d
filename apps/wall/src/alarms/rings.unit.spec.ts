import { describe, expect, it } from '@jest/globals';
import { ringsOf } from '#alarms/rings';

const row = (key: string, state: 'new' | 'acknowledged' = 'new', raisedAt = 't1') => ({ key, state, raisedAt });

describe('the sound', () => {
  it('rings once for each new alarm, and not for what was there when the page was opened', () => {
    const opened = ringsOf(null, [row('a')]);
    expect(opened.ring).toBe(false);
    const second = ringsOf(opened.rung, [row('a'), row('b')]);
    expect(second.ring).toBe(true);
    expect(ringsOf(second.rung, [row('a'), row('b')]).ring).toBe(false);
  });
  it('rings again when the same alarm is raised again, and not for one that somebody has', () => {
    const { rung } = ringsOf(new Set(), [row('a')]);
    expect(ringsOf(rung, [row('a', 'acknowledged')]).ring).toBe(false);
    expect(ringsOf(rung, [row('a', 'new', 't2')]).ring).toBe(true);
    expect(ringsOf(new Set(), [row('c', 'acknowledged')]).ring).toBe(false);
  });
  it('forgets what has left the head of the list', () => {
    expect([...ringsOf(new Set(['x t1']), [row('a')]).rung]).toEqual(['a t1']);
  });
});
