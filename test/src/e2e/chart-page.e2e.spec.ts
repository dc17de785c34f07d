import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultProvince, openProvince, type Province } from '@ioc/test/crawl/province';
import { complaintsOf, openBrowser } from '@ioc/test/support/browser';
import type { Browser, Page } from 'playwright-core';

let province: Province;
let browser: Browser;

beforeAll(async () => {
  [province, browser] = await Promise.all([openProvince(defaultProvince), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await province?.close();
}, 60_000);

const saved = async (page: Page, kind: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: kind, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

describe('the charts of the scenes, at a desk', () => {
  it('are drawn, each with its table, reached from the list of scenes', async () => {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const complaints = complaintsOf(page);
    await page.goto(`${province.url}/scenes`);
    const links = page.locator('a[href^="/charts/"]');
    await links.first().waitFor();
    const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(paths.length).toBeGreaterThanOrEqual(12);
    for (const path of paths) {
      await page.goto(province.url + path);
      const drawn = page.locator('[data-drawn=true] canvas').first();
      await page.locator('main :is([data-drawn=true] canvas, .page-note)').first().waitFor();
      if (await drawn.count()) await page.locator('main tbody tr').first().waitFor();
    }
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);

  it('are saved as PNG, SVG and CSV, on white, with the numbers of the table', async () => {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' });
    await page.goto(`${province.url}/charts/trends/2`);
    await page.locator('[data-drawn=true] canvas').first().waitFor();
    const png = await saved(page, 'PNG');
    expect(png.name).toBe('ho-so-tiep-nhan-theo-tuan.png');
    expect(png.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.bytes.readUInt32BE(16)).toBe(2560);
    const svg = (await saved(page, 'SVG')).bytes.toString();
    expect(svg).toMatch(/^<svg width="1280"/);
    expect(svg).toContain('Hồ sơ tiếp nhận');
    expect(svg).toMatch(/<rect [^>]*fill="rgb\(25\d, 25\d, 25\d\)"/);
    const csv = (await saved(page, 'CSV')).bytes.toString();
    const weeks = csv.trim().split('\n').slice(1);
    expect(weeks.every((week) => /^\d{4}-\d\d-\d\d,\d*,\d*$/.test(week))).toBe(true);
    expect(await page.locator('main tbody tr').count()).toBe(weeks.length);
    await page.close();
  }, 60_000);

  it('are used on a telephone, and say so where there is none', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${province.url}/charts/trends/1`);
    await page.locator('[data-drawn=true] canvas').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    for (const path of ['/charts/trends/99', '/charts/none/1', '/charts/economy/1']) {
      await page.goto(province.url + path);
      await page.locator('main .page-note').waitFor();
    }
    await page.close();
  }, 60_000);
});
