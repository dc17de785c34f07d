import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import i18n from 'i18next';
import type { ComplaintOverview, StageTurn } from '@ioc/shared/answers/complaints';
import { showPage } from '#desk/page.spec-support';
import { startI18n } from '#i18n/i18n';
import { complaintMeasureWords } from '#complaints/measure-words';
import { OverviewPage } from '#complaints/overview-page';
import { Holders } from '#complaints/holders-table';
import { StageClocks } from '#complaints/stage-clocks';
import { workWords } from '#complaints/work-words';

const counts = {
  ...{ open: 84, 'intake-waiting': 27, 'intake-overdue': 3, 'handling-open': 57, overdue: 4, answered: 339 },
  ...{ 'publication-waiting': 15, rated: 127, satisfied: 62, acceptable: 26, 'sent-back': 17 },
};
const answer: ComplaintOverview = {
  ...{ from: '2026-01-01', to: '2026-11-22', unit: 'H50', unitName: 'Tỉnh Quảng Trị' },
  kinds: [
    {
      ...{ kind: 'field-report', prefix: 'complaint', counts, privateOpen: 5 },
      byCategory: [
        { key: 'dien', name: 'Điện', counts: { open: 50, 'handling-open': 50 } },
        { key: 'rac', name: 'Rác thải', counts: { 'intake-waiting': 3, 'intake-overdue': 3 } },
      ],
      byUnit: [{ key: '19309', name: 'Xã Trường Phú', counts: { 'handling-open': 2, overdue: 2 } }],
    },
    {
      ...{ kind: 'petition', prefix: 'petition', privateOpen: 0, byCategory: [], byUnit: [] },
      counts: { answered: 9, rated: 2, satisfied: 2 },
    },
  ],
};

const fedBy = (kinds: readonly string[]) => [/catalogue$/, { sources: [{ code: '1022', kinds }] }] as const;
const show = (page: React.ReactNode, at = '/complaints', sends: readonly string[] = ['complaint']) =>
  showPage(page, [fedBy(sends), [/./, answer]], at);
beforeAll(() => {
  startI18n('vi');
});
afterEach(cleanup);

describe('the page of complaints', () => {
  it('has three stages for each kind, and each number leads to the list of that many', async () => {
    const page = await show(<OverviewPage />);
    const sections = [...page.querySelectorAll('section')].map((one) => one.getAttribute('aria-label'));
    expect(sections.slice(0, 2)).toEqual(['Phản ánh hiện trường (PAHT)', 'Phản ánh, kiến nghị trên Cổng DVCQG (PAKN)']);
    const columns = [...(page.querySelector('section')?.querySelectorAll('.column') ?? [])];
    expect(columns.map((one) => one.querySelector('.number')?.textContent)).toEqual(['27', '57', '15']);
    expect(columns[0]?.textContent).toContain('3 quá hạn');
    expect(columns[2]?.textContent).toContain('không có việc quá hạn');
    const words = new URLSearchParams(columns[0]?.querySelector('a')?.getAttribute('href')?.split('?')[1]);
    expect(Object.fromEntries(words)).toEqual({
      ...{ measure: 'complaint.intake-waiting', from: '2026-01-01', to: '2026-11-22', count: '27' },
    });
  });

  it('tells satisfaction with its response rate, a few ratings as a fraction, private ones as a number', async () => {
    const { textContent: text } = await show(<OverviewPage />);
    expect(text).toContain('69,3 % · 88/127 lượt đánh giá');
    expect(text).toContain('37,5 % · 127/339 kết quả trả lời');
    expect(text).toContain('Hài lòng hoặc chấp nhận 2/2 lượt đánh giá');
    expect(text).toContain('5 phản ánh riêng tư đang mở');
  });

  it('puts what is most overdue first, and narrows lists to the row', async () => {
    const page = await show(<OverviewPage />);
    const rows = [...page.querySelectorAll('.parts tbody tr')];
    expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual(['Rác thải', 'Điện', 'Xã Trường Phú']);
    expect(rows[0]?.querySelector('td a')?.getAttribute('href')).toContain('category=rac');
    expect(rows[2]?.querySelector('td a')?.getAttribute('href')).toContain('unit=19309');
  });

  it('says what would fill it where no source sends complaints, and shows no zeros', async () => {
    const page = await show(<OverviewPage />, '/complaints', ['dossier']);
    expect(page.textContent).toContain('chưa nối nguồn phản ánh');
    expect(page.textContent).toContain('kinds: [complaint]');
    expect(page.querySelector('article, dl')).toBeNull();
  });
});

