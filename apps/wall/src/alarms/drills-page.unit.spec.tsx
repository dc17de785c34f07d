import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import type { DrillOutcome, DrillReport, DrillRun, Drills } from '@ioc/shared/answers/drills';
import { startI18n } from '#i18n/i18n';
import { showPage } from '#desk/page.spec-support';
import { DrillsPage } from '#alarms/drills-page';

const run: DrillRun = {
  ...{ id: '7', drill: 'backlog', name: 'Hồ sơ dồn', nameEn: 'A backlog', running: false },
  ...{ startedAt: '2026-11-30T06:00:00Z', startedBy: 'an', endsAt: '2026-11-30T06:30:00Z', endedEarlyBy: null },
};
const drills = (more: Partial<Drills> = {}): Drills => ({
  ...{ possible: true, mayRun: true, running: null, runs: [run] },
  drills: [{ code: 'backlog', name: 'Hồ sơ dồn', nameEn: 'A backlog', minutes: 30, injects: 3 }],
  ...more,
});
type Expected = NonNullable<DrillOutcome['expected']>;
const outcome = (more: Partial<Expected> | null): DrillOutcome => ({
  ...{ at: '2026-11-30T06:02:00Z', name: 'Sáu mươi hồ sơ', nameEn: 'Sixty' },
  expected: more && {
    ...{ rule: 'overdue-unit', findBy: '2026-11-30T06:15:00Z', answerBy: '2026-11-30T06:25:00Z' },
    ...{ finding: 'missed', answering: null, alarm: null, answeredAt: null, answeredBy: null },
    ...more,
  },
});
const found = outcome({
  ...{ finding: 'in-time', answering: 'late', answeredAt: '2026-11-30T06:27:00Z', answeredBy: 'binh' },
  alarm: {
    id: '12',
    name: 'Quá hạn',
    nameEn: 'Overdue',
    unit: '19360',
    priority: 'high',
    raisedAt: '2026-11-30T06:12:30Z',
  },
});
const report = (more: Partial<DrillReport> = {}): DrillReport => ({
  ...{ run, outcomes: [found, outcome({}), outcome(null)], others: [] },
  ...more,
});
const show = (of: Drills, what: DrillReport = report()) =>
  showPage(
    <DrillsPage />,
    [
      [/drills\/7/, what],
      [/drills$/, of],
      [/catalogue/, {}],
    ],
    '/shift/drills',
  );
beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the page of drills', () => {
  it('says of each inject when it was found and who acknowledged it, and leads to the alarm', async () => {
    await show(drills());
    const rows = within(screen.getByRole('table', { name: /Kết quả/ })).getAllByRole('row');
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      '13:02:00Sáu mươi hồ sơ kịp, 13:12 muộn, 13:27 · binh',
      '13:02:00Sáu mươi hồ sơ không phát hiện, hạn 13:15',
      '13:02:00Sáu mươi hồ sơkhông đặt yêu cầu',
    ]);
    expect(screen.getByRole('link', { name: 'kịp, 13:12' }).getAttribute('href')).toBe('/alarms/12');
    expect(screen.getByText('Phát hiện kịp 1/2 tình huống, xác nhận kịp 0/2.')).toBeTruthy();
  });
  it('offers to begin only to whoever may, where all is simulated and none runs', async () => {
    const offered = async (more: Partial<Drills>) => {
      await show(drills(more));
      const names = screen.queryAllByRole('button').map(({ textContent }) => textContent);
      cleanup();
      return names;
    };
    expect(await offered({})).toEqual(['Bắt đầu']);
    expect(await offered({ mayRun: false })).toEqual([]);
    expect(await offered({ possible: false })).toEqual([]);
    expect(await offered({ running: { ...run, running: true } })).toEqual(['Kết thúc sớm']);
    expect(await offered({ running: { ...run, running: true }, mayRun: false })).toEqual([]);
  });
  it('shows nobody what comes while it runs, and says what is missing where there is nothing', async () => {
    await show(drills(), report({ outcomes: null }));
    expect(screen.getByText('Đang diễn tập. Kết quả hiện ra khi kết thúc.')).toBeTruthy();
    cleanup();
    await show(drills({ drills: [], runs: [], possible: false }));
    expect(screen.getByText(/Thêm tệp drills.yaml/)).toBeTruthy();
    expect(screen.getByText(/Chỉ diễn tập được trên tỉnh mô phỏng/)).toBeTruthy();
    expect(screen.getByText('Chưa có lần diễn tập nào.')).toBeTruthy();
  });
});
