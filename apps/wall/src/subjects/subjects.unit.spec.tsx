import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { MemoryRouter } from 'react-router';
import type {
  BreakdownRow,
  Reading,
  SeenPoint,
  SubjectFigure,
  SubjectList,
  SubjectSection,
} from '@ioc/shared/answers/subjects';
import type { Figure } from '@ioc/shared/figures/figure';
import { question } from '#api/question';
import { makeQueries } from '#desk/queries';
import { startI18n } from '#i18n/i18n';
import { aFigure } from '#panels/figure.factory';
import { BreakdownTable } from '#subjects/breakdown-table';
import { planWords, sameWords } from '#subjects/observed-words';
import { periodWords } from '#desk/period-words';
import { ReadingsTable } from '#subjects/readings-table';
import { SubjectFigureCard } from '#subjects/subject-figure-card';
import { SubjectTile } from '#subjects/subject-tile';

const t = i18next.t.bind(i18next);
const point = (more: Partial<SeenPoint> = {}): SeenPoint => ({
  ...{ period: '2026', from: '2026-01-01', to: '2026-12-31', value: 130, numerator: null, denominator: null },
  ...{ plan: 1000, due: 130, reached: 100, samePeriod: 100, rank: null, rankOf: null, status: 'preliminary' as const },
  ...{ revision: 1, asOf: '2026-02-28T17:00:00+07:00', source: 'kho-bac', judgement: 'met' as const, band: null },
  event: { topic: 'kpi.updates', partition: 0, offset: '7' },
  ...more,
});
const item = (more: Partial<SubjectFigure> = {}): SubjectFigure => ({
  ...{ figure: aFigure(), emphasis: true, trend: [1, 2, 3], point: null, targets: [] },
  ...more,
});
const queries = makeQueries();
queries.setQueryData([question('/catalogue')], { sources: [] });
const show = (element: React.ReactElement) =>
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter>{element}</MemoryRouter>
    </QueryClientProvider>,
  );
beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the words of an observed value', () => {
  it('name each period as people say it', () => {
    const said = ['2026', '2026-Q3', '2026-H1', '2026-M9', '2026-11', '2026-11-22', '2026-11-22T10:05'].map((one) =>
      periodWords(one, t),
    );
    expect(said).toEqual([
      'năm 2026',
      'quý III/2026',
      '6 tháng đầu năm 2026',
      '9 tháng năm 2026',
      'tháng 11/2026',
      '22/11/2026',
      '10:05 ngày 22/11/2026',
    ]);
  });

  it('hold a value to what was due, and what should be little to its limit', () => {
    const money = { unit: 'tỷ đồng', direction: 'higher' } as const;
    expect(planWords(point(), money, t, 'vi-VN')).toBe(
      'phải đạt đến nay 130\u202ftỷ đồng trên kế hoạch 1.000\u202ftỷ đồng, đạt 100 %',
    );
    expect(
      planWords(point({ plan: 18, due: 18, reached: 33.333 }), { unit: 'vụ', direction: 'lower' }, t, 'vi-VN'),
    ).toBe('không quá 18\u202fvụ, bằng 33,3 % mức đó');
    expect(planWords(point({ plan: null }), money, t, 'vi-VN')).toBeNull();
  });

  it('compare with the same period in percent, and percentages in points', () => {
    expect(sameWords(point(), 'vụ', t, 'vi-VN')).toBe('cùng kỳ 100\u202fvụ, tăng 30\u202f%');
    expect(sameWords(point({ value: 6.8, samePeriod: 7 }), 'percent', t, 'vi-VN')).toBe(
      'cùng kỳ 7\u202f%, giảm 0,2 điểm',
    );
    expect(sameWords(point({ samePeriod: 0 }), 'vụ', t, 'vi-VN')).toBe('cùng kỳ 0\u202fvụ');
    expect(sameWords(point({ samePeriod: null }), 'vụ', t, 'vi-VN')).toBeNull();
  });
});

