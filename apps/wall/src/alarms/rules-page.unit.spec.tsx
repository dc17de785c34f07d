import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { AlarmRuleRow, AlarmTrial } from '@ioc/shared/answers/alarm-rules';
import { startI18n } from '#i18n/i18n';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { Value } from '#live/value';
import { showPage } from '#desk/page.spec-support';
import { RulesPage } from '#alarms/rules-page';

const rule = (more: Partial<AlarmRuleRow['rule']> = {}): AlarmRuleRow['rule'] => ({
  ...{ code: 'fewer', name: 'Ít hồ sơ', nameEn: 'Fewer', version: 3, below: -50, minimum: 10 },
  on: { figure: 'received', units: ['commune'], change: { since: 'week', as: 'percent' } },
  ...{ onMinutes: 0, offMinutes: 5, consequence: 'major', actWithinMinutes: 60, owner: 'operator' },
  ...{ action: 'Gọi', actionEn: 'Call', phone: '0233', suppressedBy: ['path-broken'] },
  escalate: [{ afterMinutes: 15, to: 'shift-lead' }],
  ...more,
});
const row = (more: Partial<AlarmRuleRow> = {}): AlarmRuleRow => ({
  ...{ rule: rule(), priority: 'high', from: 'page', author: 'an', at: '2026-01-05T00:00:00Z', notTried: null },
  ...{ lastRaisedAt: '2026-01-05T03:00:00Z', raised: 4, standing: 1 },
  ...more,
});
const source = row({
  rule: rule({ code: 'silent', name: 'Im lặng', on: { sources: 'all' } }),
  ...{ from: 'catalogue', author: null, notTried: { vi: 'không', en: 'no' }, standing: 0 },
});
const oneStop = { code: 'mot-cua', name: 'Một cửa' };
const trial: AlarmTrial = {
  ...{ id: 'a', askedBy: 'an', askedAt: '2026-01-05T00:00:00Z', rule: rule(), from: '2026-01-01', to: '2026-01-03' },
  ...{ state: 'done', progress: { doing: 'playing', day: null, share: 1 }, why: null },
  result: {
    ...{ total: 3, night: 1, standing: 2, days: [{ day: '2026-01-02', count: 3, night: 1 }] },
    limits: [],
    hits: [
      {
        ...{ unit: 'U', unitName: 'Xã A', cause: 'received', at: '2026-01-02T16:00:00Z', until: null, value: -60 },
        ...{ night: true, detail: null, figure: '/figures/received/units/U?to=2026-01-02' },
      },
    ],
  },
};
const show = (mayChange = true, at = '/alarms/rules', of: AlarmTrial = trial) =>
  showPage(
    <LiveContext
      value={
        {
          ...{ store: new LiveStore((flush) => flush()), health: new Value(null) },
          ...{ now: new Value(0), province: new Value(null) },
        } as unknown as Live
      }
    >
      <RulesPage />
    </LiveContext>,
    [
      [/alarm-trials\//, of],
      [/alarm-trials$/, { id: 'a' }],
      [/alarm-rules/, { mayChange, rows: [source, row()], code: 'fewer', version: 4 }],
      [
        /catalogue/,
        {
          ...{ units: [], sources: [oneStop] },
          indicators: [{ code: 'received', name: 'Tiếp nhận', nameEn: 'Received' }],
        },
      ],
    ],
    at,
  );
const orders = () =>
  jest
    .mocked(fetch)
    .mock.calls.filter(([, request]) => request?.method === 'POST')
    .map(([path, request]) => [path, JSON.parse(String(request?.body ?? '{}'))]);
const press = (name: RegExp | string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the page of rules', () => {
  it('says what each rule looks at, its version, and what stands by it', async () => {
    await show();
    const mine = within(screen.getByRole('row', { name: /Ít hồ sơ/ }));
    expect(mine.getByText(/Tiếp nhận · cùng giờ, cùng thứ tuần trước · xã, phường/)).toBeTruthy();
    expect(mine.getByText(/dưới -50 % · ít nhất 10/)).toBeTruthy();
    expect(mine.getByText(/fewer, bản 3 · an viết trên trang/)).toBeTruthy();
    expect(mine.getByRole('link', { name: '1' }).getAttribute('href')).toBe('/alarms?rule=fewer');
  });

  it('offers no trial of what history has nothing of, and no change to whoever may not', async () => {
    await show(false);
    expect(screen.queryByRole('button', { name: /Thử trên lịch sử: Im lặng/ })).toBeNull();
    expect(screen.getByRole('button', { name: /Thử trên lịch sử: Ít hồ sơ/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Bỏ/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Lưu và dùng' })).toBeNull();
  });

  it('saves an edited rule with the version that was seen, and keeps what the form does not show', async () => {
    await show();
    await press('Sửa Ít hồ sơ');
    fireEvent.change(screen.getByLabelText('Ngưỡng'), { target: { value: '-40' } });
    await press('Lưu và dùng');
    expect(orders()).toEqual([
      [
        '/api/alarm-rules',
        {
          ...{ code: 'fewer', name: 'Ít hồ sơ', nameEn: 'Fewer', version: 3, below: -40, minimum: 10 },
          on: { figure: 'received', units: ['commune'], change: { since: 'week', as: 'percent' } },
          ...{ onMinutes: 0, offMinutes: 5, when: 'always', consequence: 'major', actWithinMinutes: 60 },
          ...{ owner: 'operator', action: 'Gọi', actionEn: 'Call', phone: '0233', suppressedBy: ['path-broken'] },
          escalate: [{ afterMinutes: 15, to: 'shift-lead' }],
        },
      ],
    ]);
  });

  it('writes a rule of sources, and the sentence of the server beside its field', async () => {
    await show();
    await press('Chép Im lặng thành quy tắc mới');
    fireEvent.change(screen.getByLabelText(/^Mã/), { target: { value: 'one-stop-silent' } });
    expect(screen.queryByLabelText('Ngưỡng')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Một cửa' }));
    const answer = { message: 'on.sources.0: cần mã / expected the code', code: 'bad-rule', field: 'on.sources.0' };
    const refused = { ok: false, status: 400, headers: new Headers(), text: async () => JSON.stringify(answer) };
    jest.mocked(fetch).mockResolvedValueOnce(refused as never);
    await press('Lưu và dùng');
    expect(orders()).toMatchObject([['/api/alarm-rules', { on: { sources: ['mot-cua'] }, version: 0 }]]);
    const field = within(screen.getByRole('group', { name: /^Nguồn/ }));
    expect(field.getByRole('alert').textContent).toBe('cần mã / expected the code');
  });

  it('takes a rule back', async () => {
    await show();
    await press('Bỏ Ít hồ sơ');
    expect(orders()).toEqual([['/api/alarm-rules/withdrawals', { code: 'fewer', version: 3 }]]);
  });

  it('says of a trial how often the rule would have fired, and leads from each time to its figure', async () => {
    await show(true, '/alarms/rules?trial=a');
    const section = within(screen.getByRole('region', { name: /Thử trên lịch sử/ }));
    expect(section.getByText(/Sẽ báo 3 lần từ 01\/01\/2026 đến 03\/01\/2026, 1 lần ban đêm/)).toBeTruthy();
    expect(section.getByText(/2 cảnh báo đã đứng sẵn/)).toBeTruthy();
    expect(section.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '01/01/2026: 0 lần, 0 lần ban đêm',
      '02/01/2026: 3 lần, 1 lần ban đêm',
      '03/01/2026: 0 lần, 0 lần ban đêm',
    ]);
    expect(section.getByRole('link').getAttribute('href')).toBe('/figures/received/units/U?to=2026-01-02');
  });

  it.each([
    ['2026-01-02T03:04:00Z', /^Nhịp báo sống biết được từ 02\/01\/2026 10:04/],
    [null, /^Không biết nhịp báo sống của những ngày này/],
  ])('says of a trial of sources since when heartbeats are known: %s', async (since, words) => {
    const result = { ...(trial.result as object), limits: [{ code: 'heartbeats-since', since }] };
    await show(true, '/alarms/rules?trial=a', { ...trial, result } as AlarmTrial);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says how far a trial is and cancels it', async () => {
    const progress = { doing: 'playing', day: '2026-01-02', share: 0.42 } as const;
    await show(true, '/alarms/rules?trial=a', { ...trial, state: 'running', result: null, progress });
    expect(screen.getByText(/42.% · 02\/01\/2026/)).toBeTruthy();
    await press('Thôi');
    expect(orders()).toEqual([['/api/alarm-trials/a/cancellation', {}]]);
  });
});
