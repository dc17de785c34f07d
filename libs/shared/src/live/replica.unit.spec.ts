import { describe, expect, it } from '@jest/globals';
import type { LiveHeartbeat, Delta, Snapshot } from '@ioc/shared/live/protocol';
import { markRequested, behindHeartbeat, emptyReplica, takeDelta, takeSnapshot } from '@ioc/shared/live/replica';
import type { SourceRow } from '@ioc/shared/live/tables';

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
const snapshot = (version: number, rows: SourceRow[], epoch = 'e1'): Snapshot => ({
  table: 'sources',
  epoch,
  version,
  at: 't',
  rows,
});
const delta = (version: number, upsert: SourceRow[], remove: string[] = [], epoch = 'e1'): Delta => ({
  table: 'sources',
  epoch,
  version,
  at: 't',
  upsert,
  remove,
});
const beat = (version: number, epoch = 'e1'): LiveHeartbeat => ({
  at: 't',
  epoch,
  build: 'b',
  database: true,
  log: true,
  intakeAge: 0,
  versions: { sources: version },
});
const holding = (version: number, ...rows: SourceRow[]) => {
  const replica = emptyReplica();
  takeSnapshot(replica, snapshot(version, rows));
  return replica;
};
const rowsOf = (replica: ReturnType<typeof emptyReplica>) => [...(replica.held.get('sources')?.rows.values() ?? [])];

describe('a client’s replica', () => {
  it('L3: holds after a delta what the next snapshot would say', () => {
    const replica = holding(1, row('a'), row('b'));
    expect(takeDelta(replica, delta(2, [row('b', 5), row('c')], ['a']), 0)).toBe('applied');
    expect(rowsOf(replica)).toEqual([row('b', 5), row('c')]);
  });

  it('L6: changes nothing at a gap and asks', () => {
    const replica = holding(1, row('a'));
    expect(takeDelta(replica, delta(3, [row('a', 9)]), 0)).toBe('ask');
    expect(rowsOf(replica)).toEqual([row('a')]);
  });

  it('L6: takes no delta of another epoch', () => {
    const replica = holding(1, row('a'));
    expect(takeDelta(replica, delta(2, [row('a', 9)], [], 'e2'), 0)).toBe('ask');
    expect(rowsOf(replica)).toEqual([row('a')]);
  });

  it('L6: asks for a table of which it holds nothing', () => {
    expect(takeDelta(emptyReplica(), delta(2, [row('a')]), 0)).toBe('ask');
  });

  it('L7: leaves aside a delta and a snapshot that it has already', () => {
    const replica = holding(4, row('a', 4));
    expect(takeDelta(replica, delta(4, [row('a', 3)]), 0)).toBe('old');
    expect(takeSnapshot(replica, snapshot(3, [row('a', 3)]))).toBe(false);
    expect(rowsOf(replica)).toEqual([row('a', 4)]);
    expect([4, 5].map((version) => takeSnapshot(replica, snapshot(version, [row('a', version)])))).toEqual([
      true,
      true,
    ]);
    expect(rowsOf(replica)).toEqual([row('a', 5)]);
  });

  it('L7: takes a lower version of another epoch', () => {
    const replica = holding(400, row('a', 4));
    expect(takeSnapshot(replica, snapshot(1, [row('b')], 'e2'))).toBe(true);
    expect(rowsOf(replica)).toEqual([row('b')]);
  });

  it('L8: asks for a table at most once a second', () => {
    const replica = holding(1, row('a'));
    const gap = delta(3, []);
    expect([0, 500, 999, 1000].map((now) => takeDelta(replica, gap, now))).toEqual(['ask', 'wait', 'wait', 'ask']);
    const late = holding(1, row('a'));
    expect([5000, 5000, 5999, 6000].map((now) => takeDelta(late, gap, now))).toEqual(['ask', 'wait', 'wait', 'ask']);
  });

  it('L8: is not blocked by a clock that was set back', () => {
    const replica = holding(1, row('a'));
    markRequested(replica, ['sources'], 1_000_000);
    expect(takeDelta(replica, delta(3, []), 5)).toBe('ask');
  });

  it('L8: counts what it asked for as it connected', () => {
    const replica = holding(1, row('a'));
    markRequested(replica, ['sources'], 1000);
    expect(takeDelta(replica, delta(3, []), 1500)).toBe('wait');
  });

  it('L9: finds in the beat that it has missed the last delta of a quiet table', () => {
    const replica = holding(1, row('a'));
    expect(behindHeartbeat(replica, beat(1), ['sources'], 0)).toEqual([]);
    expect(behindHeartbeat(replica, beat(2), ['sources'], 0)).toEqual(['sources']);
    expect(behindHeartbeat(replica, beat(1, 'e2'), ['sources'], 2000)).toEqual(['sources']);
  });

  it('L9: asks for a table of which it holds nothing', () => {
    expect(behindHeartbeat(emptyReplica(), beat(2), ['sources'], 0)).toEqual(['sources']);
  });

  it('L9: does not ask for a table that the server has not read or that it did not want', () => {
    expect(behindHeartbeat(emptyReplica(), beat(2), ['figures'], 0)).toEqual([]);
    expect(behindHeartbeat(emptyReplica(), { ...beat(2), versions: {} }, ['sources'], 0)).toEqual([]);
  });
});
