import { describe, expect, it } from '@jest/globals';
import { addHearing, type HeardSpan, joined } from '#ingest/heard.sql.js';

function spans(...hearings: [minute: number, beats?: boolean][]) {
  const heard: HeardSpan[] = [];
  for (const [minute, beats = false] of hearings) addHearing(heard, minute * 60_000, beats);
  return joined(heard).map(({ from, to, beats }) => [from / 60_000, to / 60_000, beats]);
}

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
    expect(spans([20], [0], [15], [5], [10.5], [12])).toEqual([
      [0, 5, false],
      [10.5, 20, false],
    ]);
    expect(spans([20, true], [0], [10], [14], [5])).toEqual([
      [0, 14, false],
      [20, 20, true],
    ]);
    expect(spans([20, true], [0], [10], [5], [15])).toEqual([[0, 20, true]]);
    expect(spans([10], [5], [15.01])).toEqual([
      [5, 10, false],
      [15.01, 15.01, false],
    ]);
  });
  it('says whether a heartbeat was among it', () => {
    expect(spans([0, true], [1], [20], [21, true], [40])).toEqual([
      [0, 1, true],
      [20, 21, true],
      [40, 40, false],
    ]);
  });
});
