import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { showPage } from '#desk/page.spec-support';
import { FigurePage } from '#figures/figure-page';
import { startI18n } from '#i18n/i18n';
import { ObservationPage } from '#observations/observation-page';
import { aFigure } from '#panels/figure.factory';

const place = (offset: string) => ({ topic: 'kpi.updates', partition: 3, offset });
const said = (period: string, value: number | null, more: object = {}) => ({
  ...{ value, numerator: null, denominator: null, plan: null, samePeriod: 83.43, rank: 60, rankOf: 63 },
  ...{ status: 'official', asOf: `${period}-12-31T08:00:00+07:00`, note: 'Công bố SIPAS 2020', source: 'bao-cao' },
  ...{ indicator: 'SIPAS', name: 'SIPAS', unitOfMeasure: 'percent', unit: 'H46', unitName: 'Tỉnh Quảng Bình' },
  ...{ period, from: `${period}-01-01`, to: `${period}-12-31`, revision: 2, event: place(period) },
  history: [],
  ...more,
});
const revision = (offset: string, value: number | null, effect: string) => ({
  ...said('2020', value),
  ...{ sentAt: '2021-01-02T08:00:00+07:00', recordedAt: '2021-01-02T08:00:01+07:00', effect, event: place(offset) },
});
const observation = said('2020', 78.88, {
  history: [revision('7', null, 'replaced'), revision('8', 78.88, 'applied')],
});
const latest = {
  indicator: { code: 'SIPAS', name: 'SIPAS', unit: 'percent', direction: 'higher', lead: null, note: null },
  ...{ unit: 'H46', state: 'known', observation, periods: [observation, said('2019', 83.43)] },
  targets: [{ year: 2021, value: 80, source: 'Kế hoạch 118/KH-UBND' }],
};
const server = (answer: object) =>
  [
    [/latest/, answer],
    [/events/, { recordedAt: '2021-01-02T08:00:01+07:00', sha256: 'ab12' }],
    [/targets/, { asOf: '2021-01-02', years: [], rows: [] }],
    [
      /figures/,
      { figure: aFigure({ indicator: 'SIPAS', observed: true, value: 78.88, denominator: null }), parts: [] },
    ],
    [
      /catalogue/,
      { indicators: [], units: [], sources: [{ code: 'bao-cao', name: 'Báo cáo đã công bố' }], province: {} },
    ],
  ] as const;
const pages = (
  <Routes>
    <Route path="/observations/:indicator" element={<ObservationPage />} />
    <Route path="/figures/:indicator" element={<FigurePage />} />
  </Routes>
);
beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('a published value', () => {
  it.each(['/observations/SIPAS?unit=H46&period=2020', '/figures/SIPAS'])('leads to its record: %s', async (at) => {
    const page = await showPage(pages, server(latest), at);
    for (const words of [
      '78,88',
      'chính thức',
      'hạng 60/63',
      'Công bố SIPAS 2020',
      'Báo cáo đã công bố',
      'kpi.updates',
      'ab12',
    ])
      expect(page.textContent).toContain(words);
    expect(page.textContent).toContain('2021: 80\u202f% · Kế hoạch 118/KH-UBND');
    expect(screen.getByRole('link', { name: 'Mở bản ghi gốc' }).getAttribute('href')).toBe(
      '/events/kpi.updates/3/2020',
    );
  });

  it('has the periods before it, each with a page of its own', async () => {
    await showPage(pages, server(latest), '/observations/SIPAS');
    const table = screen.getByRole('table', { name: 'Các kỳ đã công bố' });
    expect(within(table).getByRole('link', { name: 'năm 2019' }).getAttribute('href')).toBe(
      '/observations/SIPAS?unit=H46&period=2019',
    );
    expect(within(table).getAllByRole('row')).toHaveLength(3);
  });

  it('has every time that it was sent, the last first, and what became of it', async () => {
    await showPage(pages, server(latest), '/observations/SIPAS');
    const rows = within(screen.getByRole('table', { name: 'Những lần gửi của kỳ này' })).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('được tính');
    expect(rows[2]?.textContent).toContain('đã thay');
    expect(within(rows[2]!).getByRole('link').getAttribute('href')).toBe('/events/kpi.updates/3/7');
  });

  it('that was never sent says so, and which event would fill it', async () => {
    const page = await showPage(pages, server({ ...latest, observation: null, periods: [] }), '/observations/SIPAS');
    expect(page.textContent).toContain('Chưa có số liệu nào được gửi');
    expect(page.textContent).toContain('vn.ioc.kpi.observed.v1');
  });

  it('of one unit alone is found from the province, which has none', async () => {
    const none = { ...latest, observation: null, periods: [] };
    const theirs = said('2020', 195, { unit: '958', unitName: 'Huyện Vĩnh Lợi' });
    const page = await showPage(
      pages,
      [...server(none), [/observations\?/, { total: 1, rows: [theirs], next: null }]],
      '/observations/SIPAS',
    );
    expect(page.textContent).toContain('Toàn tỉnh chưa có số, từng đơn vị có');
    expect(page.textContent).not.toContain('Chưa có số liệu nào được gửi');
    const table = screen.getByRole('table', { name: 'Số của từng đơn vị' });
    expect(within(table).getByRole('link', { name: 'Huyện Vĩnh Lợi' }).getAttribute('href')).toBe(
      '/observations/SIPAS?unit=958&period=2020',
    );
    expect(table.textContent).toContain('195');
  });
});
