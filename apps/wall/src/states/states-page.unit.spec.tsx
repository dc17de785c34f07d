import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { showPage } from '#desk/page.spec-support';
import { startI18n } from '#i18n/i18n';
import { StatesPage } from '#states/states-page';

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

const counts = (n: number) => ({
  ...{ asOf: '2026-12-01', unit: 'H99', grouping: { code: 'cong-khai', name: 'Công khai' }, groupings: [] },
  ...{ total: { n, list: '/api/dossiers' }, states: [], groups: [], unusual: [], untold: 0 },
  sums: [{ name: 'Tiếp nhận', n, list: '/api/dossiers' }],
});

it('shows dossiers by state, or what would fill the page where none has come in', async () => {
  expect((await showPage(<StatesPage />, counts(3))).querySelector('dd')?.textContent).toBe('3');
  cleanup();
  const page = await showPage(<StatesPage />, counts(0));
  expect(page.textContent).toContain('dossier.events');
  expect(page.querySelector('dd')).toBeNull();
});
