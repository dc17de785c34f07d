import { describe, expect, it } from '@jest/globals';
import { type PathLine, problemsAt, pathSpans } from '#alarm-rules/path-spans.js';

const line = (action: PathLine['action'], minute: number, more: Partial<PathLine> = {}): PathLine => ({
  ...{ alarm: 'a', cause: 'log-away', at: minute * 60_000, action, onMinutes: 2, offMinutes: 3, words: null },
  ...more,
});
const spans = (...lines: PathLine[]) => pathSpans(lines).map(({ from, to }) => [from / 60_000, to / 60_000]);

describe('how long a problem of the path lasted', () => {
  it('is known from its alarm, less what its rule waited', () => {
    expect(spans(line('recur', 10), line('clear', 30))).toEqual([[8, 27]]);
    expect(spans(line('recur', 10))).toEqual([[8, Infinity]]);
  });
  it('goes on where it came back before it was cleared, and ends once', () => {
    expect(spans(line('recur', 10), line('recur', 12), line('clear', 30), line('clear', 40))).toEqual([[8, 27]]);
    expect(spans(line('clear', 5), line('recur', 10), line('clear', 11))).toEqual([[8, 8]]);
  });
  it('is told apart by alarm', () => {
    expect(spans(line('recur', 10), line('recur', 20, { alarm: 'b' }), line('clear', 30))).toEqual([
      [8, 27],
      [18, Infinity],
    ]);
  });
});

describe('the problems at an instant', () => {
  it('are those whose time it is, each once, with topic and words', () => {
    const words = { vi: 'đứng', en: 'stuck' };
    const stuck = { cause: 'intake-stuck/a/b', from: 10, to: 20, words };
    const all = [stuck, { ...stuck, from: 15, to: 30 }, { cause: 'log-away', from: 19, to: Infinity, words: null }];
    const at = (now: number) => problemsAt(all, now).map(({ code, topic, messageEn }) => [code, topic, messageEn]);
    expect([9, 10, 16, 30].map(at)).toEqual([
      [],
      [['intake-stuck', 'a/b', 'stuck']],
      [['intake-stuck', 'a/b', 'stuck']],
      [['log-away', null, 'log-away']],
    ]);
  });
});
