import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { untilTaken } from '@ioc/infra/scenarios/post';
import { post, root } from '@ioc/test/support/api';
import { complaintsOf } from '@ioc/test/support/browser';
import { type OldEngine, readInOldEngine } from '@ioc/test/support/old-engine';
import { type OpenPages, openPages } from '@ioc/test/support/open-pages';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';
import { reverseProxy } from '@ioc/test/support/reverse-proxy';
import type { Page } from 'playwright-core';

// What stands around a wall: old browsers, a proxy with a prefix, one that hangs, a person who wants no movement.
let pages: OpenPages;
let api: OpenPages['api'];
let browser: OpenPages['browser'];

beforeAll(async () => {
  pages = await openPages({ BASE_PATH: '/ioc' });
  ({ api, browser } = pages);
  await publish(api.url, await provinceUpTo(Date.now(), await loadCatalogue('catalogue', 'quang-tri'), { days: 8 }));
  await untilTaken(api.url, 60);
}, 180_000);
afterAll(() => pages?.close(), 60_000);

const figure = 'a[href*="/figures/"][data-state]';
async function live(page: Page): Promise<void> {
  await page.waitForSelector(figure, { timeout: 40_000 });
  await page.waitForFunction(() => /Trực tiếp/.test(document.body.innerText), null, { timeout: 40_000 });
}

describe('under a path prefix', () => {
  it('shows wall, figure, list and a reloaded deep address, and fetches nothing from the root', async () => {
    const proxy = await reverseProxy(api.url, 'passed');
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const complaints = complaintsOf(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${proxy.url}/ioc/`);
    await live(page);
    await page.click('a[href$="/figures/received-today"]');
    await page.waitForURL('**/ioc/figures/received-today*');
    await page.waitForSelector('table a[href*="/ioc/figures/received-today/units/"]');
    await page.screenshot({ path: join(root, 'test', 'out', 'path-prefix.png') });
    await page.reload();
    await page.waitForSelector('table a[href*="/ioc/figures/received-today/units/"]');
    expect(asked.filter((url) => url.startsWith(proxy.url) && !url.startsWith(`${proxy.url}/ioc/`))).toEqual([]);
    expect(proxy.upgrades()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
    await proxy.close();
  }, 120_000);
});

describe('behind a proxy that takes the upgrade of a websocket and never answers it', () => {
  it('is live all the same', async () => {
    const proxy = await reverseProxy(api.url, 'hung');
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${proxy.url}/ioc/`);
    await live(page);
    expect(proxy.upgrades()).toBeGreaterThan(0);
    await page.close();
    await proxy.close();
  }, 120_000);
});

describe('with reduced motion', () => {
  it('shows the new digits alone once a figure has changed', async () => {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
    await page.goto(`${api.url}/ioc/`);
    await live(page);
    const more = await provinceUpTo(Date.now(), await loadCatalogue('catalogue', 'quang-tri'), { days: 3, seed: 8 });
    await publish(api.url, more);
    await page.waitForSelector('.digit > .old', { state: 'attached', timeout: 30_000 });
    const seen = await page.$$eval('.digit > .old', (all) => all.map((one) => getComputedStyle(one).opacity));
    expect(new Set(seen)).toEqual(new Set(['0']));
    await page.screenshot({ path: join(root, 'test', 'out', 'reduced-motion.png') });
    await page.close();
  }, 120_000);
});

describe('a deadline that a source states on a rest day', () => {
  const sunday = '2026-03-08T17:00:00+07:00';
  const say = (source: string, type: string, id: string, day: string, data: object) =>
    post(api.url, {
      ...{ specversion: '1.0', id, source: `urn:ioc:source:${source}`, type: `vn.ioc.${type}.v1`, subject: 'CN-1' },
      ...{ time: `2026-03-${day}T09:00:00+07:00`, data },
    });

  it.each(['vi', 'en'] as const)(
    'is marked on the pages of a dossier and of a task, in %s',
    async (lang) => {
      const catalogue = await loadCatalogue('catalogue', 'quang-tri');
      const unit = [...catalogue.units.values()].find(({ kind }) => kind === 'commune')?.code;
      const procedure = [...catalogue.procedures.keys()][0];
      const moved = { step: 'Thẩm định', stepDueAt: sunday };
      await say('mot-cua', 'dossier.received', 'cn-1', '02', { procedure, unit, channel: 'online', dueAt: sunday });
      await say('mot-cua', 'dossier.moved', 'cn-2', '03', moved);
      const assigned = { document: '1/QĐ', title: 'Báo cáo', assigner: unit, unit, dueAt: sunday };
      await say('nhiem-vu', 'task.assigned', 'cn-3', '02', assigned);
      const words = {
        vi: 'hạn do nguồn ghi rơi vào ngày nghỉ',
        en: 'the deadline that the source states is a rest day',
      };
      for (const [width, height] of [
        [1920, 1080],
        [390, 844],
      ] as const)
        for (const kind of ['dossiers', 'tasks']) {
          const page = await browser.newPage({ viewport: { width, height } });
          await page.goto(`${api.url}/ioc/${kind}/CN-1?lang=${lang}`);
          await page.getByText(words[lang]).first().waitFor({ timeout: 40_000 });
          const path = join(root, 'test', 'out', `rest-day-${kind}-${lang}-${width}.png`);
          await page.screenshot({ path, fullPage: true });
          await page.close();
        }
    },
    120_000,
  );
});

describe.each([94, 108] as OldEngine[])('on Chromium %i', (engine) => {
  it('draws the wall with its map, whose words are not the colour of the ground', async () => {
    const picture = join(root, 'test', 'out', `chromium-${engine}.png`);
    const read = await readInOldEngine(engine, `${api.url}/ioc/?lang=vi`, { seconds: 15, picture });
    expect(read.engine).toBe(String(engine));
    expect(read.errors).toEqual([]);
    expect(read.text).toContain('Trực tiếp');
    const colours = Object.entries(read.painted);
    for (const name of ['Hoàng Sa', 'Trường Sa'])
      expect(colours.filter(([text]) => text.includes(name)).length).toBeGreaterThan(0);
    for (const [text, colour] of colours) expect(`${text} ${lightness(colour) > 0.3}`).toBe(`${text} true`);
    expect(read.ground).not.toBe('rgba(0, 0, 0, 0)');
  }, 240_000);

  it('opens a page below the wall', async () => {
    const read = await readInOldEngine(engine, `${api.url}/ioc/figures?lang=vi`, { seconds: 8 });
    expect(read.errors).toEqual([]);
    expect(read.text).toContain('Hồ sơ tiếp nhận hôm nay');
  }, 240_000);
});

/** Of '#rrggbb', the brightest channel, 0 to 1: enough to tell words from a dark ground. */
const lightness = (colour: string): number =>
  Math.max(...(/^#(..)(..)(..)$/.exec(colour) ?? []).slice(1).map((channel) => parseInt(channel, 16) / 255), 0);
