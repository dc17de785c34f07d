import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { post } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { complaintsOf, leaked, openBrowser, wordsOf } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { type ShownProvince, shownProvince } from '@ioc/test/support/shown-province';
import { differencesOf, figuresOf, openWall, shownFigures } from '@ioc/test/support/wall-page';

// What somebody does who makes a province by docs/catalogue.md alone.
let base: FreshDatabase;
let api: ApiProcess;
let browser: Browser;
let page: Page;
let complaints: string[];
let province: ShownProvince;

beforeAll(async () => {
  [base, browser, province] = await Promise.all([freshDatabase(), openBrowser(), shownProvince()]);
  api = await apiProcess({ DATABASE_URL: base.url, ...province.settings });
  await api.start();
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  complaints = complaintsOf(page);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await api?.stop();
  await base?.close();
}, 60_000);

/** What a wall must not have: a part without words, a word of the program, a number that the API does not say. */
async function wrongOn(wall: Page): Promise<string[]> {
  const empty = await wall.$$eval('main section, main article, main .panel', (parts) =>
    parts.filter((one) => (one as HTMLElement).innerText.trim() === '').map((one) => `empty: ${one.className}`),
  );
  const differences = differencesOf(await shownFigures(wall), await figuresOf(api.url));
  return [...empty, ...leaked(await wordsOf(wall)), ...differences, ...complaints];
}

/** Pages of cases before any was sent, and what each says then. */
const unheard = [
  ['/dossiers', 'Hệ thống một cửa điện tử gửi sự kiện vào dossier.events'],
  ['/at-risk', 'Hệ thống một cửa điện tử gửi sự kiện vào dossier.events'],
  ['/reports/ii06a', 'Hệ thống một cửa điện tử gửi sự kiện vào dossier.events'],
  ['/states', 'dossier.events'],
  ['/complaints', 'kinds: [complaint]'],
  ['/tasks', 'kinds: [task]'],
  ['/accounts', 'Chưa có tài khoản nào'],
  ['/figures/open', 'Chưa có hồ sơ hay sự việc nào để phân theo'],
] as const;

describe('the province that docs/catalogue.md shows', () => {
  it('has a wall with nothing empty and nothing false before anything was sent', async () => {
    await openWall(page, api.url);
    await page.waitForFunction(() => /bản đồ/i.test(document.body.innerText), null, { timeout: 30_000 });
    // Nothing was ever sent: not zero.
    expect((await shownFigures(page)).map(({ indicator, text }) => [indicator, text])).toEqual([['open', '–']]);
    expect(await wrongOn(page)).toEqual([]);
    const words = await page.innerText('body');
    expect(words.match(/chưa có bản đồ/gi)).toHaveLength(1);
    // Nothing ranks units, and there are no districts: nothing is said of either.
    expect(words).not.toMatch(/xếp hạng|Huyện, thị xã|Sở, ban, ngành/i);
  }, 120_000);

  it('says on every page of cases that nothing has come, and what would fill it, without a zero', async () => {
    for (const [address, says] of unheard) {
      await page.goto(`${api.url}${address}`);
      await page.waitForFunction((words) => document.querySelector('main')?.innerText.includes(words), says, {
        timeout: 20_000,
      });
      expect([address, await page.locator('main .number', { hasText: /^0$/ }).count()]).toEqual([address, 0]);
    }
    expect(complaints).toEqual([]);
    await openWall(page, api.url);
  }, 180_000);

  it('shows the event that the page shows within two seconds', async () => {
    const took: number[] = [];
    // A machine that is busy with other suites may lose turns: then another dossier comes.
    for (let n = 1; n <= 9 && !took.some((ms) => ms < 2000); n += 1) {
      const sent = performance.now();
      await post(api.url, { ...province.event, id: String(n), subject: `H99-260105-000${n}` });
      await page.waitForFunction(
        (open) => document.querySelector('a[href="/figures/open"] .number .sr')?.textContent === open,
        String(n),
        { timeout: 20_000, polling: 20 },
      );
      took.push(performance.now() - sent);
    }
    expect(Math.min(...took)).toBeLessThan(2000);
    expect(await wrongOn(page)).toEqual([]);
  }, 240_000);

  it('leads from it to the dossier and its record, and says what would fill the other pages', async () => {
    await page.click('a[href^="/figures/open"]');
    await page.click('main a[href*="/dossiers?"], main a[href*="/units/"]');
    await page.waitForSelector('main a[href^="/dossiers/H99"]', { timeout: 20_000 });
    await page.click('main a[href^="/dossiers/H99"]');
    await page.waitForSelector('main a[href^="/events/"]', { timeout: 20_000 });
    await page.goto(`${api.url}/dossiers`);
    await page.waitForSelector('main th a[href^="/dossiers/H99"]', { timeout: 20_000 });
    await page.goto(`${api.url}/states`);
    await page.waitForSelector('main dd', { timeout: 20_000 });
    await page.goto(`${api.url}/figures/open`);
    await page.waitForSelector('main table', { timeout: 20_000 });
    for (const address of ['/subjects', '/targets', '/scoreboard', '/registers/procedures', '/processes', '/layers']) {
      await page.goto(`${api.url}${address}`);
      await page.waitForSelector('main .page-note', { timeout: 20_000 });
    }
    expect(complaints).toEqual([]);
  }, 180_000);
});
