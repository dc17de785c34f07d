import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { complaintsOf } from '@ioc/test/support/browser';
import { type OpenPages, openPages } from '@ioc/test/support/open-pages';

let pages: OpenPages;
let api: OpenPages['api'];
let browser: OpenPages['browser'];
beforeAll(async () => {
  pages = await openPages();
  ({ api, browser } = pages);
}, 180_000);
afterAll(() => pages?.close(), 60_000);

/** What a page asked for, in order, and what the browser had to say of it: a preload that nobody used is a warning. */
async function opened(address: string, seen: string) {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const complaints = complaintsOf(page);
  await page.goto(`${api.url}${address}`);
  await page.locator(seen).first().waitFor();
  await pause(6000); // Chromium speaks of an unused preload some seconds after the load
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((one) => {
      const { name, initiatorType, startTime, encodedBodySize, decodedBodySize } = one as PerformanceResourceTiming;
      const path = name.replace(location.origin, '');
      return { path, by: initiatorType, at: startTime, sent: encodedBodySize, whole: decodedBodySize };
    }),
  );
  await page.close();
  return { asked, complaints, scripts: asked.filter(({ path }) => path.endsWith('.js')) };
}

it('opens the desk of alarms with one wait for its scripts and its first answer, and nothing of the wall', async () => {
  const { asked, complaints, scripts } = await opened('/alarms', 'main h1');
  expect(complaints).toEqual([]);
  const names = scripts.map(({ path }) => path);
  expect(names.filter((name) => /map|radar|sparkline|assets\/scene-route|night/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  const answers = asked.filter(({ path }) => path === '/api/alarms?limit=100' || path === '/api/session');
  expect(answers.map(({ path, by }) => `${path} ${by}`).sort()).toEqual([
    '/api/alarms?limit=100 link',
    '/api/session link',
  ]);
  // All are asked for by the head of the page: before the first script has run, which asks for nothing itself.
  expect(scripts.every(({ by }) => by === 'other' || by === 'script')).toBe(true);
  const spread = Math.max(...scripts.map(({ at }) => at)) - Math.min(...scripts.map(({ at }) => at));
  expect(spread).toBeLessThan(200);
  expect(scripts.reduce((sum, { sent }) => sum + sent, 0)).toBeLessThan(250_000);
  expect(scripts.every(({ sent, whole }) => whole < 1024 || sent < whole)).toBe(true);
}, 60_000);

it.each(['/', '/figures', '/alarms/rules', '/shift', '/roster', '/sign-in'])(
  'names in the head of %s what that page uses, and nothing else',
  async (address) => {
    const { complaints } = await opened(address, '#root > *');
    expect(complaints).toEqual([]);
  },
  60_000,
);
