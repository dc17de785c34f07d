import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import type { AlarmQuality } from '@ioc/shared/answers/alarm-quality';
import { startI18n } from '#i18n/i18n';
import { showPage } from '#desk/page.spec-support';
import { isMet } from '#alarms/recommended';
import { QualityPage } from '#alarms/quality-page';

const quality = (more: Partial<AlarmQuality> = {}): AlarmQuality => ({
  ...{ from: '2026-03-02', to: '2026-03-08', start: '2026-03-01T17:00:00Z', end: '2026-03-08T17:00:00Z' },
  ...{ complete: true, rule: null, raised: 1234, standing: 5, chattering: 0, repeating: 2 },
  rules: [{ rule: 'overdue-unit', name: 'Quá hạn', nameEn: 'Overdue' }],
  rate: {
    ...{ slots: 1008, average: 1.22, peak: 12, peakAt: '2026-03-03T01:00:00Z', floodSlots: 1 },
    ...{ floodShare: 0.1, floodAlarms: 12 },
  },
  priorities: [
    { priority: 'high', count: 10, share: 0.8, recommended: 5 },
    { priority: 'medium', count: 24, share: 1.9, recommended: 15 },
    { priority: 'low', count: 1200, share: 97.3, recommended: 80 },
  ],
  topRules: [{ rule: 'overdue-unit', name: 'Quá hạn', nameEn: 'Overdue', count: 1234, share: 100 }],
  acknowledgement: { count: 1000, waiting: 234, p50Minutes: 4.5, p95Minutes: 62 },
  days: [
    { day: '2026-03-02', count: 3, peak: 2 },
    { day: '2026-03-03', count: 12, peak: 12 },
  ],
  ...more,
});
const show = (of: AlarmQuality, at = '/alarms/quality?from=2026-03-02&to=2026-03-08') =>
  showPage(<QualityPage />, [[/alarm-quality/, of]], at);
const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the page of alarm quality', () => {
  it('leads from each number to its alarms of the same period', async () => {
    await show(quality(), '/alarms/quality?from=2026-03-02&to=2026-03-08&rule=overdue-unit');
    const period = 'from=2026-03-02&to=2026-03-08&rule=overdue-unit';
    const link = row('Còn tồn quá 24 giờ').getByRole('link', { name: '5' });
    expect(link.getAttribute('href')).toBe(`/alarms/quality/list?of=standing&${period}`);
    expect(row('Xác nhận, 95 % trong vòng').getByRole('link', { name: '62 phút' }).getAttribute('href')).toBe(
      `/alarms/quality/list?of=acknowledged&${period}`,
    );
    const bar = screen.getByRole('link', { name: '03/03/2026: 12 cảnh báo, nhiều nhất 12 trong 10 phút' });
    expect(bar.getAttribute('href')).toContain('of=raised&from=2026-03-03&to=2026-03-03');
  });

  it('offers the periods that have a name, a report quarter among them, and no year: that is too long', async () => {
    await show(quality());
    const named = within(screen.getByRole('navigation', { name: 'Kỳ có tên' }));
    const links = named.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toHaveLength(6);
    expect(links.at(-1)?.[0]).toMatch(/^quý báo cáo \d\/\d{4}$/);
    expect(links.at(-1)?.[1]).toMatch(/\?from=\d{4}-\d\d-15&to=\d{4}-\d\d-14$/);
  });

  it('judges by what is recommended, in words and not by colour alone', async () => {
    await show(quality());
    expect(row('Trung bình mỗi 10 phút').getByText(/vượt khuyến nghị/)).toBeTruthy();
    expect(row('Bật tắt liên tục').getByText(/^đạt$/)).toBeTruthy();
    expect(row('Cảnh báo đã phát').queryByText(/đạt|vượt/)).toBeNull();
  });

  it('says that it could not read all, and that there was nothing', async () => {
    await show(quality({ complete: false, raised: 0, topRules: [] }));
    expect(screen.getByText(/chỉ đếm những cảnh báo mới nhất, từ 02\/03\/2026 00:00:00/)).toBeTruthy();
    expect(screen.getAllByText('Không có cảnh báo nào được phát trong kỳ này')).toHaveLength(2);
  });
});

describe('a recommendation', () => {
  it.each([
    [{ value: 1, below: 1 }, false],
    [{ value: 0.99, below: 1 }, true],
    [{ value: 10, atMost: 10 }, true],
    [{ value: 11, atMost: 10 }, false],
    [{ value: 3 }, null],
    [{ value: null, below: 1 }, null],
  ])('%j: %s', (measure, met) => expect(isMet(measure)).toBe(met));
});
