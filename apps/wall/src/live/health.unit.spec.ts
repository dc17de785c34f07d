import { describe, expect, it } from '@jest/globals';
import type { LiveHeartbeat } from '@ioc/shared/live/protocol';
import { judgeHealth, pictureAge, slept, type Seen } from '#live/health';
import { healthTexts } from '#live/words';

const beat = (more: Partial<LiveHeartbeat> = {}): LiveHeartbeat => ({
  at: '2026-11-22T03:00:00Z',
  epoch: 'e1',
  build: 'b1',
  database: true,
  log: true,
  intakeAge: 1,
  versions: {},
  ...more,
});
const seen = (more: Partial<Seen> = {}): Seen => ({
  openedAt: 0,
  beat: beat(),
  heardAt: 10_000,
  refused: null,
  newBuild: false,
  ...more,
});
const words = (sut: Seen, now = 10_500) => {
  const { state, words } = judgeHealth(sut, now, null);
  return [state, words.key, words.params];
};

describe('the health of the picture', () => {
  it('is live while beats come and nothing behind the server has stopped', () => {
    expect(words(seen())).toEqual(['live', 'health.live', {}]);
  });

  it('L9: is disconnected when no beat has come for 3,5 s, whatever the last one said', () => {
    expect(words(seen(), 13_500)[0]).toBe('live');
    expect(words(seen(), 13_501)).toEqual(['disconnected', 'health.socket-dead', {}]);
  });

  it('is connecting at first and then says that it cannot', () => {
    const waiting = seen({ beat: null, heardAt: 0 });
    expect(words(waiting, 3500)[0]).toBe('connecting');
    expect(words(waiting, 20_000)).toEqual(['disconnected', 'health.never-connected', { seconds: 20 }]);
  });

  it('L13: gives the server’s reason for turning it away', () => {
    const refused = seen({ beat: null, heardAt: 0, refused: 'Đã đủ 2000 màn hình' });
    expect(words(refused, 1000)).toEqual(['disconnected', 'health.refused', { reason: 'Đã đủ 2000 màn hình' }]);
  });

  it.each([
    [{ database: false, log: false, intakeAge: 900 }, 'health.database-away', {}],
    [{ log: false, intakeAge: 6.2 }, 'health.intake-silent', {}],
    [{ intakeAge: null }, 'health.intake-never', {}],
    [{ log: false }, 'health.log-away', {}],
  ])('names what has stopped first: %j', (more, key, params) => {
    expect(words(seen({ beat: beat(more) }))).toEqual(['late', key, params]);
  });

  const problem = (more: object = {}) => ({
    ...{ code: 'intake-stuck', topic: 'dossier.events', message: 'đứng yên', messageEn: 'stuck' },
    ...{ closesDoor: false, stale: true, since: '2026-11-22T02:58:00Z', ...more },
  });
  it('L21: is late by what a beat says to be wrong, from when that began, after what it sees by itself', () => {
    const now = judgeHealth(seen({ beat: beat({ problems: [problem()] }) }), 10_500, null);
    expect([now.state, now.aliveAt]).toEqual(['late', '2026-11-22T02:58:00Z']);
    expect(now.words).toEqual({ key: 'health.problem', params: { vi: 'đứng yên', en: 'stuck' } });
    const both = judgeHealth(seen({ beat: beat({ log: false, problems: [problem()] }) }), 10_500, null);
    expect(both.reasons.map(({ key }) => key)).toEqual(['health.log-away', 'health.problem']);
    const own = judgeHealth(
      seen({ beat: beat({ log: false, problems: [problem({ code: 'log-away' })] }) }),
      10_500,
      null,
    );
    expect(own.reasons.map(({ key }) => key)).toEqual(['health.log-away']);
  });
  it('L21: is as old as the first of its problems, not as the last beat without one', () => {
    const live = judgeHealth(seen(), 10_000, null);
    const problems = [problem({ since: '2026-11-22T02:59:00Z' }), problem({ code: 'x' })];
    expect(judgeHealth(seen({ beat: beat({ problems }) }), 10_500, live).aliveAt).toBe('2026-11-22T02:58:00Z');
  });
  it('L21: stays live with what makes no figure old, and says it', () => {
    const now = judgeHealth(seen({ beat: beat({ problems: [problem({ stale: false })] }) }), 10_500, null);
    expect([now.state, now.notes.map(({ params }) => params)]).toEqual(['live', [{ vi: 'đứng yên', en: 'stuck' }]]);
  });
  it('L22: holds how far a backlog is', () => {
    const catchUp = { share: 0.43, since: '2026-11-22T02:00:00Z' };
    expect(judgeHealth(seen({ beat: beat({ catchUp }) }), 10_500, null)).toMatchObject({ state: 'live', catchUp });
    expect(judgeHealth(seen(), 10_500, null).catchUp).toBeNull();
  });

  it('calls an intake silent only after more than 5 s', () => {
    expect(words(seen({ beat: beat({ intakeAge: 5 }) }))[0]).toBe('live');
    expect(words(seen({ beat: beat({ intakeAge: 5.1 }) }))[0]).toBe('late');
  });

  it('keeps the moment since when, and the same object while nothing is different', () => {
    const first = judgeHealth(seen(), 10_000, null);
    expect(judgeHealth(seen(), 10_400, first)).toBe(first);
    const later = judgeHealth(seen({ beat: beat({ at: '2026-11-22T03:00:01Z' }) }), 11_000, first);
    expect(later).not.toBe(first);
    expect(later.since).toBe(10_000);
    expect(judgeHealth(seen(), 20_000, later).since).toBe(20_000);
  });

  it('L9: has one age, from the last moment that all was alive, and none while it is live', () => {
    const live = judgeHealth(seen({ beat: beat({ intakeAge: 2 }) }), 10_500, null);
    const broken = judgeHealth(seen({ beat: beat({ at: '2026-11-22T03:00:09Z', database: false }) }), 19_000, live);
    const now = Date.parse('2026-11-22T03:00:10Z');
    expect(pictureAge(live, now)).toBe(null);
    expect(broken.aliveAt).toBe('2026-11-22T02:59:58.000Z');
    expect(pictureAge(broken, now)).toBe(12_000);
    expect(pictureAge(judgeHealth(seen({ beat: null, heardAt: 0 }), 20_000, null), now)).toBe(null);
  });

  it('has words in both languages for each key', () => {
    expect(Object.keys(healthTexts.en)).toEqual(Object.keys(healthTexts.vi));
    expect(healthTexts.vi['health.never-connected']).toContain('{{seconds}}');
  });
});

describe('a timer', () => {
  it('has slept when it comes much too late, or the clock was set', () => {
    expect([500, 1400, 5499].map((now) => slept(0, now, 500))).toEqual([false, false, false]);
    expect([5600, 3_600_000, -60_000].map((now) => slept(0, now, 500))).toEqual([true, true, true]);
  });
});
