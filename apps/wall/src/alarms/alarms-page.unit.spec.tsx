import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import type { AlarmItem, AlarmList } from '@ioc/shared/answers/alarms';
import { startI18n } from '#i18n/i18n';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { Value } from '#live/value';
import { showPage } from '#desk/page.spec-support';
import { AlarmsPage } from '#alarms/alarms-page';

const alarm = (id: string, more: Partial<AlarmItem> = {}): AlarmItem => ({
  ...{ id: id.repeat(20), rule: 'overdue-unit', ruleVersion: 1, name: 'Quá hạn', nameEn: 'Overdue', unit: 'U' },
  ...{ unitName: `Xã ${id}`, cause: 'overdue', causeName: { vi: 'Hồ sơ quá hạn', en: 'Overdue dossiers' } },
  ...{ group: 'figure:overdue', state: 'new', condition: 'active', priority: 'medium', owner: 'unit-contact' },
  ...{ value: 21, version: 3, occurrences: 1, raisedAt: '2026-03-09T03:00:00Z', changedAt: '2026-03-09T03:00:00Z' },
  ...{ assignee: null, handledBy: null, handledAt: null, nextCheck: null, promise: null, promiseAt: null },
  ...{ shelvedUntil: null, actions: ['acknowledge', 'take', 'note', 'shelve'] },
  hindsight: null,
  lastNote: null,
  drill: false,
  ...more,
});
const list = (rows: AlarmItem[]): AlarmList => ({
  ...{ total: rows.length, rows, next: null },
  byState: { new: rows.length } as AlarmList['byState'],
});
let store: LiveStore;
const show = (rows: AlarmItem[], at = '/alarms', own: string[] = []) => {
  store = new LiveStore((flush) => flush());
  const live = {
    store,
    health: new Value(null),
    now: new Value(Date.parse('2026-03-09T04:00:00Z')),
    province: new Value(null),
  };
  const page = (
    <LiveContext value={live as unknown as Live}>
      <AlarmsPage />
    </LiveContext>
  );
  return showPage(
    page,
    [
      [/alarms\/groups/, { total: rows.length, groups: [] }],
      [/alarms\/[a-z]{20}\/actions/, { alarm: { ...rows[0], version: 4 } }],
      [
        /acknowledgements/,
        { done: [rows[0]?.id], refused: [{ id: 'x', why: { vi: 'Bà B vừa xác nhận', en: 'B was faster' } }] },
      ],
      [/alarms/, list(rows)],
      [/catalogue/, { units: [], sources: [] }],
      [/session/, { roles: ['operator'], units: own }],
    ],
    at,
  );
};
const orders = () =>
  jest
    .mocked(fetch)
    .mock.calls.filter(([, request]) => request?.method === 'POST')
    .map(([path, request]) => [path, JSON.parse(String(request?.body))]);
