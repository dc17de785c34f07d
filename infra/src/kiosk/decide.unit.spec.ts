import { describe, expect, it } from '@jest/globals';
import { after, begin, decide, isProfileBroken, type Look, pauseMs } from '#kiosk/decide.js';

type Watch = ReturnType<typeof begin>;
type Action = ReturnType<typeof decide>;

const limits = { hungMs: 30_000, memoryMb: 2000, restartAt: 240 };
const wall = (more: Partial<Watch> = {}): Watch => ({ ...begin(0), shows: 'wall', ...more });
const drawn: Look = { kind: 'drawn', memoryMb: 2000 };
const noon = 720;
const decided = (watch: Watch, look: Look, now = 1000, minute = noon): Action =>
  decide(watch, look, limits, now, minute);

describe('what a look at the screen asks for', () => {
  it('shows the wall as soon as the server answers, and says why not before', () => {
    expect(decided(begin(0), drawn)).toEqual({ kind: 'load' });
    const away = { kind: 'unreachable', why: 'ECONNREFUSED' } as const;
    expect(decided(begin(0), away)).toEqual({ kind: 'wait', why: 'ECONNREFUSED' });
    expect(decided(wall(), away)).toEqual({ kind: 'wait', why: 'ECONNREFUSED' });
    expect(decided(wall(), drawn)).toEqual({ kind: 'none' });
  });

  it('starts the browser again once the page has drawn nothing for so long', () => {
    expect(decided(wall(), { kind: 'silent' }, 29_999)).toEqual({ kind: 'none' });
    expect(decided(wall(), { kind: 'silent' }, 30_000)).toEqual({ kind: 'restart', why: 'hung' });
    expect(decided(begin(0), { kind: 'silent' }, 90_000)).toEqual({ kind: 'load' });
  });

  it('loads a crashed page again, three times in five minutes', () => {
    const crashed: Look = { kind: 'crashed' };
    let watch = wall();
    for (const at of [0, 1000, 2000]) {
      const action = decided(watch, crashed, at);
      expect(action).toEqual({ kind: 'load' });
      watch = after(watch, crashed, action, at);
    }
    expect(watch.crashes).toEqual([0, 1000, 2000]);
    expect(decided(watch, crashed, 299_999)).toEqual({ kind: 'restart', why: 'crashes' });
    expect(decided(watch, crashed, 300_000)).toEqual({ kind: 'load' });
    expect(after(watch, crashed, { kind: 'load' }, 300_000).crashes).toEqual([1000, 2000, 300_000]);
  });

  it('starts a browser that takes too much memory again', () => {
    expect(decided(wall(), { kind: 'drawn', memoryMb: 2001 })).toEqual({ kind: 'restart', why: 'memory' });
  });

  it('starts it again in the hour after the hour of the night, once it has run for an hour', () => {
    const hour = 3_600_000;
    const night = { kind: 'restart', why: 'nightly' };
    expect(decided(wall(), drawn, hour + 1, 240)).toEqual(night);
    expect(decided(wall(), drawn, hour + 1, 299)).toEqual(night);
    expect(decided(wall(), drawn, hour + 1, 300)).toEqual({ kind: 'none' });
    expect(decided(wall(), drawn, hour + 1, 239)).toEqual({ kind: 'none' });
    expect(decided(wall(), drawn, hour, 240)).toEqual({ kind: 'none' });
    expect(decide(wall(), drawn, { ...limits, restartAt: null }, 2 * hour, 240)).toEqual({ kind: 'none' });
    expect(decide(wall(), drawn, { ...limits, restartAt: 1430 }, 2 * hour, 5)).toEqual(night);
  });
});

describe('the state after an action', () => {
  it('counts silence from the last frame, from loading, or from the begin of waiting', () => {
    expect(after(wall(), drawn, { kind: 'none' }, 7)).toEqual(wall({ drawnAt: 7 }));
    expect(after(wall(), { kind: 'silent' }, { kind: 'none' }, 7)).toEqual(wall());
    expect(after(begin(0), drawn, { kind: 'load' }, 7)).toEqual(wall({ drawnAt: 7 }));
    const waiting = after(wall(), { kind: 'unreachable', why: 'x' }, { kind: 'wait', why: 'x' }, 7);
    expect(waiting).toEqual({ ...begin(0), drawnAt: 7 });
  });
});

describe('a browser that ends by itself', () => {
  it('is started again after 1 s, then after twice as long each time, up to a minute', () => {
    expect([0, 1, 2, 5, 6, 99].map(pauseMs)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
  });

  it('has a broken profile after five short runs in a row, said once', () => {
    expect([0, 4, 5, 6].map(isProfileBroken)).toEqual([false, false, true, false]);
  });
});
