import { describe, expect, it } from '@jest/globals';
import { office } from '#alarms/rule.spec-support.js';
import { judgeSilence, blamePipe } from '#sources/silence.js';

type HeardSource = Parameters<typeof judgeSilence>[0];
const at = (text: string) => Date.parse(`${text}+07:00`);
const well = { logAlive: true, lagging: false };
/** Twenty events in each hour from 8 to 17. */
const steady = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 17 ? 20 : 0));
const heard = (event: string | null, heartbeat: string | null, more: Partial<HeardSource> = {}): HeardSource => {
  const [lastEventAt, lastHeartbeatAt] = [event, heartbeat].map((text) => (text === null ? null : at(text)));
  const lastAt = event === null && heartbeat === null ? null : Math.max(lastEventAt ?? 0, lastHeartbeatAt ?? 0);
  return { lastEventAt, lastHeartbeatAt, lastAt, expectedSeconds: 900, rhythm: steady, ...more } as HeardSource;
};
const judged = (of: HeardSource, now: string, path = well) => {
  const { state, silence } = judgeSilence(of, path, at(now), office);
  return `${state}, ${silence}`;
};

describe('a quiet source', () => {
  it.each([
    ['never heard', heard(null, null), '2026-01-05T10:00:00', 'unknown, none'],
    ['heard just now', heard('2026-01-05T09:58:00', null), '2026-01-05T10:00:00', 'live, none'],
    ['late', heard('2026-01-05T09:40:00', null), '2026-01-05T10:00:00', 'late, none'],
    ['at night', heard('2026-01-05T16:58:00', null), '2026-01-05T22:00:00', 'live, nothing-expected'],
    ['on a holiday', heard('2025-12-31T16:58:00', null), '2026-01-01T10:00:00', 'live, nothing-expected'],
    ['three times too long', heard('2026-01-05T09:00:00', null), '2026-01-05T09:45:01', 'silent, sender-stopped'],
    [
      'that lives and sends nothing',
      heard('2026-01-05T08:10:00', '2026-01-05T09:59:30'),
      '2026-01-05T10:00:00',
      'live, nothing-happened',
    ],
    [
      'that lives and has missed less than a whole hour',
      heard('2026-01-05T09:00:01', '2026-01-05T09:59:30'),
      '2026-01-05T10:00:00',
      'live, none',
    ],
    ['that lives and never sent an event', heard(null, '2026-01-05T09:59:30'), '2026-01-05T10:00:00', 'live, none'],
  ])('%s', (_what, of, now, expected) => {
    expect(judged(of, now)).toBe(expected);
  });

  it('with a long normal silence is missed by its rhythm after one whole hour', () => {
    const slow = heard('2026-01-05T08:10:00', null, { expectedSeconds: 86_400 });
    expect(judged(slow, '2026-01-05T09:59:59')).toBe('live, none');
    expect(judged(slow, '2026-01-05T10:00:00')).toBe('silent, sender-stopped');
    expect(judged({ ...slow, rhythm: null }, '2026-01-05T16:00:00')).toBe('live, none');
  });
  it('is missed when twelve events were to come, and not when eleven were', () => {
    const of = (n: number) =>
      heard('2026-01-05T08:10:00', null, { expectedSeconds: 86_400, rhythm: steady.map(() => n) });
    expect(judged(of(12), '2026-01-05T10:00:00')).toBe('silent, sender-stopped');
    expect(judged(of(11), '2026-01-05T10:00:00')).toBe('live, none');
  });
  it('whose normal silence is longer than its pauses is silent after three times that, pauses and all', () => {
    // From 9 to 11 and from 14 to 16: nothing for three hours of working time at noon, for two from evening to morning.
    const sparse = steady.map((_, hour) => ([9, 10, 14, 15].includes(hour) ? 0.5 : 0));
    const of = heard('2026-01-05T09:30:00', null, { rhythm: sparse, expectedSeconds: 4 * 3600 });
    // 12 hours of working time later: 2,5 + 4 on Monday, 4 + 1,5 on Tuesday.
    expect(judged(of, '2026-01-06T14:30:00')).toBe('late, none');
    expect(judged(of, '2026-01-06T14:30:01')).toBe('silent, sender-stopped');
  });
  it('that sends at night alone is known by its normal silence', () => {
    const atNight = steady.map((_, hour) => (hour === 20 ? 0.2 : 0));
    const of = heard('2026-01-05T20:30:00', null, { rhythm: atNight, expectedSeconds: 9 * 3600 });
    expect(judged(of, '2026-01-06T16:59:00')).toBe('live, none');
    expect(judged(of, '2026-01-09T11:00:01')).toBe('silent, sender-stopped');
  });
  it('is not waited for in hours in which it never sends, unless it sends heartbeats', () => {
    const afternoon = steady.map((n, hour) => (hour < 13 ? 0 : n));
    const of = heard('2026-01-05T16:58:00', null, { rhythm: afternoon });
    expect(judged(of, '2026-01-06T11:00:00')).toBe('live, nothing-expected');
    expect(judged({ ...of, lastHeartbeatAt: at('2026-01-05T16:58:00') }, '2026-01-06T11:00:00')).toBe(
      'silent, sender-stopped',
    );
    expect(judged(of, '2026-01-06T14:00:00')).toBe('silent, sender-stopped');
  });
  it('is the pipe where the log does not answer, and ours where we are behind', () => {
    const of = heard('2026-01-05T08:10:00', null);
    expect(judged(of, '2026-01-05T10:00:00', { logAlive: false, lagging: true })).toBe('silent, pipe-broken');
    expect(judged(of, '2026-01-05T10:00:00', { logAlive: true, lagging: true })).toBe('silent, we-lag');
    const alive = heard('2026-01-05T08:10:00', '2026-01-05T09:59:30');
    expect(judged(alive, '2026-01-05T10:00:00', { logAlive: true, lagging: true })).toBe('live, we-lag');
    const fine = heard('2026-01-05T09:58:00', null);
    expect(judged(fine, '2026-01-05T10:00:00', { logAlive: true, lagging: true })).toBe('live, none');
  });
  it('stays silent over the night and the weekend', () => {
    const of = heard('2026-01-09T10:00:00', null);
    for (const now of ['2026-01-09T23:00:00', '2026-01-11T12:00:00', '2026-01-12T09:00:00'])
      expect(judged(of, now)).toBe('silent, sender-stopped');
  });
});

