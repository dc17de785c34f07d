import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { Kiosk } from '@ioc/test/support/kiosk';
import type { Page } from 'playwright-core';

// A screen that nobody touches, from the moment when the power comes back.
let base: FreshDatabase;
let api: ApiProcess;
let kiosk: Kiosk;
const profile = mkdtempSync(join(tmpdir(), 'ioc-kiosk-'));
beforeAll(async () => {
  base = await freshDatabase();
  api = await apiProcess({ DATABASE_URL: base.url });
  kiosk = new Kiosk(`${api.url}/scenes/overview`, profile);
}, 120_000);
afterAll(async () => {
  await kiosk?.end('SIGKILL');
  await api?.stop();
  await base?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}, 60_000);

const waits = async (page: Page) => (await page.locator('h1').innerText()) === 'Đang chờ máy chủ';
const isWall = async (page: Page) =>
  page.url() === `${api.url}/scenes/overview` && (await page.locator('.figure, [data-indicator]').count()) > 0;
/** A wall that was loaded after the one on which `mark` was called. */
const isNewWall = async (page: Page) => (await isWall(page)) && !(await page.evaluate(() => 'seenBefore' in window));
const mark = () => kiosk.withPage((page) => page.evaluate(() => void Object.assign(window, { seenBefore: true })));

describe('a screen that nobody touches', () => {
  it('says that it waits while the server is away, and shows the wall once it is there', async () => {
    kiosk.start();
    await kiosk.shows(waits);
    await api.start();
    await kiosk.shows(isWall);
    await kiosk.withPage((page) => page.evaluate(() => localStorage.setItem('kept', 'yes')));
  }, 180_000);

  it('loads a page that crashed again', async () => {
    await mark();
    await kiosk.withPage((_, session) => session.send('Page.crash').catch(() => undefined)).catch(() => undefined);
    await kiosk.shows(isNewWall);
    expect(kiosk.output()).toContain('the page crashed and is loaded again');
  }, 120_000);

  it('starts a browser again whose page hangs', async () => {
    await mark();
    await kiosk.withPage((page) =>
      page.evaluate(
        () =>
          void setTimeout(() => {
            for (;;);
          }, 500),
      ),
    );
    await kiosk.shows(isNewWall);
    expect(kiosk.output()).toContain('the page draws nothing');
  }, 120_000);

  it('starts a browser again that was killed, and the screen is the same to the server', async () => {
    await mark();
    process.kill(await kiosk.browserPid(), 'SIGKILL');
    await kiosk.shows(isNewWall);
    expect(await kiosk.withPage((page) => page.evaluate(() => localStorage.getItem('kept')))).toBe('yes');
  }, 120_000);

  it('leaves a wall alone that says itself that the server is away', async () => {
    await mark();
    await api.kill();
    await new Promise((later) => setTimeout(later, 8000));
    await kiosk.shows(async (page) => (await isWall(page)) && (await page.evaluate(() => 'seenBefore' in window)));
  }, 120_000);

  it('comes back after a power cut before its server does', async () => {
    await kiosk.end('SIGKILL');
    kiosk.start();
    await kiosk.shows(waits);
    await api.start();
    await kiosk.shows(isWall);
  }, 180_000);

  it('ends in order', async () => {
    const browser = await kiosk.browserPid();
    expect(await kiosk.end('SIGTERM')).toBe(0);
    expect(() => process.kill(browser, 0)).toThrow('ESRCH');
  }, 30_000);
});
