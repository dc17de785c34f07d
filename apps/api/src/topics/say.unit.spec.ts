import { describe, expect, it } from '@jest/globals';
import { restartLines, stateLine } from '#topics/say.js';

const stored = {
  topic: 'task.events',
  identity: 'c/old',
  positions: new Map([
    [0, 7n],
    [1, 5n],
  ]),
};
const view = (identity: string) => ({
  identity,
  partitions: new Map([
    [0, { low: 2n, high: 6n }],
    [1, { low: 0n, high: 3n }],
  ]),
});

describe('what a restart of a topic says', () => {
  it('names both topics, their positions and how much will be read', () => {
    const text = restartLines(stored, view('c/new')).join('\n');
    expect(text).toContain('c/old (phân vùng: vị trí / partition: position 0: 7, 1: 5)');
    expect(text).toContain('c/new (0: 2–6, 1: 0–3)');
    expect(text).toContain('7 bản ghi / records');
    expect(text).toContain('cannot be read any more');
    expect(text).not.toContain('the same topic');
  });

  it('tells apart the same topic, and one that is gone', () => {
    const same = restartLines(stored, view('c/old')).join('\n');
    expect(same).toContain('known events are not counted again');
    expect(same).not.toContain('cannot be read any more');
    expect(restartLines(stored, null).join('\n')).toContain('none, it will be made');
    const lines = [view('c/old'), view('c/new'), null].map((found) => restartLines(stored, found).length);
    expect([...lines, restartLines({ ...stored, identity: null }, view('c/new')).length]).toEqual([6, 6, 6, 5]);
    expect(restartLines({ ...stored, identity: null }, view('c/new')).join('\n')).not.toContain(
      'cannot be read any more',
    );
  });
});

describe('the line of a topic', () => {
  it('says whether the log still has what was read', () => {
    const said = (identity: string | null, found: string | null) =>
      stateLine({ ...stored, identity }, found === null ? null : view(found));
    expect(said('a', 'a')).toContain('same · a · vị trí / positions 12');
    expect(said('a', 'b')).toContain('ANOTHER TOPIC');
    expect(said('a', null)).toContain('GONE');
    expect(said(null, 'b')).toContain('no id stored · –');
  });
});