describe('several quiet sources', () => {
  const row = (key: string, silence: 'none' | 'sender-stopped' | 'nothing-happened', lastAt: string | null) => ({
    ...{ key, silence, lastAt },
  });
  const stopped = ['a', 'b', 'c'].map((key, n) => row(key, 'sender-stopped', `2026-01-05T03:0${n}:00Z`));
  /** Three quarters of an hour after the last of them was heard. */
  const now = Date.parse('2026-01-05T03:47:00Z');
  const kinds = (rows: Parameters<typeof blamePipe>[0]) => blamePipe(rows, now).map(({ silence }) => silence);
  it('are the pipe when a source that is waited for longer was heard last before it broke', () => {
    const last = row('d', 'none', '2026-01-05T03:24:30Z');
    expect(kinds([...stopped, last])).toEqual(['pipe-broken', 'pipe-broken', 'pipe-broken', 'none']);
  });
  it('are the pipe when three have stopped and nobody was heard since', () => {
    const quiet = [row('d', 'none', '2026-01-05T03:02:00Z'), row('e', 'none', null)];
    expect(kinds([...stopped, ...quiet])).toEqual(['pipe-broken', 'pipe-broken', 'pipe-broken', 'none', 'none']);
  });
  it('are three senders when another one was heard in the later half of their silence', () => {
    expect(kinds([...stopped, row('d', 'none', '2026-01-05T03:24:31Z')])).toEqual([
      ...stopped.map(({ silence }) => silence),
      'none',
    ]);
  });
  it('are two senders when they are two', () => {
    expect(kinds(stopped.slice(1))).toEqual(['sender-stopped', 'sender-stopped']);
    expect(kinds([])).toEqual([]);
  });
});
