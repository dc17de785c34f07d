import { describe, expect, it } from '@jest/globals';
import { heardSpans } from '#ingest/heard.sql.js';

const spans = (...hearings: [minute: number, beats?: boolean][]) =>
  heardSpans(hearings.map(([minute, beats = false]) => ({ at: minute * 60_000, beats }))).map(({ from, to, beats }) => [
    from / 60_000,
    to / 60_000,
    beats,
  ]);

describe('when a source was heard', () => {
  it('is one span while it is never silent for more than five minutes', () => {
    expect(spans([0], [5], [10])).toEqual([[0, 10, false]]);
    expect(spans([0], [5], [10.01])).toEqual([
      [0, 5, false],
      [10.01, 10.01, false],
    ]);
    expect(spans()).toEqual([]);
  });
  it('is the same in whatever order it was read', () => {
    expect(spans([10], [0], [4], [7])).toEqual([[0, 10, false]]);
  });
  it('says whether a heartbeat was among it', () => {
    expect(spans([0, true], [1], [20], [21, true], [40])).toEqual([
      [0, 1, true],
      [20, 21, true],
      [40, 40, false],
    ]);
  });
});
