import { describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import type { SourceRow } from '@ioc/shared/live/tables';
import { ServerClock } from '#live/server-clock';
import { judgeHealth, type Health } from '#live/health';
import { LiveStore } from '#live/store';
import { LiveContext, useHealth, useProvince, useRow, useTable, type Live } from '#live/use-live';
import { Value } from '#live/value';

const row = (key: string, today: number): SourceRow => ({
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
function live() {
  const store = new LiveStore((flush) => flush());
  const seen = { openedAt: 0, beat: null, heardAt: 0, refused: null, newBuild: false };
  const health = new Value<Health>(judgeHealth(seen, 0, null));
  const value: Live = {
    store,
    health,
    province: new Value<null>(null) as Live['province'],
    now: new Value(0),
    signedOut: new Value(false),
    display: new Value<string | null>(null),
    build: new Value<string | null>(null),
    clock: new ServerClock(),
  };
  const snapshot = (version: number, rows: SourceRow[]) =>
    act(() => store.takeSnapshot({ table: 'sources', epoch: 'e', version, at: 't', rows }));
  return { value, health, seen, snapshot };
}

describe('the hooks', () => {
  it('render a row only when that row changes', () => {
    const { value, snapshot } = live();
    let renders = 0;
    function Row() {
      renders += 1;
      return <p>{useRow('sources', 'a')?.today ?? 'không rõ'}</p>;
    }
    render(<LiveContext value={value}>{<Row />}</LiveContext>);
    expect(screen.getByText('không rõ')).toBeTruthy();
    snapshot(1, [row('a', 1), row('b', 1)]);
    const before = renders;
    snapshot(2, [row('a', 1), row('b', 2)]);
    expect(renders).toBe(before);
    snapshot(3, [row('a', 7), row('b', 2)]);
    expect(screen.getByText('7')).toBeTruthy();
  });

  it('give a table, the health and the province', () => {
    const { value, snapshot, health, seen } = live();
    function Panel() {
      const [rows, { words }, province] = [useTable('sources'), useHealth(), useProvince()];
      return <p>{[rows?.length ?? 'null', words.key, province?.name ?? 'null'].join(' ')}</p>;
    }
    render(<LiveContext value={value}>{<Panel />}</LiveContext>);
    expect(screen.getByText('null health.connecting null')).toBeTruthy();
    snapshot(1, [row('a', 1)]);
    act(() => health.set(judgeHealth({ ...seen, refused: 'x' }, 5000, health.get())));
    act(() => value.province.set({ code: '44', name: 'Quảng Trị', nameEn: 'Quang Tri', simulated: true }));
    expect(screen.getByText('1 health.refused Quảng Trị')).toBeTruthy();
  });
});