const turn = (more: Partial<StageTurn>): StageTurn => ({
  ...{ stage: 'intake', unit: null, unitName: null, from: '2026-03-02T08:00:00+07:00', to: null, end: null },
  ...{
    dueAt: '2026-03-02T10:00:00+07:00',
    dueOnRestDay: false,
    exact: true,
    state: 'running',
    workedMinutes: 30,
    pausedMinutes: 0,
    basis: null,
  },
  ...more,
});

describe('the three clocks of a complaint', () => {
  it('name who had it, the time of a wrong route too, and say where it has not come yet', async () => {
    const turns = [
      turn({ to: '2026-03-02T09:00:00+07:00', end: 'assigned', state: 'in-time' }),
      turn({ stage: 'handling', unitName: 'Xã Lìa', end: 'sent-back', state: 'passed-on', workedMinutes: 930 }),
      turn({ stage: 'handling', unitName: 'Xã Khe Sanh', state: 'overdue', pausedMinutes: 480 }),
    ];
    const page = await show(<StageClocks turns={turns} hidden={false} />);
    const stages = [...page.querySelectorAll('tbody')].map((one) => one.textContent ?? '');
    expect(stages[0]).toContain('đúng hạn');
    expect(stages[1]).toContain('Xã Lìatrả lại, sai thẩm quyền');
    expect(stages[1]).toContain('1 ngày 7 giờ');
    expect(stages[1]).toContain('không kể 1 ngày chờ người dân');
    expect(stages[1]).toContain('đang quá hạn');
    expect(stages[2]).toBe('Công khaichưa đến chặng này');
  });

  it('are told of no private complaint', async () => {
    expect((await show(<StageClocks turns={[turn({})]} hidden />)).textContent).toBe('');
  });
});

describe('words', () => {
  const t = i18n.t.bind(i18n) as unknown as Parameters<typeof workWords>[1];
  it('tell working time in its two largest units', () => {
    expect([0, 45, 480, 495, 930].map((minutes) => workWords(minutes, t))).toEqual([
      ...['0 phút', '45 phút', '1 ngày', '1 ngày', '1 ngày 7 giờ'],
    ]);
  });

  it('tell what a list counts, and leave what they do not know', () => {
    expect(complaintMeasureWords('petition.answered,-petition.answered-late', t)).toBe(
      'PAKN · đã trả lời; trừ PAKN · trả lời trễ hạn',
    );
    expect([complaintMeasureWords('dossier.open', t), complaintMeasureWords('complaint.x', t)]).toEqual([null, null]);
  });
});

describe('who has had a complaint', () => {
  it('is told with the working days of each, and the wait of the citizen below them', async () => {
    const page = await show(
      <Holders
        holders={[
          {
            unit: null,
            unitName: null,
            from: '2026-03-02T08:00:00+07:00',
            to: '2026-03-03T09:00:00+07:00',
            workingDays: 1,
          },
          { unit: '19309', unitName: 'Xã Trường Phú', from: '2026-03-03T09:00:00+07:00', to: null, workingDays: 12 },
        ]}
        citizen={{
          ...{ from: '2026-03-02T08:00:00+07:00', to: null, dueAt: '2026-03-05T17:00:00+07:00', state: 'overdue' },
          workingDays: 13,
        }}
      />,
    );
    const rows = [...page.querySelectorAll('tbody tr, tfoot tr')].map((row) => row.textContent);
    expect(rows[0]).toContain('Bộ phận tiếp nhận');
    expect(rows[1]).toMatch(/Xã Trường Phú.*đến nay.*12/);
    expect(rows[2]).toMatch(/Người dân chờ.*05\/03\/2026.*đang quá hạn.*13/);
  });
});
