import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render } from '@testing-library/react';
import type { SourceRow } from '@ioc/shared/live/tables';
import { type Health, judgeHealth } from '#live/health';
import { seenWith } from '#live/seen.spec-support';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { Value } from '#live/value';
import { presets } from '#ui/room';
import { useNight } from '#wall/use-night';

const midnight = Date.parse('2026-03-09T23:30:00+07:00');
const healthAt = (ms: number) => judgeHealth(seenWith('2026-03-09T16:30:00Z'), ms, null);
let health: Value<Health>;
let now: Value<number>;
let store: LiveStore;
let night: boolean;

function Wall({ room }: { room: string }) {
  night = useNight(presets[room]!, null);
  return null;
}
const show = (room: string) =>
  render(
    <LiveContext value={{ store, health, now } as unknown as Live}>
      <Wall room={room} />
    </LiveContext>,
  );
const source = (state: SourceRow['state']) =>
  act(() =>
    store.takeSnapshot({
      table: 'sources',
      epoch: 'e',
      version: 1,
      at: '',
      rows: [{ key: 's', state } as unknown as SourceRow],
    }),
  );

beforeEach(() => {
  health = new Value<Health>(healthAt(0));
  now = new Value(midnight);
  store = new LiveStore((flush) => flush());
});
afterEach(cleanup);

describe('a wall at night', () => {
  it('is dim by the clock of the server, and bright again in the morning', () => {
    show('wall-4x3');
    expect(night).toBe(true);
    act(() => now.set(Date.parse('2026-03-10T06:00:00+07:00')));
    expect(night).toBe(false);
  });
  it('is not dim on a desk', () => {
    show('desk');
    expect(night).toBe(false);
  });
  it.each(['late', 'silent'] as const)('is bright while a source is %s', (state) => {
    show('wall-4x3');
    source(state);
    expect(night).toBe(false);
    source('live');
    expect(night).toBe(true);
  });
  it('is bright while nobody knows how old the picture is', () => {
    show('wall-4x3');
    act(() => health.set(healthAt(60_000)));
    expect(night).toBe(false);
  });
});
