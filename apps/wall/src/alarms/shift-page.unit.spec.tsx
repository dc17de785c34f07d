import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { Handover, ShiftEntry, ShiftFacts } from '@ioc/shared/answers/shift';
import { startI18n } from '#i18n/i18n';
import { type Live, LiveContext } from '#live/use-live';
import { Value } from '#live/value';
import { showPage } from '#desk/page.spec-support';
import { ShiftPage } from '#alarms/shift-page';

const facts = (more: Partial<ShiftFacts> = {}): ShiftFacts => ({
  ...{ since: '2026-03-09T00:00:00Z', open: { total: 0, unowned: 0, rows: [] }, promises: [], acknowledged: 0 },
  ...{ closed: 0, outages: [], restatements: [], hindsights: [], ...more },
});
const open = (n: number, more: object = {}): ShiftFacts['open']['rows'][number] =>
  ({
    ...{ id: `${n}`.repeat(20), name: `Quá hạn ${n}`, nameEn: 'Overdue', unit: 'U', state: 'acknowledged' },
    ...{ priority: 'medium', raisedAt: '2026-03-09T01:00:00Z', assignee: null, promise: null, promiseAt: null },
    ...{
      shelvedUntil: null,
      handledBy: 'binh',
      lastNote: { text: 'chờ Sở nhập bù', by: 'binh', at: '2026-03-09T02:00:00Z' },
    },
    ...more,
  }) as ShiftFacts['open']['rows'][number];
const handover = (id: string, more: Partial<Handover>): Handover => ({
  ...{ id, at: '2026-03-09T03:00:00Z', givenBy: 'an', note: 'gọi lại Đồng Hới', takenBy: null, takenAt: null },
  facts: facts({ acknowledged: 17, open: { total: 1, unowned: 0, rows: [open(1)] } }),
  ...more,
});
const live = {
  ...{ health: new Value(null), now: new Value(Date.parse('2026-03-09T04:00:00Z')), province: new Value(null) },
} as unknown as Live;
const show = (rows: Handover[], now = facts(), at = '/shift', log: ShiftEntry[] = []) =>
  showPage(
    <LiveContext value={live}>
      <ShiftPage />
    </LiveContext>,
    [
      [/handovers/, { now, rows }],
      [/entries/, { total: log.length, rows: log, next: null }],
      [/catalogue/, { units: [{ code: 'U', name: 'Xã A' }], sources: [], indicators: [] }],
    ],
    at,
  );

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the page of the shift', () => {
  it('shows whoever takes over what he confirms, as it was when it was given', async () => {
    await show([handover('7', {})]);
    const waiting = screen.getByRole('region', { name: /an đã giao ca .*chưa ai nhận/ });
    expect(waiting.textContent).toMatch(/gọi lại Đồng Hới.*17.*Quá hạn 1/s);
    await act(async () => within(waiting).getByRole('button', { name: 'Nhận ca của an' }).click());
    const orders = jest.mocked(fetch).mock.calls.filter(([, request]) => request?.method === 'POST');
    expect(orders.map(([path]) => path)).toEqual(['/api/shift/handovers/7/confirmation']);
  });

  it('opens what was handed over long ago, too', async () => {
    const taken = handover('3', { takenBy: 'chi', takenAt: '2026-03-09T03:10:00Z' });
    await show([taken], facts(), '/shift?handover=3');
    expect(screen.getByRole('region', { name: 'an đã bàn giao những gì' }).textContent).toContain('Quá hạn 1');
    expect(screen.queryByRole('button', { name: /Nhận ca/ })).toBeNull();
  });

  it('says who acknowledged and why it still stands, and that there is more than is listed', async () => {
    const rows = [open(1), open(2, { handledBy: null, lastNote: null })];
    await show([], facts({ open: { total: 700, unowned: 1, rows } }));
    const [, first, second] = screen.getAllByRole('row');
    expect(first?.textContent).toMatch(/binh.*chờ Sở nhập bù/);
    expect(second?.textContent).toContain('chưa ai nhận');
    expect(screen.getByRole('link', { name: /Ở đây liệt kê 2 trong 700/ }).getAttribute('href')).toBe('/alarms');
  });

  it('says when nothing was judged, why, and what it came to; as it was written in handovers of long ago', async () => {
    const counts = { raised: 2, cleared: 1, unknown: 0, waiting: 3 };
    const outages = [
      { at: '2026-03-09T03:30:00Z', since: '2026-03-08T10:00:00Z', why: 'path' as const, ...counts },
      { at: '2026-03-09T03:40:00Z', text: 'Tạm dừng / held' },
    ];
    await show([], facts({ outages }));
    expect(
      screen.getByText(
        '08/03/2026 17:00 – 10:30:00: đường truyền hỏng; sau đó phát 2, hết 1, không rõ 0, chờ đủ thời gian 3',
      ),
    ).toBeTruthy();
    expect(screen.getByText('10:40:00 Tạm dừng / held')).toBeTruthy();
  });

  it('says in its log, in the language of the page, when nothing was judged', async () => {
    const outage = { at: '2026-03-09T03:30:00Z', since: '2026-03-09T03:00:00Z', why: 'clock' as const };
    const counts = { raised: 2, cleared: 1, unknown: 0, waiting: 3 };
    const line = { id: '1', at: outage.at, kind: 'hold', author: null, role: null, about: null } as const;
    await show([], facts(), '/shift', [{ ...line, text: 'Tạm dừng / held', outage: { ...outage, ...counts } }]);
    expect(screen.getByText(/đồng hồ bị chỉnh; sau đó phát 2/)).toBeTruthy();
    expect(screen.queryByText(/held/)).toBeNull();
  });

  it('writes into the log', async () => {
    await show([]);
    const text = screen.getByLabelText('Nội dung');
    await act(async () => void fireEvent.change(text, { target: { value: 'Đoàn kiểm tra đến' } }));
    await act(async () => void fireEvent.submit(text.closest('form') as HTMLFormElement));
    const orders = jest.mocked(fetch).mock.calls.filter(([, request]) => request?.method === 'POST');
    expect(orders.map(([path, request]) => [path, request?.body])).toEqual([
      ['/api/shift/entries', JSON.stringify({ text: 'Đoàn kiểm tra đến' })],
    ]);
  });
});