describe('a figure of a subject', () => {
  const card = (more: Partial<SubjectFigure>, alive = true) => {
    show(<SubjectFigureCard item={item(more)} catalogue={null} alive={alive} />);
    return screen.getByRole('article');
  };

  it('shows n/d beside the rate, and leads to the lists of both', () => {
    const shown = card({ figure: aFigure({ denominatorList: '/api/dossiers?measure=d' }) });
    expect(shown.textContent).toContain('961/1.000');
    expect(within(shown).getByRole('link', { name: 'Danh sách 961' }).getAttribute('href')).toBe(
      '/dossiers?measure=dossier.resolved&count=961',
    );
    expect(within(shown).getByRole('link', { name: '1.000' }).getAttribute('href')).toBe(
      '/dossiers?measure=d&count=1000',
    );
  });

  it('says unknown in a word and never draws it as zero', () => {
    const shown = card({
      figure: aFigure({ value: null, numerator: null, denominator: null, list: null, state: 'live' }),
      trend: [],
    });
    expect(shown.dataset['state']).toBe('unknown');
    expect(shown.textContent).toContain('chưa có số liệu');
    expect(within(shown).queryByText(/^0$/)).toBeNull();
  });

  it('is marked old as soon as the path to it is not alive', () => {
    expect(card({}, false).dataset['state']).toBe('stale');
  });

  it('tells each target with the part of it that was due, a missed one by word, mark and colour', () => {
    const target = { year: 2026, text: null, due: 120, reached: 96, judgement: 'attention' as const };
    const shown = card({
      point: point(),
      targets: [
        { ...target, value: 900, source: 'Trung ương giao' },
        { ...target, value: 950, source: 'HĐND tỉnh giao', reached: 84.21, judgement: 'breach' },
      ],
    });
    expect(shown.textContent).toContain('Trung ương giao 900\u202f%: đạt 96 % phần phải đạt đến nay');
    expect(within(shown).getByText(/HĐND tỉnh giao/).className).toBe('word-breach');
    expect(shown.textContent).toContain('sơ bộ');
  });
});

describe('a breakdown', () => {
  const count = (value: number, more: Partial<Figure> = {}) =>
    aFigure({
      value,
      unit: 'count',
      numerator: null,
      denominator: null,
      judgement: 'none',
      target: null,
      list: `/api/dossiers?measure=dossier.overdue&n=${value}`,
      ...more,
    });
  const row = (code: string, value: number): BreakdownRow => ({
    ...{
      code,
      name: `Xã ${code}`,
      kind: 'commune',
      head: `Chủ tịch UBND xã ${code}`,
      headStated: false,
      phone: '0232',
    },
    figures: [count(value)],
  });
  const part = (rows: BreakdownRow[]): Extract<SubjectSection, { kind: 'breakdown' }> => ({
    ...{ kind: 'breakdown', name: null, nameEn: null, by: 'heads', rows },
    columns: [count(rows.reduce((sum, { figures }) => sum + (figures[0]?.value ?? 0), 0))],
  });
  const table = (rows: BreakdownRow[]) =>
    show(
      <BreakdownTable
        part={part(rows)}
        title="Trễ hẹn"
        catalogue={null}
        alive
        of="H50"
        hrefOf={(unit) => `/subjects/x?unit=${unit}`}
      />,
    );

  it('names the head with the phone, leads to the unit, and each number to its list', () => {
    table([row('a', 5), row('b', 0)]);
    expect(screen.getByText('Chủ tịch UBND xã a').textContent).toContain('điện thoại 0232');
    expect(screen.getByRole('link', { name: 'Xã a' }).getAttribute('href')).toBe('/subjects/x?unit=a');
    const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(hrefs).toContain('/dossiers?measure=dossier.overdue&n=5&count=5');
    expect(hrefs.some((href) => href?.includes('n=0'))).toBe(false);
  });

  it('shows a dozen rows first and all of them when asked, with their sum', () => {
    table(Array.from({ length: 20 }, (_, n) => row(`c${n}`, 1)));
    expect(screen.getAllByRole('row')).toHaveLength(1 + 12 + 1);
    act(() => screen.getByRole('button', { name: 'Xem cả 20 dòng' }).click());
    expect(screen.getAllByRole('row')).toHaveLength(1 + 20 + 1);
    expect(screen.getAllByRole('row').at(-1)?.textContent).toContain('Cộng');
  });

  it('says in words that there is no case', () => {
    table([]);
    expect(screen.getByText('Không có trường hợp nào trong kỳ')).toBeTruthy();
  });

  it('claims nothing where no source was ever heard', () => {
    const unheard = { ...part([]), columns: [count(0, { value: null, state: 'unknown' })] };
    show(<BreakdownTable part={unheard} title="Trễ hẹn" catalogue={null} alive of="H50" hrefOf={() => ''} />);
    expect(screen.queryByText('Không có trường hợp nào trong kỳ')).toBeNull();
    expect(screen.getByText(/Chưa biết, không phải bằng không/)).toBeTruthy();
  });
});

