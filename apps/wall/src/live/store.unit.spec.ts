import { describe, expect, it } from '@jest/globals';
import type { SourceRow } from '@ioc/shared/live/tables';
import { LiveStore } from '#live/store';

const row = (key: string, today = 0): SourceRow => ({
  key,
  name: key,
  shortName: key,
  state: 'live',
  silence: 'none',
  lastEventAt: null,
  lastAt: null,
  expectedSeconds: 60,
  today,
  quarantined: 0,
});
function store() {
  const frames: (() => void)[] = [];
  const sut = new LiveStore((flush) => frames.push(flush));
  const frame = () => frames.splice(0).forEach((flush) => flush());
  const snapshot = (version: number, rows: SourceRow[], epoch = 'e1') =>
    sut.takeSnapshot({ table: 'sources', epoch, version, at: 't', rows });
  const delta = (version: number, upsert: SourceRow[], remove: string[] = []) =>
    sut.takeDelta({ table: 'sources', epoch: 'e1', version, at: 't', upsert, remove }, 0);
  return { sut, frames, frame, snapshot, delta };
}

describe('the store', () => {
  it('L1: knows nothing of a table until it has come, which is not the same as empty', () => {
    const { sut, frame, snapshot } = store();
    expect(sut.rows('sources')).toBeNull();
    snapshot(1, []);
    frame();
    expect(sut.rows('sources')).toEqual([]);
  });

  it('makes many changes one flush, and tells each listener of the table once', () => {
    const { sut, frames, frame, snapshot, delta } = store();
    let told = 0;
    let others = 0;
    sut.subscribe('sources', () => (told += 1));
    sut.subscribe('feed', () => (others += 1));
    snapshot(1, [row('a')]);
    for (let version = 2; version < 50; version++) delta(version, [row('a', version)]);
    expect([frames.length, told]).toEqual([1, 0]);
    frame();
    expect([told, others]).toEqual([1, 0]);
    expect(sut.row('sources', 'a')?.today).toBe(49);
  });

  it('reads the same objects between flushes, also while changes wait', () => {
    const { sut, frame, snapshot, delta } = store();
    snapshot(1, [row('a'), row('b')]);
    frame();
    const [rows, b] = [sut.rows('sources'), sut.row('sources', 'b')];
    delta(2, [row('a', 1)]);
    expect(sut.rows('sources')).toBe(rows);
    frame();
    expect(sut.rows('sources')).not.toBe(rows);
    expect(sut.row('sources', 'b')).toBe(b);
    expect(sut.rows('feed')).toBeNull();
  });

  it('keeps the objects of rows that a new server says again', () => {
    const { sut, frame, snapshot } = store();
    snapshot(7, [row('a'), row('b')]);
    frame();
    const a = sut.row('sources', 'a');
    snapshot(1, [row('a'), row('b', 5)], 'e2');
    frame();
    expect(sut.row('sources', 'a')).toBe(a);
    expect(sut.row('sources', 'b')?.today).toBe(5);
  });

  it('L6: does not flush for a delta that it could not take', () => {
    const { frames, frame, snapshot, delta } = store();
    snapshot(1, [row('a')]);
    frame();
    expect(delta(9, [row('a', 9)])).toBe('ask');
    expect(frames).toHaveLength(0);
  });

  it('tells a listener that has left nothing more', () => {
    const { sut, frame, snapshot } = store();
    let told = 0;
    sut.subscribe('sources', () => (told += 1))();
    snapshot(1, []);
    frame();
    expect(told).toBe(0);
  });
});
