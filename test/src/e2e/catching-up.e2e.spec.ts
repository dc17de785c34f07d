import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser } from '@ioc/test/support/browser';
import { type HalfLoaded, halfLoaded } from '@ioc/test/support/half-loaded';
import { until } from '@ioc/test/support/until';
import { openWall, shownFigures } from '@ioc/test/support/wall-page';
import type { Browser, Page } from 'playwright-core';

let province: HalfLoaded;
let browser: Browser;
let wall: Page;
let desk: Page;
beforeAll(async () => {
  [province, browser] = await Promise.all([halfLoaded(0.43, 20, 0.02), openBrowser()]);
  wall = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  desk = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await openWall(wall, province.api.url);
  await desk.goto(`${province.api.url}/figures`);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await province?.close();
}, 60_000);

describe('the wall over half a history (L22)', () => {
  it('says how much is in, and calls no figure live, good or bad', async () => {
    await wall.waitForSelector('.band[data-kind="catch-up"]', { timeout: 30_000 });
    expect(await wall.innerText('.band')).toContain('đã đọc 43 % lịch sử');
    const states = new Set((await shownFigures(wall)).map(({ state }) => state));
    expect(states.has('catching-up')).toBe(true);
    expect(['live', 'late', 'stale'].filter((state) => states.has(state))).toEqual([]);
    expect(
      await wall
        .locator('.figure :is(.mark-breach, .mark-met), .strip-part .mark-breach, .league .mark-breach')
        .count(),
    ).toBe(0);
    expect(await wall.innerText('body')).not.toContain('ngày liền');
  }, 60_000);
  it('says so on a desk page too', async () => {
    // Until the socket is connected the page says that instead.
    await until(
      () => desk.innerText('.desk-health'),
      (said) => said.includes('đã đọc 43 % lịch sử'),
      30_000,
    );
  }, 60_000);
  it('goes back to figures that are judged when the backlog is in', async () => {
    province.caughtUp();
    await wall.waitForSelector('.band[data-kind="catch-up"]', { state: 'detached', timeout: 30_000 });
    await wall.waitForFunction(() => document.querySelector('[data-state="catching-up"]') === null, null, {
      timeout: 30_000,
    });
  }, 60_000);
});
