import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import type { Figure } from '@ioc/shared/figures/figure';
import { showPage } from '#desk/page.spec-support';
import { FigureBreakdownTable } from '#figures/figure-breakdown-table';
import { startI18n } from '#i18n/i18n';

const figure = (value: number): Figure => ({
  ...{ indicator: 'received', name: 'Hồ sơ tiếp nhận', value, numerator: null, denominator: null, unit: 'count' },
  ...{ formula: 'received@1', from: null, to: '2026-11-30', asOf: null, of: 'H50', target: null },
  ...{ direction: 'none', judgement: 'none', state: 'live', because: [], list: '/api/dossiers', denominatorList: null },
});
const foot = async (roles: readonly string[], part: number) => {
  const parts = [{ key: 'H50.16', name: 'Sở Xây dựng', figure: figure(part) }];
  const table = (
    <FigureBreakdownTable title="Phân theo đơn vị" what="Đơn vị" whole={figure(9)} parts={parts} hrefOf={() => '/'} />
  );
  const page = await showPage(table, [[/session$/, { roles }]]);
  const said = page.querySelector('tfoot')?.textContent ?? '';
  const alarmed = page.querySelector('tfoot .word-breach') !== null;
  cleanup();
  return [said, alarmed];
};
beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('what a figure falls into', () => {
  it('makes the whole, or is said to differ', async () => {
    expect(await foot(['leader'], 9)).toEqual([expect.stringContaining('Các phần cộng lại bằng chỉ số'), false]);
    expect(await foot(['leader'], 4)).toEqual([expect.not.stringContaining('tài khoản này'), true]);
  });
  it('is of own units alone for a department, which is no difference', async () => {
    expect(await foot(['department'], 4)).toEqual([
      expect.stringContaining('chỉ gồm các đơn vị mà tài khoản này được xem'),
      false,
    ]);
    expect(await foot(['department'], 9)).toEqual([expect.stringContaining('Các phần cộng lại bằng chỉ số'), false]);
  });
  it('is nothing yet where it is counted and nothing was sent, and outside where it is observed', async () => {
    const said = async (whole: Figure) => {
      const table = <FigureBreakdownTable title="" what="" whole={whole} parts={[]} hrefOf={() => '/'} />;
      const { textContent } = await showPage(table, [[/session$/, { roles: ['leader'] }]]);
      cleanup();
      return textContent;
    };
    expect(await said({ ...figure(9), list: null })).toContain('khi nguồn gửi sự kiện');
    expect(await said({ ...figure(9), list: null, observed: true })).toContain('quan sát từ bên ngoài');
    expect(await said(figure(9))).toContain('Không có phần nào');
  });
});