const press = (key: string) => act(async () => void fireEvent.keyDown(document.body, { key }));
const asked = () => jest.mocked(fetch).mock.calls.filter(([path]) => String(path).includes('limit=100')).length;

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the desk of alarms', () => {
  it('says so to whoever may only look, and offers nothing', async () => {
    await show([alarm('a', { actions: [] }), alarm('b', { actions: [], state: 'closed' })]);
    expect(screen.getByText(/Vai trò của bạn chỉ xem/)).toBeTruthy();
    expect(screen.queryByText(/^Phím/)).toBeNull();
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    await press('j');
    await press('a');
    expect(orders()).toEqual([]);
  });

  it('is used by keys alone: down, acknowledge, and the version that was seen goes with it', async () => {
    await show([alarm('a'), alarm('b')]);
    await press('j');
    await press('j');
    await press('a');
    expect(orders()).toEqual([[`/api/alarms/${'b'.repeat(20)}/actions`, { action: 'acknowledge', version: 3 }]]);
    expect(screen.getByRole('status').textContent).toContain('xác nhận');
  });
  it('meets no conflict with itself: what was answered last goes with the next action, however old the list is', async () => {
    await show([alarm('a')]);
    await press('j');
    await press('a');
    await press('t');
    expect(orders().map(([, body]) => body)).toEqual([
      { action: 'acknowledge', version: 3 },
      { action: 'take', version: 4 },
    ]);
  });
  it('asks for a reason and an end before it shelves, and sends nothing that the state does not allow', async () => {
    await show([alarm('a'), alarm('b', { actions: ['note'] })]);
    await press('j');
    await press('s');
    const note = screen.getByLabelText('Ghi chú, lý do');
    await act(async () => void fireEvent.change(note, { target: { value: 'bảo trì' } }));
    await act(async () => void fireEvent.submit(note.closest('form') as HTMLFormElement));
    expect(orders()).toMatchObject([[expect.anything(), { action: 'shelve', version: 3, note: 'bảo trì' }]]);
    expect(Date.parse((orders()[0]?.[1] as { until: string }).until)).toBeGreaterThan(Date.now());
    await press('j');
    await press('a');
    expect(orders()).toHaveLength(1);
  });
  it('has a box on the lines that can be acknowledged, and on no other', async () => {
    await show([alarm('a'), alarm('b', { state: 'acknowledged', actions: ['note', 'close'] })]);
    expect(screen.getAllByRole('checkbox', { name: /^Chọn (?!cả)/ })).toHaveLength(1);
    await press('j');
    await press('j');
    await press('x');
    expect(screen.queryByLabelText('Lý do')).toBeNull();
  });
  it('acknowledges what is chosen for one reason, and says who was faster', async () => {
    await show([alarm('a'), alarm('b')]);
    await press('j');
    await press('x');
    const reason = screen.getByLabelText('Lý do');
    await act(async () => void fireEvent.change(reason, { target: { value: 'cùng sự cố' } }));
    await act(async () => void fireEvent.submit(reason.closest('form') as HTMLFormElement));
    expect(orders()[0]?.[1]).toEqual({ alarms: [{ id: 'a'.repeat(20), version: 3 }], reason: 'cùng sự cố' });
    expect(screen.getByRole('status').textContent).toContain('Bà B vừa xác nhận');
  });
  it('chooses every line of the page that waits by one key or one box, and none again', async () => {
    await show([alarm('a'), alarm('b', { state: 'acknowledged', actions: ['note'] }), alarm('c')]);
    await press('X');
    expect(screen.getByRole('button', { name: 'Xác nhận 2 cảnh báo đã chọn' })).toBeTruthy();
    await act(async () => screen.getByLabelText('Chọn cả 2 cảnh báo đang chờ trên trang này').click());
    expect(screen.queryByLabelText('Lý do')).toBeNull();
  });
  it('says why an acknowledged alarm is still there, as somebody wrote last', async () => {
    const lastNote = { text: 'Sở hẹn nhập bù trước 17 giờ', by: 'an', at: '2026-03-09T03:30:00Z' };
    await show([alarm('a', { state: 'acknowledged', handledBy: 'an', lastNote })]);
    expect(screen.getByText(/Sở hẹn nhập bù trước 17 giờ/).textContent).toContain('an');
  });
  it('says when the time of a promise or of a check is past, and not before', async () => {
    const promised = { state: 'in-progress', handledBy: 'an', promise: 'xử lý xong' } as const;
    await show([
      alarm('a', { ...promised, promiseAt: '2026-03-09T03:59:00Z', nextCheck: '2026-03-09T05:00:00Z' }),
      alarm('b', { ...promised, promiseAt: '2026-03-09T04:01:00Z', nextCheck: '2026-03-09T03:00:00Z' }),
    ]);
    const over = screen.getAllByText(/đã quá giờ/).map((one) => one.textContent);
    expect(over).toEqual([expect.stringMatching(/hẹn 10:59.*xử lý xong/), expect.stringMatching(/xem lại 10:00/)]);
  });
  it('offers the units of the account to whoever has some, and to nobody else', async () => {
    await show([alarm('a')], '/alarms', ['19001']);
    expect(screen.getByRole('option', { name: 'đơn vị của tôi' })).toBeTruthy();
    cleanup();
    await show([alarm('a')]);
    expect(screen.queryByRole('option', { name: 'đơn vị của tôi' })).toBeNull();
  });
  it('asks again when the socket says that an alarm changed', async () => {
    await show([alarm('a')]);
    const summary = (change: string) => ({
      ...{ key: 'summary' as const, standing: 1, waiting: 1, oldestWaiting: null, worst: null, change },
    });
    const put = (version: number, change: string) =>
      act(async () =>
        store.takeSnapshot({ table: 'alarmSummary', epoch: 'e', version, at: '', rows: [summary(change)] }),
      );
    await put(1, '7');
    const before = asked();
    await put(2, '8');
    expect(asked()).toBe(before + 1);
  });
  it('has the alarms of one rule alone where a link asks for them, and a way out', async () => {
    await show([alarm('a')], '/alarms?rule=overdue-unit');
    const lists = jest.mocked(fetch).mock.calls.map(([path]) => String(path));
    expect(lists.filter((path) => path.includes('limit=100')).every((path) => path.includes('rule=overdue-unit'))).toBe(
      true,
    );
    expect((screen.getByLabelText('Quy tắc') as HTMLSelectElement).value).toBe('overdue-unit');
  });

  it('has every line of a page in the end, and says meanwhile that there are more', async () => {
    const busy: number[] = [];
    const watch = new MutationObserver(() => {
      const table = document.querySelector('table[aria-busy=true]');
      if (table) busy.push(table.querySelectorAll('tbody tr').length);
    });
    watch.observe(document.body, { childList: true, subtree: true, attributes: true });
    await show(Array.from({ length: 100 }, (_, at) => alarm(String.fromCharCode(97 + (at % 26)) + String(at))));
    watch.disconnect();
    expect(document.querySelectorAll('tbody tr')).toHaveLength(100);
    expect(document.querySelector('table')?.hasAttribute('aria-busy')).toBe(false);
    expect(new Set(busy)).toEqual(new Set([30]));
  });
  it('says that there is nothing', async () => {
    expect((await show([])).textContent).toContain('lúc này không ai phải làm gì');
    expect(screen.queryByText(/^Phím/)).toBeNull();
    cleanup();
    expect((await show([], '/alarms?priority=high')).textContent).toContain('Không có cảnh báo nào như vậy');
  });
});
