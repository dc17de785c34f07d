import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import type { ByToday, PieceToday } from '@ioc/shared/answers/structure';
import { startI18n } from '#i18n/i18n';
import { dayOfUnit, lifePath, structureQuestion } from '#structure/addresses';
import { Reconciliation } from '#structure/reconciliation';
import { BesideTable, NotPlacedTable } from '#structure/then-table';
import { TodayTable } from '#structure/today-table';

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  ...{ indicator: 'received', name: 'Hồ sơ tiếp nhận', value, numerator: null, denominator: null, unit: 'count' },
  ...{ formula: 'received@1', from: '2021-01-01', to: '2021-07-31', asOf: null, of: 'x', target: null },
  ...{ direction: 'none', judgement: 'none', state: 'live', because: [], denominatorList: null },
  list: '/api/dossiers?measure=dossier.received&unit=%3D18859&from=2021-01-01&to=2021-07-31',
  ...more,
});
const piece = (code: string, name: string, how: PieceToday['how'], value: number): PieceToday => ({
  ...{ code, name, kind: 'commune', parentName: 'Thành phố Đồng Hới', validFrom: null, validTo: '2025-06-30' },
  ...{ how, share: null, main: true, figure: figure(value) },
});
const answer = (more: Partial<ByToday['rows'][number]>): ByToday => ({
  ...{
    view: 'today',
    indicator: 'received',
    name: 'Hồ sơ tiếp nhận',
    level: 'commune',
    from: '2021-01-01',
    to: '2021-07-31',
  },
  ...{
    additive: true,
    figure: figure(10),
    reconciliation: null,
    notPlaced: [],
    beside: { partial: [], otherKinds: [] },
  },
  rows: [
    {
      unit: { key: '18859', code: '18859', name: 'Phường Đồng Thuận', kind: 'commune', parentName: 'Tỉnh Quảng Trị' },
      ...{ figure: figure(7, { list: null }), complete: true, whole: [], partial: [], missing: [] },
      ...more,
    },
  ],
});
const show = (node: React.ReactNode) => render(<MemoryRouter>{node}</MemoryRouter>).container;
/** Rows as a screen reader says them: digits that are drawn for the eye alone are left out. */
function lines(container: HTMLElement) {
  for (const drawn of container.querySelectorAll('[aria-hidden]')) drawn.remove();
  return [...container.querySelectorAll('tbody tr')].map((row) => row.textContent);
}

describe('the table of units of today', () => {
  it('sets a part apart from the sum, in words and not by colour alone', () => {
    const part = {
      ...piece('18860', 'Phường Chia', 'partial', 5),
      share: 0.4,
      also: [{ key: 'b', code: 'b', name: 'Phường Kia' }],
    };
    const seen = lines(
      show(
        <TodayTable
          answer={answer({ whole: [piece('18859', 'Phường Bắc Lý', 'merged', 7)], partial: [part], complete: false })}
        />,
      ),
    );
    expect(seen).toEqual([
      'Phường Đồng Thuậnchưa đủ7',
      'Phường Bắc Lý · Thành phố Đồng Hớinhập trọn7',
      'Phường Chia · Thành phố Đồng Hớimột phần khoảng 40\u202f% · phần còn lại: Phường Kia5 không cộng',
    ]);
  });

  it('leads from each value to its list, and from each unit to its page on a day of its own', () => {
    const container = show(<TodayTable answer={answer({ whole: [piece('18859', 'Phường Bắc Lý', 'merged', 7)] })} />);
    const links = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    const list = '/dossiers?measure=dossier.received&unit=%3D18859&from=2021-01-01&to=2021-07-31&count=7';
    // A sum of one unit is that unit's.
    expect(links).toEqual([lifePath('18859', dayOfUnit({ validTo: null })), list, '/units/18859?day=2025-06-30', list]);
  });

  it('says what is missing, and that nothing was added where nothing went whole', () => {
    const missing = [{ code: '45', name: 'Tỉnh Quảng Trị', parentName: null }];
    const seen = lines(show(<TodayTable answer={answer({ figure: null, complete: false, missing })} />));
    expect(seen).toEqual([
      'Phường Đồng Thuậnkhông có đơn vị nào nhập trọn',
      'Tỉnh Quảng Trị · đến 30/6/2025không có số trong danh mục này–',
    ]);
  });
});

