import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import type { TargetRow } from '@ioc/shared/answers/targets';
import { showPage } from '#desk/page.spec-support';
import { startI18n } from '#i18n/i18n';
import { TargetsPage } from '#targets/targets-page';

const value = (period: string | null, value: number | null, rank: number | null = null) => ({
  ...{ value, rank, period, asOf: '2023-12-31T08:00:00+07:00', status: 'official' as const },
  event: period === null ? null : { topic: 'kpi.updates', partition: 0, offset: '5' },
});
const row = (more: Partial<TargetRow>): TargetRow => ({
  ...{ indicator: 'a', name: 'Thanh toán trực tuyến', nameEn: 'Paid online', unit: 'percent', direction: 'higher' },
  ...{ lead: null, page: 'figure', year: 2025, value: 30, first: null, due: 24.5555, expected: 28.1 },
  ...{ current: value('2023', 22), pace: 'behind' },
  ...more,
});
const board = (rows: TargetRow[]) => ({ asOf: '2023-12-31', years: [2025, 2030], rows });
const show = (rows: TargetRow[], at = '/targets') =>
  showPage(
    <TargetsPage />,
    [
      [/targets/, board(rows)],
      [/catalogue/, {}],
    ] as const,
    at,
  );
beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the page of targets', () => {
  it('says what is due by today and whether the pace suffices', async () => {
    const page = await show([
      row({}),
      row({ indicator: 'b', year: 2030, value: 50, current: null, pace: 'unknown', due: null }),
    ]);
    const table = screen.getByRole('table', { name: 'Mục tiêu 2025' });
    expect(table.textContent).toContain('≥ 30\u202f%');
    expect(table.textContent).toContain('24,56\u202f%');
    expect(table.textContent).toContain('28,1\u202f%');
    expect(table.textContent).toContain('chậm');
    expect(page.textContent).toContain('2 mục tiêu; 0 đã đạt, 0 đúng tiến độ, 1 chậm hoặc không đạt, 1 chưa rõ');
    expect(screen.getByRole('table', { name: 'Mục tiêu 2030' }).textContent).toContain('chưa có số liệu');
  });
  it('leads from a published value to its observation and record, and from an own count to its figure', async () => {
    await show([row({}), row({ indicator: 'own', name: 'Tự đếm', current: value(null, 97) })]);
    const links = within(screen.getByRole('table', { name: 'Mục tiêu 2025' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/figures/a',
      '/observations/a?period=2023',
      '/events/kpi.updates/0/5',
      '/figures/own',
      '/figures/own',
    ]);
  });
  it('reads a rank as a rank, and a limit as a limit', async () => {
    const ranked = row({
      indicator: 'PAR-INDEX',
      value: undefined,
      rank: 25,
      page: 'scoreboard',
      current: value('2020', 82.33, 50),
    });
    await show([ranked, row({ indicator: 'late', direction: 'lower', value: 5 })]);
    const text = screen.getByRole('table', { name: 'Mục tiêu 2025' }).textContent;
    expect(text).toContain('hạng 25 trở lên');
    expect(text).toContain('hạng 50');
    expect(text).toContain('≤ 5\u202f%');
  });
  it('shows one year alone where that is asked for', async () => {
    await show([row({}), row({ indicator: 'b', year: 2030 })], '/targets?year=2030');
    expect(screen.queryByRole('table', { name: 'Mục tiêu 2025' })).toBeNull();
    expect(screen.getByRole('table', { name: 'Mục tiêu 2030' })).toBeTruthy();
  });
  it('without targets says how they are set', async () => {
    expect((await show([])).textContent).toContain('indicators.yaml');
  });
});
