import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { appCode } from '@ioc/test/support/authenticator';
import { apiSettings } from '@ioc/test/support/api';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { look } from '@ioc/test/support/look';
import { goodPassword, linkIn } from '@ioc/test/support/people';
import type { Browser, Page } from 'playwright-core';

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
let browser: Browser;
let file: string;
beforeAll(async () => {
  [base, browser] = await Promise.all([freshDatabase(), openBrowser()]);
  const settings = await apiSettings({ DATABASE_URL: base.url, ACCESS: 'accounts', SECOND_FACTOR: 'administrators' });
  file = settings['FIRST_LINK_FILE'] ?? '';
  api = await bootApi(readConfig(settings));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
  await base?.close();
}, 60_000);

/** As somebody without a mouse does it: into the field that has the focus, on by Tab, done by Enter. */
async function type(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    await page.keyboard.insertText(text);
  }
  await page.keyboard.press('Enter');
}

/** On by Tab until the focus is on what has these words; Enter there. */
async function press(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused === words) return page.keyboard.press('Enter');
  }
  throw new Error(`No way by Tab to: ${words}`);
}

const shownCode = async (page: Page) => {
  const text = (await page.locator('.code-line').textContent()) ?? '';
  return appCode(text.replaceAll(' ', ''));
};
const codes = async (page: Page) => {
  await page.waitForSelector('ol li');
  return page.locator('ol li').allTextContents();
};

/** Every page of accounts, as an administrator has it. */
async function lookAtAll(page: Page, lang: string): Promise<void> {
  for (const path of ['/account', '/accounts', '/source-keys', '/displays', '/two-factor']) {
    await page.goto(`${api.url}${path}`);
    await page.waitForSelector('main h1');
    await page.waitForSelector('main :is(table, .page-note, details)');
    await look(page, `${lang} ${path}`);
  }
}

let recovery: readonly string[] = [];

it('in Vietnamese, by keyboard alone: the first administrator, the second factor, and every page of accounts', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${api.url}/sign-in?lang=vi`);
  await page.waitForSelector('input[name=name]');
  await look(page, 'vi /sign-in');
  await page.goto((await linkIn(file)).trim());
  await page.waitForSelector('input[name=name]');
  await look(page, 'vi /invitation');
  await type(page, 'quan.tri', 'Quản trị', goodPassword);

  // Whatever is asked for, the second factor comes first.
  await page.waitForURL(/\/two-factor/);
  await page.goto(`${api.url}/accounts`);
  await page.waitForURL(/\/two-factor\?next=%2Faccounts/);
  await page.waitForSelector('input[name=password]');
  await look(page, 'vi /two-factor');
  await page.focus('input[name=password]');
  await type(page, goodPassword);
  await page.waitForSelector('input[name=code]');
  await look(page, 'vi /two-factor with its QR code');
  await page.focus('input[name=code]');
  await type(page, await shownCode(page));
  recovery = await codes(page);
  await look(page, 'vi /two-factor with its recovery codes');
  await press(page, 'Đã cất, tiếp tục');
  await page.waitForURL(`${api.url}/accounts`);
  await lookAtAll(page, 'vi');
  await page.close();
}, 240_000);

it('in English, by keyboard alone: sign-in by a recovery code, another phone, and every page of accounts', async () => {
  expect(recovery.length).toBe(10);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${api.url}/sign-in?lang=en&next=%2Faccount`);
  await page.waitForSelector('input[name=name]');
  await type(page, 'quan.tri', goodPassword);
  await page.waitForSelector('input[name=code]');
  await look(page, 'en /sign-in with a code');
  await page.focus('input[name=code]');
  await type(page, recovery[0] as string);
  await page.waitForURL(`${api.url}/account`);
  await lookAtAll(page, 'en');

  await press(page, 'Turn off, or move to another phone');
  await page.focus('details[open] input[name=password]');
  await page.keyboard.insertText(goodPassword);
  await page.focus('details[open] input[name=code]');
  await type(page, recovery[1] as string);
  await page.waitForSelector('text=Set up a second factor');
  await look(page, 'en /two-factor');
  await page.focus('input[name=password]');
  await type(page, goodPassword);
  await page.waitForSelector('input[name=code]');
  await look(page, 'en /two-factor with its QR code');
  await press(page, 'Sign out');
  await page.waitForURL(/\/sign-in/);
  await page.close();
}, 240_000);
