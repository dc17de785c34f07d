import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { startI18n } from '#i18n/i18n';
import { type Live, LiveContext } from '#live/use-live';
import { Value } from '#live/value';
import { aboutName, aboutPath } from '#desk/about';
import { LogAbout } from '#desk/log-about';
import { showPage } from '#desk/page.spec-support';

const live = {
  ...{ health: new Value(null), now: new Value(Date.parse('2026-03-09T04:00:00Z')), province: new Value(null) },
} as unknown as Live;
const entry = { id: '1', at: '2026-03-09T03:00:00Z', kind: 'note', author: 'an', role: 'operator', text: 'đã gọi Sở' };
const show = (roles: string[], rows: object[]) =>
  showPage(
    <LiveContext value={live}>
      <LogAbout of={{ kind: 'figure', id: 'overdue' }} />
    </LiveContext>,
    [
      [/session/, { roles, units: [] }],
      [/entries/, { total: rows.length, rows, next: null }],
    ],
  );
const asked = () => jest.mocked(fetch).mock.calls.map(([path, request]) => [path, request?.body] as const);

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the log of the shift at the page of what it is about', () => {
  it('says what was written about it, and takes one more line', async () => {
    await show(['operator'], [entry]);
    expect(screen.getByText('Sổ ca viết về mục này (1)')).toBeTruthy();
    expect(screen.getByText('đã gọi Sở')).toBeTruthy();
    const text = screen.getByLabelText('Nội dung');
    await act(async () => void fireEvent.change(text, { target: { value: 'Sở hẹn 17 giờ' } }));
    await act(async () => void fireEvent.submit(text.closest('form') as HTMLFormElement));
    expect(asked()).toContainEqual([
      '/api/shift/entries',
      JSON.stringify({ text: 'Sở hẹn 17 giờ', about: { kind: 'figure', id: 'overdue' } }),
    ]);
  });
  it('is read by leaders, who write nothing', async () => {
    await show(['leader'], [entry]);
    expect([screen.queryByText('đã gọi Sở') !== null, screen.queryByLabelText('Nội dung')]).toEqual([true, null]);
    cleanup();
    expect((await show(['leader'], [])).textContent).toBe('');
  });
  it('is not asked for by whoever is not of the shift', async () => {
    expect((await show(['department'], [entry])).textContent).toBe('');
    expect(asked().some(([path]) => String(path).includes('entries'))).toBe(false);
  });
});

it.each([
  ['figure', 'overdue', '/figures/overdue', 'Quá hạn'],
  ['figure', 'overdue/units/19001', '/figures/overdue/units/19001', 'Quá hạn · Xã A'],
  ['dossier', 'H50/1', '/dossiers/H50%2F1', 'H50/1'],
  ['document', '12', '/documents/12', '12'],
  ['alarm', 'ab', '/alarms/ab', 'ab'],
  ['source', 'mot-cua', '/sources', 'Một cửa'],
] as const)('an entry about the %s %s leads to %s, as %s', (kind, id, path, name) => {
  const catalogue = {
    indicators: [{ code: 'overdue', name: 'Quá hạn', nameEn: 'Overdue' }],
    units: [{ code: '19001', name: 'Xã A' }],
    sources: [{ code: 'mot-cua', name: 'Một cửa' }],
  } as never;
  expect([aboutPath({ kind, id }), aboutName({ kind, id }, catalogue, 'vi-VN')]).toEqual([path, name]);
});
