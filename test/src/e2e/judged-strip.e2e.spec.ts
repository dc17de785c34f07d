import { afterAll, beforeAll, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { post } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { type ShownProvince, shownProvince } from '@ioc/test/support/shown-province';
import { openWall } from '@ioc/test/support/wall-page';

// A province of the six files of docs/catalogue.md and one more figure, which is no headline: it wrote no rule of alarms.
const late = `- { code: late, name: Hồ sơ trễ của cả tỉnh, nameEn: Late dossiers, version: 1, unit: count, direction: lower,
    formula: { kind: stock, measures: [dossier.overdue] }, window: day, kinds: [dossier], target: 0, attention: 0, breach: 2 }
`;
let base: FreshDatabase;
let api: ApiProcess;
let browser: Browser;
let province: ShownProvince;

beforeAll(async () => {
  [base, browser, province] = await Promise.all([
    freshDatabase(),
    openBrowser(),
    shownProvince({ 'indicators.yaml': late }),
  ]);
  api = await apiProcess({ DATABASE_URL: base.url, ...province.settings });
  await api.start();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await api?.stop();
  await base?.close();
}, 60_000);

const send = (n: number) => post(api.url, { ...province.event, id: String(n), subject: `H99-260105-000${n}` });

it('the strip knows every judged figure, not the headlines alone', async () => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  // At the limit, not beyond it.
  await send(1);
  await send(2);
  await openWall(page, api.url);
  const strip = page.getByRole('region', { name: 'Cần xử lý' });
  await strip.getByText('Không có cảnh báo nào').waitFor({ timeout: 30_000 });
  await send(3);
  const matter = strip.getByRole('link', { name: /Hồ sơ trễ của cả tỉnh · Tỉnh Phú Thử/ });
  await matter.waitFor({ timeout: 30_000 });
  await matter.click();
  await page.waitForSelector('main a[href*="/figures/late"]', { timeout: 20_000 });
}, 180_000);