describe('the rest of the province', () => {
  const count = (numerator: number) => ({ numerator, denominator: null });
  const sums = { whole: count(7), partial: count(5), notPlaced: count(3), otherKinds: count(0), total: count(15) };

  const all = '/api/dossiers?measure=dossier.received&to=2021-07-31';

  it('leads from the line that is the whole to the list of all, and from no part', () => {
    const links = (container: HTMLElement) => [...container.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    const whole = { ...sums, whole: count(15), partial: count(0), notPlaced: count(0), balanced: true };
    expect(links(show(<Reconciliation of={whole} answer={answer({})} list={all} />))).toEqual([
      expect.stringMatching(/^\/dossiers.*measure=dossier\.received/),
    ]);
    expect(links(show(<Reconciliation of={{ ...sums, balanced: true }} answer={answer({})} list={all} />))).toEqual([]);
    expect(links(show(<Reconciliation of={whole} answer={answer({})} list={null} />))).toEqual([]);
  });

  it('leads from a line that one unit alone makes to the list of that unit', () => {
    const { how: _h, share: _s, main: _m, ...unit } = piece('450', 'Thành phố Đồng Hới', 'merged', 3);
    const beside = { ...answer({}), notPlaced: [{ ...unit, kind: 'district' as const, why: 'district' as const }] };
    const container = show(<Reconciliation of={{ ...sums, balanced: true }} answer={beside} list={all} />);
    expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/dossiers?measure=dossier.received&unit=%3D18859&from=2021-01-01&to=2021-07-31&count=3',
    ]);
  });

  it('names the units of a line that no row adds up', () => {
    const { how: _h, share: _s, main: _m, ...unit } = piece('H46.02', 'Sở Nội vụ', 'partial', 7);
    const seen = lines(show(<BesideTable line="partial" rows={[unit]} />));
    expect(seen).toEqual(['Sở Nội vụ · Thành phố Đồng Hới7']);
  });

  it('is reconciled line by line, and a difference is said', () => {
    expect(lines(show(<Reconciliation of={{ ...sums, balanced: true }} answer={answer({})} list={all} />))).toEqual([
      'Cộng được7',
      'Một phần, mỗi đơn vị tính một lần5',
      'Không xếp được3',
    ]);
    expect(
      show(<Reconciliation of={{ ...sums, balanced: false }} answer={answer({})} list={all} />).querySelector('tfoot')
        ?.textContent,
    ).toContain('lệch');
  });

  it('names each unit that is not placed, and why', () => {
    const { how: _h, share: _s, main: _m, ...unit } = piece('450', 'Thành phố Đồng Hới', 'merged', 18);
    const seen = lines(
      show(<NotPlacedTable rows={[{ ...unit, kind: 'district', parentName: 'Tỉnh Quảng Bình', why: 'district' }]} />),
    );
    expect(seen[0]).toMatch(/^Thành phố Đồng Hới · Tỉnh Quảng Bìnhcấp huyện kết thúc ngày 30\/6\/2025.*18$/);
  });

  it('is asked of the API for one kind of unit, or for all', () => {
    expect(structureQuestion('open', new URLSearchParams('to=2021-07-31'), 'commune')).toBe(
      '/api/structure/open?to=2021-07-31&level=commune',
    );
    expect(structureQuestion('open', new URLSearchParams('view=then&level=all'), 'commune')).toBe(
      '/api/structure/open?view=then',
    );
  });
});
