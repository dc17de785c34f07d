import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seesFocus, tabTo } from '@ioc/test/support/keyboard';
import { type OpenPages, openPages } from '@ioc/test/support/open-pages';
import type { Page } from 'playwright-core';

// Rules, the roster, rhythms of sources and drills: each page's task is done by the keyboard alone.
let pages: OpenPages;
let base: OpenPages['base'];
let api: OpenPages['api'];
let browser: OpenPages['browser'];
beforeAll(async () => {
  // Drills run on a simulated province alone.
  pages = await openPages({}, ({ db }) => db.query('insert into simulation default values'));
  ({ base, api, browser } = pages);
}, 180_000);
afterAll(() => pages?.close(), 60_000);

const open = async (address: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.setDefaultTimeout(20_000);
  await page.goto(`${api.url}${address}`);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
};
const answered = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor();
async function type(page: Page, field: string, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}
async function press(page: Page, button: string): Promise<void> {
  await tabTo(page, button);
  expect([button, await seesFocus(page)]).toEqual([button, true]);
  await page.keyboard.press('Enter');
}

it('goes past the menus to what the page is about', async () => {
  const page = await open('/alarms/rules');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tới nội dung trang');
  expect(await seesFocus(page)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  expect(new URL(page.url()).hash).toBe('');
  await page.close();
}, 60_000);

it('writes a rule of the path, tries it on history and saves it', async () => {
  const page = await open('/alarms/rules');
  await tabTo(page, 'Loại');
  // The sixth of the list: the path.
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('ArrowDown');
  await type(page, 'Mã (chữ thường, số, gạch nối)', 'ban-phim');
  await type(page, 'Tên tiếng Việt', 'Đĩa đầy');
  await type(page, 'Tên tiếng Anh', 'The disk is full');
  await tabTo(page, 'đĩa đầy');
  await page.keyboard.press('Space');
  await type(page, 'Cần làm trong (phút)', '30');
  await type(page, 'Việc cần làm', 'Gọi kỹ thuật');
  await type(page, 'Việc cần làm, tiếng Anh', 'Call the technician');
  await press(page, 'Thử trên lịch sử');
  await page.getByText('Sẽ báo 0 lần').waitFor();
  await press(page, 'Lưu và dùng');
  await answered(page, 'Đã lưu ban-phim, bản 1');
  const [row] = (await base.db.query(`select code, definition -> 'on' as watched from alarm_rule_change`)) as object[];
  expect(row).toEqual({ code: 'ban-phim', watched: { path: ['disk-full'] } });
  await page.close();
}, 120_000);

it('adds a slot to the roster', async () => {
  const page = await open('/roster');
  await type(page, 'Từ', '0700a');
  await type(page, 'Đến', '1100a');
  await type(page, 'Người trực', 'Trần Văn B');
  await tabTo(page, 'T2');
  await page.keyboard.press('Space');
  await press(page, 'Ghi');
  await answered(page, 'Đã ghi');
  await page.getByText('07:00–11:00').first().waitFor();
  await page.close();
}, 60_000);

it('changes the rhythm of a source', async () => {
  const page = await open('/sources');
  await press(page, 'Sửa');
  await type(page, 'Lý do', 'Nghỉ bảo trì');
  await page.keyboard.press('Enter');
  await answered(page, 'Đã lưu');
  await page.close();
}, 60_000);

it('begins a drill and ends it', async () => {
  const page = await open('/shift/drills');
  await press(page, 'Bắt đầu');
  await answered(page, 'Đã bắt đầu');
  await press(page, 'Kết thúc sớm');
  await answered(page, 'Đã kết thúc');
  await page.close();
}, 60_000);
