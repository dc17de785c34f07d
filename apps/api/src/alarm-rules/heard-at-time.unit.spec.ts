import { describe, expect, it } from '@jest/globals';
import { HeardAtTime, type HeardLine } from '#alarm-rules/heard-at-time.js';

const line = (from: number, to: number, more: Partial<HeardLine> = {}): HeardLine => ({
  ...{ source: 'a', from, to, beats: false, eventAt: null },
  ...more,
});
const asked = (lines: HeardLine[], ...instants: number[]) => {
  const heard = new HeardAtTime(lines, new Map([['a', [1]]]));
  return instants.map((now) =>
    heard
      .at(now)
      .map(({ source, lastAt, lastHeartbeatAt, lastEventAt }) => [source, lastAt, lastHeartbeatAt, lastEventAt]),
  );
};

describe('when a source was heard last', () => {
  it('is now while it is heard, and then the end of that time', () => {
    expect(asked([line(10, 20)], 9, 10, 15, 25)).toEqual([
      [],
      [['a', 10, null, null]],
      [['a', 15, null, null]],
      [['a', 20, null, null]],
    ]);
  });
  it('is the latest end of all that has begun', () => {
    expect(asked([line(10, 40), line(15, 20), line(60, 70)], 50, 65)).toEqual([
      [['a', 40, null, null]],
      [['a', 65, null, null]],
    ]);
  });
  it('is by a heartbeat once one was heard, and by events of their own time', () => {
    const lines = [
      line(10, 11, { eventAt: 8 }),
      line(12, 13, { eventAt: 5 }),
      line(20, 21, { beats: true }),
      line(30, 31, { eventAt: 29 }),
    ];
    expect(asked(lines, 11, 15, 25, 35)).toEqual([
      [['a', 11, null, 8]],
      [['a', 13, null, 8]],
      [['a', 21, 21, 8]],
      [['a', 31, 31, 29]],
    ]);
  });
  it("is each source's own, with its own rhythm", () => {
    const heard = new HeardAtTime([line(1, 2), line(3, 3, { source: 'b' })], new Map([['a', [1]]]));
    expect(heard.at(5).map(({ source, lastAt, rhythm }) => [source, lastAt, rhythm])).toEqual([
      ['a', 2, [1]],
      ['b', 3, null],
    ]);
  });
});
