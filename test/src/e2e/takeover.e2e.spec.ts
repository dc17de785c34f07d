import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recordChanges } from '@ioc/api/alarms/record-changes.sql';
import { aCell, aRule } from '@ioc/api/alarms/rule.spec-support';
import type { AlarmRule } from '@ioc/api/catalogue/alarm-rules';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { untilTaken } from '@ioc/infra/scenarios/post';
import { get } from '@ioc/test/support/api';
import { layoutFaults } from '@ioc/test/support/layout-faults';
import { type OpenPages, openPages } from '@ioc/test/support/open-pages';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';
import { until } from '@ioc/test/support/until';
import type { Page } from 'playwright-core';

// What stands open is marked where it is looked at; the highest class takes a wall over until somebody takes it.
let pages: OpenPages;
let base: OpenPages['base'];
let api: OpenPages['api'];
let browser: OpenPages['browser'];
beforeAll(async () => {
  pages = await openPages();
  ({ base, api, browser } = pages);
  await publish(api.url, await provinceUpTo(Date.now(), await loadCatalogue('catalogue', 'quang-tri')));
  await untilTaken(api.url, 60);
}, 180_000);
afterAll(() => pages?.close(), 60_000);

const longName = 'Đơn vị có rất nhiều hồ sơ quá hạn giải quyết chưa rõ nguyên nhân và chưa có người phụ trách xử lý';
/** A rule of no file: the evaluator, which has begun, leaves what it did not raise alone. */
const severe = (code: string) =>
  aRule({
    ...{ code, name: longName, nameEn: 'A unit has very many overdue dossiers and nobody who owns them' },
    ...{
      on: { figure: 'overdue', units: ['province'] },
      consequence: 'severe',
      actWithinMinutes: 15,
      phone: '0233 3852 000',
    },
    ...{ action: 'Gọi đầu mối đơn vị, thống nhất ngày giải quyết từng hồ sơ, ghi lời hẹn', owner: 'shift-lead' },
  });
const minor = aRule({ code: 'minor-test', on: { figure: 'overdue', units: ['commune'] }, consequence: 'minor' });
async function raise(units: readonly string[], of: AlarmRule): Promise<void> {
  const runner = base.db.createQueryRunner();
  try {
    const cells = units.map((unit) => aCell('active', { of, unit, cause: 'overdue', value: 31 }));
    const found = cells.map((cell) => ({ id: cell.id, action: 'recur' as const, cell }));
    await recordChanges(runner, found, new Date());
  } finally {
    await runner.release();
  }
}
/** Acknowledges whatever waits. */
async function acknowledgeAll(): Promise<void> {
  const { rows } = await get<{ rows: { id: string; version: number }[] }>(api.url, '/api/v1/alarms?state=new');
  await fetch(`${api.url}/api/v1/alarm-acknowledgements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ alarms: rows.map(({ id, version }) => ({ id, version })), reason: 'Đã nhận' }),
  });
}
const open = async (address: string, size = { width: 1920, height: 1080 }): Promise<Page> => {
  const page = await browser.newPage({ viewport: size });
  await page.goto(`${api.url}${address}`);
  await page.locator('.league-row').first().waitFor();
  return page;
};
const takeover = (page: Page) => page.getByRole('alertdialog');

it('marks figures, rows and the map of what stands open, and leads to the desk filtered on it', async () => {
  const page = await open('/?room=desk');
  const communes = () =>
    page.locator('.league-box li[data-row]').evaluateAll((rows) => {
      const codes = rows.map((row) => (row as HTMLElement).dataset['row'] ?? '');
      return codes.filter((code) => /^\d+$/.test(code));
    });
  const [commune] = await until(communes, (found) => found.length > 0);
  await raise([commune as string], minor);
  await raise(['H50'], severe('severe-desk'));
  const row = page.locator(`li[data-row="${commune}"] .alarm-badge`);
  await row.waitFor();
  expect(await row.getAttribute('data-worst')).toBe('low');
  const figure = page.locator('.alarm-badge[href*="figure=overdue"]').first();
  await figure.waitFor();
  expect(await figure.getAttribute('data-worst')).toBe('high');
  expect(await takeover(page).count()).toBe(0); // a desk has its list and its sound
  await row.click();
  await page.waitForURL((url) => url.pathname === '/alarms' && url.searchParams.get('unit') === commune);
  await page.getByRole('table').getByText('Quá hạn').first().waitFor();
  await page.close();
}, 120_000);

it.each([
  ['tv', { width: 1920, height: 1080 }],
  ['wall-4x3', { width: 7680, height: 3240 }],
])(
  'takes %s over with the newest on top, whole, off the seams, until somebody takes it',
  async (room, size) => {
    const page = await open(`/?room=${room}`, size);
    await acknowledgeAll();
    await raise(['H50', 'H50.16', 'H50.08', 'H50.07', 'H50.05', 'H50.01'], severe(`severe-${room}`));
    await takeover(page).waitFor();
    const words = () => takeover(page).innerText();
    expect(await words()).toContain(longName);
    expect(await words()).toContain('0233 3852 000');
    expect(await layoutFaults(page, { width: 1920, height: 1080 })).toEqual([]);
    await page.keyboard.press('Escape');
    await takeover(page).waitFor({ state: 'detached' });
    await page.reload();
    await takeover(page).waitFor();
    await acknowledgeAll();
    await until(async () => (await takeover(page).count()) === 0, Boolean);
    await page.close();
  },
  120_000,
);

it.each([
  ['wall-3x2', { width: 5760, height: 2160 }],
  ['wall-4x3', { width: 7680, height: 3240 }],
])(
  'leaves no screen of its own on %s empty, also for an alarm alone that is of no figure',
  async (room, size) => {
    const page = await open(`/?room=${room}`, size);
    await acknowledgeAll();
    await raise(['H50'], { ...severe(`alone-${room}`), on: { path: 'all' } });
    await takeover(page).locator('.takeover-map .leaflet-container').waitFor();
    const parts = await takeover(page)
      .locator('.takeover-part')
      .evaluateAll((all) => all.map((one) => [one.className.split('-').at(-1), one.childElementCount > 0]));
    expect(Object.fromEntries(parts)).toEqual({ what: true, deed: true, others: true, map: true });
    expect(await layoutFaults(page, { width: 1920, height: 1080 })).toEqual([]);
    await acknowledgeAll();
    await page.close();
  },
  120_000,
);
