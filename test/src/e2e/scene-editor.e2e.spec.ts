import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultProvince, openProvince, type Province } from '@ioc/test/crawl/province';
import { complaintsOf, openBrowser } from '@ioc/test/support/browser';
import type { Browser, Page } from 'playwright-core';

let province: Province;
let browser: Browser;
let wall: Page;
let page: Page;

beforeAll(async () => {
  [province, browser] = await Promise.all([openProvince(defaultProvince), openBrowser()]);
  [wall, page] = [await browser.newPage({ viewport: { width: 1920, height: 1080 } }), await browser.newPage()];
  page.setDefaultTimeout(20_000);
  wall.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1920, height: 1080 });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await province?.close();
}, 60_000);

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (words: string) => page.locator('[role=status]', { hasText: words }).first().waitFor();
const panel = (at: number) => page.locator(`main [data-panel="${at}"]`);
/** Drags with the mouse, in steps as a hand does. */
async function drag(from: { x: number; y: number }, by: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(from.x + (by.x * i) / 8, from.y + (by.y * i) / 8);
  await page.mouse.up();
}

describe('a scene that is arranged with the mouse and the keys', () => {
  it('is begun, drawn larger, filled and published, and stands on an open wall without a reload', async () => {
    const complaints = complaintsOf(page);
    await page.goto(`${province.url}/scenes`);
    await page.getByLabel('Mã màn hình mới').fill('sanh');
    await press('Màn hình mới');
    await panel(0).waitFor();
    await wall.goto(`${province.url}/scenes/sanh`);
    await wall.getByText('Không có màn hình sanh').waitFor();

    const box = (await panel(0).boundingBox())!;
    const corner = { x: box.x + box.width - 6, y: box.y + box.height - 6 };
    await drag(corner, { x: -box.width / 2, y: -box.height / 2 });
    await page.getByRole('button', { name: /Cột 1, hàng 1, rộng 3, cao 3/ }).waitFor();
    const small = (await panel(0).boundingBox())!;
    await drag({ x: small.x + 30, y: small.y + 20 }, { x: 3 * small.width, y: 0 });
    await page.getByRole('button', { name: /Cột 10, hàng 1, rộng 3, cao 3/ }).waitFor();

    await press('Thêm khung');
    await panel(1).click();
    await page.getByLabel('Chỉ số', { exact: true }).selectOption('overdue');
    await page.getByLabel('Tên', { exact: true }).fill('Sảnh chính');
    await press('Lưu nháp');
    await says('Đã lưu nháp.');
    await press('Công bố');
    await says('Đã công bố');
    await wall.getByText('Sảnh chính').first().waitFor();
    await wall.locator('[data-panel="1"]', { hasText: 'Hồ sơ đang giải quyết quá hạn' }).waitFor();
    expect(complaints).toEqual([]);
  }, 120_000);

  it('is changed by the keyboard alone and goes back to a version of before', async () => {
    await page.goto(`${province.url}/scenes/sanh/edit`);
    await panel(0).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByRole('button', { name: /Cột 10, hàng 2, rộng 2, cao 3/ }).waitFor();
    await page.getByLabel('Tên', { exact: true }).fill('Sảnh phụ');
    await page.getByRole('button', { name: 'Công bố', exact: true }).focus();
    await page.keyboard.press('Enter');
    await says('Đã công bố');
    await wall.getByText('Sảnh phụ').first().waitFor();
    await page.getByRole('button', { name: 'Lấy lại bản 3', exact: true }).click();
    await press('Công bố');
    await wall.getByText('Sảnh chính').first().waitFor();
  }, 120_000);

  it('is not published with a panel over another; the field says why, and walls keep what they have', async () => {
    await page.goto(`${province.url}/scenes/sanh/edit`);
    await panel(0).click();
    await page.getByLabel('Cột', { exact: true }).fill('1');
    await press('Công bố');
    await page.getByRole('alert').filter({ hasText: 'Cần sửa trước khi công bố' }).waitFor();
    await wall.getByText('Sảnh chính').first().waitFor();
  }, 60_000);

  it('tells the second of two who edit at once, and lets mine be kept', async () => {
    const other = await browser.newPage();
    for (const one of [page, other]) await one.goto(`${province.url}/scenes/sanh/edit`);
    for (const [one, name] of [
      [other, 'Của người kia'],
      [page, 'Của tôi'],
    ] as const) {
      await one.getByLabel('Tên', { exact: true }).fill(name);
      await one.getByRole('button', { name: 'Lưu nháp', exact: true }).click();
      await one.locator('[role=status]').filter({ hasText: /\S/ }).first().waitFor();
    }
    await press('Giữ bản của tôi, lưu thành nháp mới');
    await says('Đã lưu nháp.');
    await other.close();
    await page.reload();
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === 'Của tôi'));
  }, 60_000);

  it('is arranged on a telephone without a page that is too wide', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${province.url}/scenes/trends/edit`);
    await panel(0).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  }, 60_000);
});
