import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import type { PathRow } from '@ioc/shared/live/tables';
import { startI18n } from '#i18n/i18n';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { Value } from '#live/value';
import { DrillFrame, DrillMark } from '#panels/drill-mark';

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);
const now = Date.parse('2026-11-30T06:10:00Z');

function show(drill: PathRow['drill'] | undefined) {
  const store = new LiveStore((flush) => flush());
  const row = {
    key: 'path',
    log: 'kafka',
    logAlive: true,
    intakeAt: null,
    lag: 0,
    quarantined: 0,
    p50: null,
    p99: null,
  };
  const rows = [{ ...row, ...(drill === undefined ? {} : { drill }) }] as PathRow[];
  store.takeSnapshot({ table: 'path', epoch: 'e', version: 1, at: '2026-11-30T06:10:00Z', rows });
  const live = { store, now: new Value(now) } as unknown as Live;
  const { container } = render(
    <LiveContext value={live}>
      <DrillMark>
        <p>số liệu mô phỏng</p>
      </DrillMark>
      <DrillFrame />
    </LiveContext>,
  );
  return { words: container.textContent, frame: container.querySelector('.drill-frame') !== null };
}
const drill = (endsAt: string) => ({ name: 'Hồ sơ dồn', nameEn: 'A backlog', endsAt });

it('a wall says that the shift is exercised, with a frame, until the drill is over', () => {
  expect(show(drill('2026-11-30T06:40:00Z'))).toEqual({ words: 'DIỄN TẬP đến 13:40', frame: true });
  expect(screen.getByRole('status').title).toBe('Hồ sơ dồn');
});
it('and says nothing of it otherwise, also where its end was not announced or the server is an older one', () => {
  for (const none of [null, undefined, drill('2026-11-30T06:09:59Z')]) {
    expect(show(none)).toEqual({ words: 'số liệu mô phỏng', frame: false });
    cleanup();
  }
});