describe('readings', () => {
  it('say of each device whether it is heard, and what its value means', () => {
    const reading = (device: string, more: Partial<Reading>): Reading => ({
      ...{ device, name: device, kind: 'camera', unit: '1', unitName: 'Xã 1', lat: null, lon: null, state: 'live' },
      ...{ asOf: '2026-11-22T10:00:00+07:00', expectedSeconds: 60 },
      values: [
        { indicator: 'camera-online', value: 0, band: 'mất kết nối', judgement: 'attention', asOf: null, event: null },
      ],
      ...more,
    });
    show(
      <ReadingsTable
        title="Từng thiết bị"
        catalogue={null}
        part={{
          ...{ kind: 'readings', name: null, nameEn: null },
          columns: [{ indicator: 'camera-online', name: 'Kết nối', unit: 'trạng thái' }],
          summary: { total: 2, live: 1, late: 0, stale: 1, unknown: 0 },
          rows: [reading('cam-1', {}), reading('cam-2', { state: 'stale' })],
        }}
      />,
    );
    expect(screen.getByText('1/2 đang gửi, 0 chậm, 1 mất tín hiệu, 0 chưa từng gửi')).toBeTruthy();
    const [, first, second] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('mất kết nối');
    expect(second?.textContent).toContain('mất tín hiệu');
    expect(second?.dataset['state']).toBe('stale');
  });
});

describe('a tile', () => {
  const subject = (more: Partial<SubjectList['subjects'][number]> = {}): SubjectList['subjects'][number] => ({
    ...{ code: 'y-te', name: 'Y tế', nameEn: 'Health', note: null, lead: null, figures: [item()] },
    ...{ attention: 0, breach: 0, unknown: 0, stale: 0, devices: null, rankings: [] },
    ...more,
  });
  const tile = (more: Partial<SubjectList['subjects'][number]> = {}) => {
    show(<SubjectTile subject={subject(more)} catalogue={null} alive />);
    return screen.getByRole('link');
  };

  it('is calm where nothing is wrong, and one link', () => {
    expect(tile().textContent).toContain('Không có chỉ tiêu nào ngoài ngưỡng');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/subjects/y-te');
  });

  it('counts what is wrong in words, devices out of band among it, and silent ones apart', () => {
    const words = tile({
      breach: 1,
      unknown: 2,
      devices: { total: 12, live: 11, attention: 1, breach: 1 },
    }).textContent;
    for (const said of ['2 ngoài ngưỡng', '1 cần chú ý', '2 chưa có số liệu', '11/12 thiết bị đang gửi'])
      expect(words).toContain(said);
    expect(words).not.toContain('Không có chỉ tiêu');
  });

  it('says by how much a ranking fell', () => {
    const rankings = [{ code: 'PAR-INDEX', rank: 50, of: 63, change: 'giảm 14 bậc', worse: true }];
    expect(tile({ rankings }).textContent).toContain('hạng 50/63 giảm 14 bậc'.replace(' giảm', '  giảm'));
    expect(screen.getByRole('link').textContent).not.toContain('Không có chỉ tiêu');
  });
});
