import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { apiSettings, post } from '@ioc/test/support/api';
import { complaintsOf, leaked, openBrowser, wordsOf } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { firstAdministrator } from '@ioc/test/support/people';
import { until } from '@ioc/test/support/until';
import { openWall, shownFigures } from '@ioc/test/support/wall-page';
import type { Browser, BrowserContext, Page } from 'playwright-core';

// The whole way of one screen on a wall: hung up in a demonstration, locked out by accounts, paired, live, revoked.
let base: FreshDatabase;
let browser: Browser;
let settings: Record<string, string>;
let api: Awaited<ReturnType<typeof bootApi>>;
beforeAll(async () => {
  [base, browser, settings] = await Promise.all([freshDatabase(), openBrowser(), apiSettings({})]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
  await base?.close();
}, 60_000);

const boot = (more: Record<string, string>) => bootApi(readConfig({ ...settings, DATABASE_URL: base.url, ...more }));
const newCodePattern = /^[A-Z3-9]{3} [A-Z3-9]{3}$/;
const codeOn = (page: Page) =>
  until(
    () => page.evaluate(() => [...document.querySelectorAll('main p')].map((one) => (one as HTMLElement).innerText)),
    (said) => said.some((text) => newCodePattern.test(text)),
    60_000,
  ).then((said) => said.find((text) => newCodePattern.test(text)) as string);
const reception = (id: string) => ({
  ...{
    specversion: '1.0',
    id,
    source: 'urn:ioc:source:mot-cua',
    type: 'vn.ioc.dossier.received.v1',
    subject: `H50-${id}`,
  },
  time: new Date().toISOString(),
  data: { procedure: '1.001193', channel: 'online', unit: 'H50.16', dueAt: '2099-01-05T17:00:00+07:00' },
});
const openOn = async (page: Page) =>
  (await shownFigures(page)).find(({ indicator }) => indicator === 'open')?.value ?? null;

/** The desk of the first administrator, at the page of displays. */
async function deskOf(context: BrowserContext, url: string): Promise<Page> {
  const administrator = await firstAdministrator(url, settings['FIRST_LINK_FILE'] ?? '');
  const [name = '', value = ''] = administrator.cookie.split('=', 2);
  await context.addCookies([{ name, value, url }]);
  const desk = await context.newPage();
  desk.on('dialog', (dialog) => void dialog.accept());
  await desk.goto(`${url}/displays`);
  return desk;
}

it('a screen that hung in a demonstration is paired once accounts are asked for, is live again, and says so when it is revoked', async () => {
  api = await boot({ ACCESS: 'demonstration' });
  const { url } = api;
  const wall = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const screen = await wall.newPage();
  await openWall(screen, `${url}/`);

  // The upgrade: the same address asks for accounts from now on, and nobody touches the screen.
  await api.close();
  api = await boot({ ACCESS: 'accounts', PORT: new URL(url).port });
  const code = await codeOn(screen);
  expect(await wordsOf(screen)).toContain('Màn hình chờ ghép');
  expect(leaked(await wordsOf(screen))).toEqual([]);

  const desk = await deskOf(await browser.newContext(), url);
  await desk.fill('input[name=code]', code.toLowerCase());
  await desk.fill('input[name=name]', 'Màn hình chính');
  await desk.fill('input[name=room]', 'Trung tâm điều hành');
  await desk.click('form button[type=submit]');
  await desk.waitForSelector('text=Đã ghép “Màn hình chính”');
  await screen.waitForSelector('a[href^="/figures/"][data-state]', { timeout: 60_000 });

  // Its figures are those of now, and it says what it shows.
  await post(url, reception('hung-1'));
  await until(
    () => openOn(screen),
    (value) => value === 1,
    60_000,
  );
  // The feed comes in a delta of its own.
  await until(
    () => wordsOf(screen),
    (shown) => shown.includes('H50-hung-1'),
    60_000,
  );
  await until(
    async () => (await desk.reload(), wordsOf(desk)),
    (words) => words.includes('đang hoạt động') && words.includes('trực tiếp'),
    60_000,
  );
  // The event above stands on it, so the report after it says how long that took.
  await until(
    async () => (await desk.reload(), wordsOf(desk)),
    (words) => /99 %: \d+(,\d+)? s/.test(words) && /[1-9]\d* hình\/s/.test(words),
    60_000,
  );

  await desk.click('table button');
  const next = await codeOn(screen);
  expect(next).not.toBe(code);
  const words = await wordsOf(screen);
  expect(words).toContain('Màn hình này không còn được ghép');
  expect(words).toMatch(/Màn hình “Màn hình chính” đã bị gỡ lúc/);
  expect(words).not.toContain('Mật khẩu');
  expect(new URL(screen.url()).pathname).toBe('/');

  // Wherever it stands, and however it is started, it comes to the notice and never to a sign-in page.
  await screen.goto(`${url}/figures`, { waitUntil: 'commit' }); // it leaves by itself, perhaps before all is loaded
  await screen.waitForURL(`${url}/`);
  await codeOn(screen);
  const another = await (await browser.newContext()).newPage();
  await another.goto(`${url}/?room=tv`);
  await codeOn(another);
  expect(new URL(another.url()).pathname).toBe('/');
}, 300_000);

it('a screen that waits to be paired is refused again and again without an error', async () => {
  await api?.close();
  api = await boot({ ACCESS: 'accounts' });
  const screen = await (await browser.newContext()).newPage();
  const complaints = complaintsOf(screen);
  let [refused, polled] = [0, 0];
  screen.on('websocket', () => (refused += 1));
  screen.on('request', (request) => (polled += /transport=polling/.test(request.url()) ? 1 : 0));
  await screen.goto(`${api.url}/`);
  // A refusal is an answer: no attempt after one goes over to the transport for networks that swallow websockets.
  await until(
    () => Promise.resolve(refused + polled),
    (n) => n >= 4,
    60_000,
  );
  expect([polled, complaints.filter((one) => /live/.test(one))]).toEqual([0, []]);
}, 120_000);
