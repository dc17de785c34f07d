import { setTimeout } from 'node:timers/promises';
import { contrastFaults } from '@ioc/test/support/contrast-faults';
import { phoneFaults } from '@ioc/test/support/phone-faults';
import { layoutFaults } from '@ioc/test/support/layout-faults';
import { overlapFaults } from '@ioc/test/support/overlap-faults';
import { keepPaintedWords } from '@ioc/test/support/painted-words';
import { addressOf, type Look } from '@ioc/test/walls/looks';
import type { Browser, Page, WebSocketRoute } from 'playwright-core';

/** Panels count what fits once they know their size, and names look for a place once they know the marks. */
const waitMs = 20_000;
const hourOfWall = () =>
  Number(new Date().toLocaleString('en-GB', { hour: '2-digit', hour12: false, timeZone: 'Asia/Ho_Chi_Minh' }));

/** What is wrong with how a scene lies on a screen; [] when it has settled without a fault. */
export async function faultsOf(browser: Browser, url: string, look: Look): Promise<readonly string[]> {
  const { width, height } = look.screen;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: 'dark' });
  const page = await context.newPage();
  const sockets: WebSocketRoute[] = [];
  try {
    await keepPaintedWords(page);
    await page.routeWebSocket(/\/live\//, (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.goto(url + addressOf(look, hourOfWall()));
    await page.waitForSelector('main.canvas .panel');
    await page.evaluate(() => document.fonts.ready);
    if (look.state === 'disconnected') {
      await allRead(page);
      await context.setOffline(true);
      for (const socket of sockets) await socket.close();
      await page.waitForSelector('.band', { timeout: 30_000 });
    }
    if (look.state === 'night') await page.addStyleTag({ content: '.canvas::after { transition: none !important; }' });
    return await settledFaults(page, look);
  } finally {
    await context.close();
  }
}

/** Waits until all panels have read what they show: a panel may begin to read after another one has ended. */
async function allRead(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 4; await setTimeout(250)) {
    await page.waitForLoadState('networkidle');
    quiet = (await page.locator('main [aria-busy=true], main .map-waiting').count()) === 0 ? quiet + 1 : 0;
  }
}

/** The faults that are still there at the end of the wait. */
async function settledFaults(page: Page, { screen, state }: Look): Promise<readonly string[]> {
  const until = Date.now() + waitMs;
  for (;;) {
    const busy = await page.evaluate(() => document.querySelector('main [aria-busy=true]') !== null);
    const found = [
      ...(busy && state !== 'empty' ? ['a panel still waits'] : []),
      ...(state === 'night' && (await page.locator('[data-night=true]').count()) === 0 ? ['is not dimmed'] : []),
      ...(await layoutFaults(page, screen.panel)),
      ...(await phoneFaults(page)),
      ...(await overlapFaults(page)),
      ...(await contrastFaults(page)),
    ];
    if (found.length === 0 || Date.now() > until) return found;
    await setTimeout(500);
  }
}
