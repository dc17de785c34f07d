import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { showPage } from '#desk/page.spec-support';
import { startI18n } from '#i18n/i18n';
import { ScoreboardPage } from '#scoreboard/scoreboard-page';

const event = { topic: 'kpi.updates', partition: 0, offset: '1' };
const edition = {
  ...{ index: 'PCI', year: 2020, version: '2020', province: '44', score: null, rank: null, of: 63, moved: 'down' },
  ...{ status: 'official', note: null, source: 'bao-cao', asOf: '2020-12-31T01:00:00Z', event },
};
const component = (code: string, more: object) => ({
  ...{ code: `PCI/${code}`, component: code, name: code, max: 10, selfScore: null, officialScore: null },
  ...{ state: 'unknown', moved: null, trend: [], lead: null, coUnits: [], target: null, tasks: [] },
  ...more,
});
const pci = {
  ...{ code: 'PCI', name: 'PCI', owner: 'VCCI', direction: 'higher', scale: null, version: null, plan: null },
  ...{ editions: [edition], latest: edition, change: null, targets: [] },
  components: [component('PCI-3', { moved: 'up', trend: [{ period: '2020', value: null }] }), component('PCI-4', {})],
};
beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

it('a direction that was published without a score is said, and leads to its record', async () => {
  await showPage(<ScoreboardPage />, [
    [/scoreboard/, { indices: [pci] }],
    [/catalogue/, { indicators: [], units: [], sources: [], province: {} }],
  ]);
  const parts = screen.getByRole('table', { name: 'Thành phần' });
  const rose = within(parts).getByRole('row', { name: /PCI-3/ });
  expect(rose.textContent).toContain('tăng, không công bố điểm');
  expect(within(rose).getByRole('link').getAttribute('href')).toBe('/observations/PCI-3?period=2020');
  expect(within(parts).getByRole('row', { name: /PCI-4/ }).textContent).toContain('chưa có số liệu');
  expect(screen.getByRole('table', { name: 'Các kỳ' }).textContent).toContain('giảm, không công bố điểm');
  expect(screen.getByRole('region', { name: 'PCI' }).textContent).toContain('2020 · giảm, không công bố điểm');
});
