import { describe, expect, it } from '@jest/globals';
import { playlistAt, readPlaylist } from '#scenes/playlist';

const minute = 60_000;
type State = Parameters<typeof playlistAt>[0];
const state = (more: Partial<State>): State => ({
  ...{ now: 100 * minute, dwellMs: minute, scenes: 3, handAt: 0, newAlarmAt: null },
  ...more,
});

describe('a playlist of scenes', () => {
  it('follows the clock, each as long as the others', () => {
    const at = [0, 59_999, 60_000, 2 * minute, 3 * minute].map(
      (more) => playlistAt(state({ now: 99 * minute + more })).at,
    );
    expect(at).toEqual([0, 0, 1, 2, 0]);
  });
  it('pauses for two minutes where somebody has touched the screen, at the scene that stood then', () => {
    const now = 100 * minute;
    expect(playlistAt(state({ now, handAt: now - 119_999 }))).toEqual({ at: 2, pause: 'hand' });
    expect(playlistAt(state({ now, handAt: now - 120_000 }))).toEqual({ at: 1, pause: null });
  });
  it('pauses for five minutes after a new alarm, before anything else', () => {
    const now = 100 * minute;
    expect(playlistAt(state({ now, newAlarmAt: now - 299_999, handAt: now }))).toEqual({ at: 2, pause: 'alarm' });
    expect(playlistAt(state({ now, newAlarmAt: now - 300_000 }))).toEqual({ at: 1, pause: null });
  });
  it('stands at the scene of now where the clock of the alarm runs ahead', () => {
    expect(playlistAt(state({ newAlarmAt: 101 * minute }))).toEqual({ at: 1, pause: 'alarm' });
  });
});

describe('the address of a playlist', () => {
  const read = (query: string) => readPlaylist(new URLSearchParams(query));
  it('names scenes and the time of each', () => {
    expect(read('of=a,b&seconds=30')).toEqual({ codes: ['a', 'b'], dwellMs: 30_000 });
  });
  it.each([
    ['', 60],
    ['seconds=x', 60],
    ['seconds=1', 10],
    ['seconds=99999', 3600],
  ])('%s: %d seconds', (query, seconds) => expect(read(query)).toEqual({ codes: [], dwellMs: seconds * 1000 }));
});
