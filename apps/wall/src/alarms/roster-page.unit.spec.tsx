import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { Roster, RosterSpell } from '@ioc/shared/answers/roster';
import { startI18n } from '#i18n/i18n';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { Value } from '#live/value';
import { showPage } from '#desk/page.spec-support';
import { RosterPage } from '#alarms/roster-page';

const spell = (more: Partial<RosterSpell> = {}): RosterSpell => ({
  ...{ slot: '4', day: '2026-03-09', duty: 'shift-lead', unit: 'P', unitName: 'Tỉnh A', person: 'An' },
  ...{ start: '2026-03-09T00:00:00Z', end: '2026-03-09T08:00:00Z', because: 'pattern', exception: null },
  ...more,
});
const roster = (more: Partial<Roster> = {}): Roster => ({
  ...{ from: '2026-03-09', to: '2026-03-15', version: '7', mayChange: true, now: [spell()], slots: [] },
  spells: [
    spell(),
    spell({ day: '2026-03-10', start: '2026-03-10T00:00:00Z', person: null, because: 'leave', exception: '6' }),
  ],
  ...more,
});
const show = (of: Roster) => {
  const live = {
    store: new LiveStore((flush) => flush()),
    health: new Value(null),
    now: new Value(0),
    province: new Value(null),
  };
  return showPage(
    <LiveContext value={live as unknown as Live}>
      <RosterPage />
    </LiveContext>,
    [
      [/roster\/history/, { total: 0, rows: [], next: null }],
      [/roster\/(slots|exceptions|withdrawals)/, { id: '8', version: '8' }],
      [/roster/, of],
      [/catalogue/, { units: [{ code: 'P', name: 'Tỉnh A' }], sources: [] }],
    ],
    '/roster',
  );
};
const orders = () =>
  jest
    .mocked(fetch)
    .mock.calls.filter(([, request]) => request?.method === 'POST')
    .map(([path, request]) => [path, JSON.parse(String(request?.body))]);
const press = (name: RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the page of the roster', () => {
  it('says who is on, and marks in words where nobody is', async () => {
    await show(roster());
    const empty = screen.getByRole('row', { name: /Thứ Ba 10\/03\/2026/ });
    expect(within(empty).getByText(/chưa có người/)).toBeTruthy();
    expect(within(screen.getByRole('table', { name: 'Đang trực' })).getByText('An')).toBeTruthy();
  });

  it('changes a day with the version that was seen, and takes a change back', async () => {
    await show(roster());
    await press(/^Đổi ca Trưởng ca, Tỉnh A, Thứ Hai 09\/03\/2026/i);
    fireEvent.change(screen.getByLabelText(/Người thay/), { target: { value: ' Bình ' } });
    await act(async () => fireEvent.submit(screen.getByLabelText(/Người thay/)));
    await press(/Bỏ thay đổi/);
    expect(orders()).toEqual([
      ['/api/roster/exceptions', { slot: '4', day: '2026-03-09', kind: 'swap', person: 'Bình', version: '7' }],
      ['/api/roster/withdrawals', { of: '6', version: '7' }],
    ]);
    expect(screen.getByRole('status').textContent).toBe('Đã ghi');
  });

  it('adds a slot of the days that were chosen', async () => {
    await show(roster());
    const form = within(screen.getByRole('form', { name: 'Thêm ca' }));
    fireEvent.change(form.getByLabelText('Từ'), { target: { value: '23:00' } });
    fireEvent.change(form.getByLabelText('Đến'), { target: { value: '07:00' } });
    fireEvent.click(form.getByLabelText('T7'));
    fireEvent.click(form.getByLabelText('CN'));
    await act(async () => fireEvent.submit(form.getByLabelText('Từ')));
    expect(orders()).toEqual([
      [
        '/api/roster/slots',
        {
          ...{ duty: 'operator', unit: 'P', days: 'every', weekdays: [6, 7], from: '23:00', to: '07:00' },
          ...{ person: null, deputy: null, version: '7' },
        },
      ],
    ]);
  });

  it('offers nothing to whoever may only look', async () => {
    await show(roster({ mayChange: false }));
    expect(screen.getByText(/Trưởng ca và quản trị viên sửa lịch/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
