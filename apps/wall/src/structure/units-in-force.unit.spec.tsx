import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { showPage } from '#desk/page.spec-support';
import { ListedUnits } from '#figures/listed-units';
import { startI18n } from '#i18n/i18n';
import { UnitsInForce } from '#structure/units-in-force';

const commune = { code: '18853', name: 'Phường Hải Thành', kind: 'commune', parent: '450', head: 'Chủ tịch UBND' };
const indicators = [
  { code: 'one-stop-communes', units: { kind: 'commune', oneStop: true } },
  { code: 'par', name: 'PAR' },
];
const units = [{ code: '450', name: 'Thành phố Đồng Hới', kind: 'district' }];
const server = (total: number) =>
  [
    [
      /units\?kind=commune&oneStop=true$/,
      { total, rows: Array.from({ length: Math.min(total, 1) }, () => ({ ...commune, oneStop: true })) },
    ],
    [/catalogue$/, { indicators, units, formerUnits: [], sources: [], province: { asOf: '2021-07-31' } }],
  ] as const;
beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('units in force', () => {
  it('are listed by kind and one-stop desk, with their number, each with its page on the day of the province', async () => {
    const page = await showPage(<UnitsInForce />, server(151), '/units?kind=commune&oneStop=true');
    expect(page.textContent).toContain('151 đơn vị');
    expect(screen.getByRole('row', { name: /Hải Thành/ }).textContent).toBe(
      'Phường Hải Thành18853Thành phố Đồng HớicóChủ tịch UBND',
    );
    expect(screen.getByRole('link', { name: 'Phường Hải Thành' }).getAttribute('href')).toBe(
      '/units/18853?day=2021-07-31',
    );
  });
  it('are said to be none where there are none', async () => {
    const page = await showPage(<UnitsInForce />, server(0), '/units?kind=commune&oneStop=true');
    expect(page.textContent).toContain('Không có đơn vị nào như vậy');
  });
  it('stand beside a figure that the catalogue ties to them, and beside no other', async () => {
    const page = await showPage(<ListedUnits indicator="one-stop-communes" />, server(151));
    expect(page.textContent).toBe('Danh sách 151 đơn vị');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/units?kind=commune&oneStop=true');
    cleanup();
    expect((await showPage(<ListedUnits indicator="par" />, server(151))).textContent).toBe('');
  });
});
