import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import type { AtRisk, DossierDesks } from '@ioc/shared/answers/stages';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { showPage } from '#desk/page.spec-support';
import { startI18n } from '#i18n/i18n';
import { AtRiskPage } from '#stages/at-risk-page';
import { DeskTable } from '#stages/desk-table';

const forecast = (breaches: boolean, spareHours: number) => ({
  finishAt: '2026-03-05T09:00:00+07:00',
  finishDay: '2026-03-05',
  breaches,
  beginBy: '2026-03-02T09:00:00+07:00',
  spareHours,
});
const desks: DossierDesks = {
  code: 'D1',
  at: '2026-03-04T09:00:00+07:00',
  desks: [
    {
      step: 'Thụ lý',
      officer: 'cb-3',
      begunAt: '2026-03-02T08:00:00+07:00',
      endedAt: '2026-03-04T08:00:00+07:00',
      dueAt: '2026-03-03T17:00:00+07:00',
      dueFrom: 'catalogue',
      dueOnRestDay: false,
      late: true,
    },
  ],
  ahead: [{ step: 'Thẩm định', hours: 12.25 }],
  forecast: forecast(true, -3.46),
};
const none: AtRisk = { at: '2026-03-04T09:00:00+07:00', total: 0, watched: 0, unknown: 0, units: [], rows: [] };

beforeAll(() => {
  startI18n('vi');
});
afterEach(cleanup);

describe('the desks of a dossier', () => {
  it('say who was late, what is still to come and that it will be late, in Vietnamese numbers', async () => {
    const { textContent: text } = await showPage(<DeskTable code="D1" />, desks);
    expect(text).toContain('cb-3');
    expect(text).toContain('Trễ');
    expect(text).toContain('12,3 giờ làm việc');
    expect(text).toContain('Dự báo trễ hẹn');
    expect(text).toContain('Thiếu 3,5 giờ làm việc.');
  });

  it('mark a time that the source states on a rest day', async () => {
    const marked = desks.desks.map((desk) => ({ ...desk, dueOnRestDay: true }));
    const says = async (of: DossierDesks) => (await showPage(<DeskTable code="D1" />, of)).textContent;
    expect(await says({ ...desks, desks: marked })).toContain('hạn do nguồn ghi rơi vào ngày nghỉ');
    cleanup();
    expect(await says(desks)).not.toContain('ngày nghỉ');
  });

  it('are not there where nothing is known of them', async () => {
    expect((await showPage(<DeskTable code="D1" />, { ...desks, desks: [] })).textContent).toBe('');
  });
});

describe('the page of dossiers that will be late', () => {
  it('says in words that there is none', async () => {
    const live = { store: new LiveStore((flush) => flush()) } as unknown as Live;
    const page = (
      <LiveContext value={live}>
        <AtRiskPage />
      </LiveContext>
    );
    expect((await showPage(page, none)).textContent).toContain('Không có hồ sơ nào được dự báo sẽ trễ hẹn.');
  });

  it('counts what nothing can be foretold of, and says when it shows only the worst', async () => {
    const row = {
      code: 'D1',
      unit: 'U',
      unitName: 'Sở Xây dựng',
      procedure: 'P',
      procedureName: 'Cấp phép',
      step: null,
      dueAt: '2026-03-04T17:00:00+07:00',
      forecast: forecast(true, -2),
    };
    const units = [{ unit: 'U', name: 'Sở Xây dựng', breaching: 2, watched: 9 }];
    const page = await showPage(<AtRiskPage />, { ...none, total: 2, watched: 9, unknown: 1200, units, rows: [row] });
    expect(page.textContent).toContain('1.200 hồ sơ khác không dự báo được');
    expect(page.textContent).toContain('Hiện 1 trong 2 hồ sơ.');
    expect(page.querySelector('a[href="/dossiers/D1"]')).not.toBeNull();
    expect(page.querySelector('a[href="/?unit=%3DU"]')).not.toBeNull();
    expect(page.querySelector('a[href="/?of=watched&unit=%3DU"]')?.textContent).toBe('9');
    cleanup();
    const whole = {
      ...none,
      total: 2,
      watched: 9,
      units,
      rows: [row, { ...row, code: 'D2', forecast: forecast(false, 3) }],
    };
    const all = await showPage(<AtRiskPage />, whole, '/?of=watched&unit=%3DU');
    expect(all.textContent).toContain('9 hồ sơ đang chạy và còn trong hạn trong đó 2 sẽ trễ hẹn');
    expect(all.textContent).toContain('Hiện 2 trong 9 hồ sơ.');
    expect(all.querySelector('a[href="/?unit=%3DU"]')).not.toBeNull();
  });
});
