import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { useLocation } from 'react-router';
import { showPage } from '#desk/page.spec-support';
import { startI18n } from '#i18n/i18n';
import { factsOf } from '#cases/case-facts';
import { FilterRow } from '#desk/filter-row';
import { listQuery } from '#cases/measure-page';
import { pageOfList } from '#desk/list-address';
import { measureWords } from '#desk/status-words';

const catalogue = {
  province: {
    code: '44',
    name: 'Quảng Trị',
    nameEn: 'Quang Tri',
    rootUnit: 'H50',
    simulated: true,
    asOf: '2026-11-22',
  },
  units: [
    { code: 'H50', name: 'Tỉnh Quảng Trị' },
    { code: 'H50.05', name: 'Sở Tư pháp' },
  ],
  procedures: [
    { code: '1.1', name: 'Đăng ký khai sinh', field: 'Hộ tịch' },
    { code: '1.2', name: 'Cấp bản sao văn bằng', field: 'Văn bằng, chứng chỉ' },
  ],
  ...{ version: '1', formerUnits: [], categories: [], indicators: [], sources: [] },
};

const Here = () => <output aria-label="here">{decodeURIComponent(useLocation().search.replaceAll('+', ' '))}</output>;
async function show(address: string) {
  await showPage(
    <>
      <FilterRow windows unit />
      <Here />
    </>,
    catalogue,
    address,
  );
  await screen.findByRole('option', { name: 'Hộ tịch' });
}
const here = () => screen.getByRole('status', { name: 'here' }).textContent;
const row = (name: string) => screen.getByRole('navigation', { name });

describe('the row of filters', () => {
  beforeAll(() => void startI18n('vi'));
  afterEach(cleanup);

  it('offers each state as an address and marks the one that is', async () => {
    await show('/figures/open?channel=online&after=x');
    const chosen = within(row('Kênh')).getByRole('link', { current: true });
    expect(chosen.textContent).toBe('trực tuyến');
    expect(within(row('Kênh')).getByRole('link', { name: 'bưu chính' }).getAttribute('href')).toBe(
      '/figures/open?channel=post',
    );
    expect(within(row('Vai trò đơn vị')).getByRole('link', { current: true }).textContent).toBe('giải quyết');
    expect(within(row('Kỳ')).getByRole('link', { name: 'tháng 10/2026' }).getAttribute('href')).toBe(
      '/figures/open?channel=online&from=2026-10-01&to=2026-10-31',
    );
  });

  it('names what is narrowed now, each with the way out, and says nothing where nothing is', async () => {
    await show('/figures/open?field=Hộ tịch|-&received=H50.05&role=helped');
    const links = screen.getAllByRole('link', { name: /^Bỏ/ });
    expect(links.map((link) => link.textContent)).toEqual([
      'Lĩnh vực: Hộ tịch, chưa rõ lĩnh vực ×',
      'Vai trò đơn vị: hỗ trợ nộp ×',
      'Nơi tiếp nhận: Sở Tư pháp ×',
      'Bỏ mọi bộ lọc',
    ]);
    expect(links.at(-1)?.getAttribute('href')).toBe('/figures/open');
    cleanup();
    await show('/figures/open?to=2026-11-20');
    expect(screen.queryByText('Đang lọc')).toBeNull();
  });

  it('goes to a field that is picked, commas and all, and back to all of them', async () => {
    await show('/dossiers?measure=dossier.open');
    const pick = screen.getByRole('combobox', { name: 'Lĩnh vực' });
    fireEvent.change(pick, { target: { value: 'Văn bằng, chứng chỉ' } });
    expect(here()).toContain('field=Văn bằng, chứng chỉ');
    fireEvent.change(screen.getByRole('combobox', { name: 'Lĩnh vực' }), { target: { value: '' } });
    expect(here()).not.toContain('field');
  });
});

describe('lists by the words of the API', () => {
  const t = i18next.t.bind(i18next);

  it('say what they count in words', () => {
    expect(measureWords('dossier.resolved,-dossier.resolved-late', t)).toBe('đã giải quyết, trừ giải quyết quá hạn');
    expect(measureWords('index766.dossiers-on-time', t)).toBe('index766.dossiers-on-time');
  });

  it('are there for tasks, of what is in progress unless another class is asked for', () => {
    const asked = (words: string) => listQuery('task', new URLSearchParams(words), '2026-11-22').path;
    expect(asked('')).toBe('/api/tasks?measure=task.open&limit=50');
    expect(asked('measure=task.done-late&unit=H50.05')).toBe('/api/tasks?measure=task.done-late&unit=H50.05&limit=50');
    expect(pageOfList('/api/tasks?measure=task.open', 2)).toBe('/tasks?measure=task.open&count=2');
  });

  it('lead to a task whose facts are named', () => {
    const row = {
      status: 'reported',
      assigner: 'H50',
      unit: 'H50.05',
      document: '12/QĐ-UBND',
      assigned_at: '2026-03-02T01:00:00Z',
    };
    expect(factsOf(row, catalogue as never, t)).toEqual([
      ['Tình trạng', 'đã báo cáo tiến độ'],
      ['Văn bản giao', '12/QĐ-UBND'],
      ['Cơ quan giao', 'Tỉnh Quảng Trị (H50)'],
      ['Đơn vị xử lý', 'Sở Tư pháp (H50.05)'],
      ['Giao ngày', '02/03/2026 08:00:00'],
    ]);
  });
});
