import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recordChanges } from '@ioc/api/alarms/record-changes.sql';
import { aCell, aRule } from '@ioc/api/alarms/rule.spec-support';
import type { ShiftFacts } from '@ioc/shared/answers/shift';
import type { SystemAction } from '@ioc/shared/alarms/lifecycle';
import { leadingSession } from '@ioc/test/support/leading-session';
import { look } from '@ioc/test/support/look';
import { type OpenPages, openPages } from '@ioc/test/support/open-pages';
import { signedIn } from '@ioc/test/support/signed-in';
import { until } from '@ioc/test/support/until';
import type { Page } from 'playwright-core';

// One person gives the shift over and another one takes it, each signed in, each by the keyboard alone.
let pages: OpenPages;
let base: OpenPages['base'];
let api: OpenPages['api'];
let browser: OpenPages['browser'];
beforeAll(async () => {
  pages = await openPages({ ACCESS: 'accounts' });
  ({ base, api, browser } = pages);
  await until(
    () => leadingSession(base.db),
    (judge) => judge !== null,
    60_000,
  );
}, 180_000);
afterAll(() => pages?.close(), 60_000);

const rule = aRule({ code: 'handover-test', name: 'Đơn vị có nhiều hồ sơ quá hạn', nameEn: 'Many overdue dossiers' });
async function found(action: SystemAction, units: readonly string[]): Promise<void> {
  const runner = base.db.createQueryRunner();
  const cells = units.map((unit) => aCell('active', { of: rule, unit }));
  await recordChanges(
    runner,
    cells.map((cell) => ({ id: cell.id, action, cell })),
    new Date(),
  ).finally(() => runner.release());
}

/** Somebody at the page of the shift, with the name of the account. */
async function comes(role: string): Promise<{ page: Page; name: string }> {
  const { cookie, account } = await signedIn(base.db, [role]);
  const [{ name }] = (await base.db.query('select name from account where id = $1', [account])) as [{ name: string }];
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const [key = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name: key, value, url: api.url }]);
  const page = await context.newPage();
  await page.goto(`${api.url}/shift?lang=vi`);
  await page.getByRole('button', { name: 'Giao ca' }).waitFor();
  return { page, name };
}

async function tabTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      return [at?.innerText, at?.closest('label')?.innerText].map((text) => text?.trim());
    });
    if (focused.includes(words)) return;
  }
  throw new Error(`no Tab leads to "${words}"`);
}

const isOpen = async () =>
  ((await base.db.query(`select id from alarm where state <> 'closed' order by id`)) as { id: string }[]).map(
    ({ id }) => id,
  );
const listed = (page: Page) =>
  page
    .locator('main details[open] a[href^="/alarms/"]')
    .evaluateAll((all) => all.map((one) => (one.getAttribute('href') ?? '').replace('/alarms/', '')).sort());

it('says that nothing is open where nothing is, and opens no empty list', async () => {
  const { page } = await comes('operator');
  await until(isOpen, (ids) => ids.length === 0, 30_000);
  await page.reload();
  await page.getByText('Mọi cảnh báo đã đóng').waitFor();
  expect(await page.locator('main details').count()).toBe(0);
  await page.context().close();
}, 90_000);

it('is given by one and confirmed by another by keys, and lists exactly what is open', async () => {
  await found('recur', ['18859', '18871', '18880']);
  await found('recur', ['18901']);
  await found('clear', ['18901']); // over, and nobody has seen it: it is still open
  const giver = await comes('operator');
  const shown = await until(
    () => listed(giver.page),
    (ids) => ids.length >= 4,
    30_000,
  );
  expect(shown).toEqual(await isOpen());
  await look(giver.page, 'vi handover before it is given');
  await tabTo(giver.page, 'Lời dặn ca sau');
  await giver.page.keyboard.type('Gọi lại Đồng Hới trước 9 giờ');
  await giver.page.keyboard.press('Enter');
  await giver.page.getByRole('status').filter({ hasText: 'Đã ghi' }).first().waitFor();

  // Not by whoever gave it.
  await tabTo(giver.page, `Nhận ca của ${giver.name}`);
  await giver.page.keyboard.press('Enter');
  await giver.page.getByText('Người nhận ca phải khác người giao ca').waitFor();

  const taker = await comes('shift-lead');
  await tabTo(taker.page, `Nhận ca của ${giver.name}`);
  await taker.page.keyboard.press('Enter');
  await taker.page.getByRole('row').filter({ hasText: giver.name }).filter({ hasText: taker.name }).waitFor();
  await look(taker.page, 'vi handover after it was taken');
  const rows = (await base.db.query('select given_by, taken_by, note, facts from shift_handover')) as {
    given_by: string;
    taken_by: string;
    note: string;
    facts: ShiftFacts;
  }[];
  expect(rows.map(({ given_by, taken_by, note }) => [given_by, taken_by, note])).toEqual([
    [giver.name, taker.name, 'Gọi lại Đồng Hới trước 9 giờ'],
  ]);
  expect(rows[0]?.facts.open.rows.map(({ id }) => id).sort()).toEqual(shown);
  expect(rows[0]?.facts.open.total).toBe(shown.length);
}, 180_000);
