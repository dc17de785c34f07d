import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { apiProcess, type ApiProcess } from '@ioc/test/support/api-process';
import { get, root, health } from '@ioc/test/support/api';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { desk, keep, openPage, settled, wall } from '@ioc/test/support/pictures';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';
import { until } from '@ioc/test/support/until';
import type { Browser } from 'playwright-core';
import { alarmPictures } from '@ioc/test/e2e/screenshots-alarms';
import { trustPictures } from '@ioc/test/e2e/screenshots-trust';

/**
 * `npm run screenshots`: the pictures of docs/screenshots, of the simulated province as this build shows it. A picture of a
 * whole wall is made at its own 7680×3240 and kept at a third of that. `-- trust`: only those of doubt;
 * `-- alarms`: only those of docs/alarms.md.
 */
const lastMinutes = 80; // deliveries that come in while the wall looks on

interface Story {
  timeline: { topic: string; partition: number; offset: string }[];
}

async function main(browser: Browser, open: (api: ApiProcess, base: FreshDatabase) => void) {
  const empty = await province(open);
  for (const [name, size] of [
    ['wall-1080-empty', desk],
    ['wall-4x3-empty', wall],
  ] as const) {
    const page = await openPage(browser, `${empty.url}/${size.query}`, size);
    await settled(page);
    await keep(browser, page, name);
  }
  await empty.stop();

  const api = await province(open);
  const events = await provinceUpTo(Date.now(), await loadCatalogue('catalogue', 'quang-tri'), {
    days: 60,
    scale: 0.06,
    perMinute: 4,
  });
  console.log(`${events.length} sự kiện / events`);
  await publish(api.url, events.slice(0, -lastMinutes));
  await until(
    () => health(api.url),
    ({ log }) => log.lag === 0,
    300_000,
  );
  await drillDown(browser, api.url);
  const walls = await Promise.all([desk, wall].map((size) => openPage(browser, `${api.url}/${size.query}`, size)));
  for (const one of events.slice(-lastMinutes)) {
    await publish(api.url, [one]); // as they come in on a working day
    await setTimeout(100);
  }
  for (const [index, page] of walls.entries()) {
    await settled(page);
    await keep(browser, page, index === 0 ? 'wall-1080-live' : 'wall-4x3-live', false);
  }
  for (const [name, code, size] of [
    ['scene-1080-administration', 'administration', desk],
    ['scene-4x3-complaints', 'complaints', wall],
  ] as const) {
    const page = await openPage(browser, `${api.url}/scenes/${code}${size.query}`, size);
    await settled(page);
    await keep(browser, page, name);
  }
  await api.kill();
  for (const [index, page] of walls.entries()) {
    await page.waitForSelector('.band', { timeout: 30_000 });
    await page.waitForTimeout(3000);
    await keep(browser, page, index === 0 ? 'wall-1080-disconnected' : 'wall-4x3-disconnected');
  }
}

async function province(open: (api: ApiProcess, base: FreshDatabase) => void): Promise<ApiProcess> {
  const base = await freshDatabase();
  const api = await apiProcess({ DATABASE_URL: base.url });
  open(api, base);
  await api.start();
  return api;
}

async function drillDown(browser: Browser, url: string) {
  const list = await get<{ rows: { code: string }[] }>(url, '/api/dossiers?measure=dossier.resolved-late&limit=50');
  const stories = await Promise.all(
    list.rows.map(async ({ code }) => ({ code, ...(await get<Story>(url, `/api/dossiers/${code}`)) })),
  );
  const [longest] = stories.sort((a, b) => b.timeline.length - a.timeline.length);
  const step = longest?.timeline.at(0);
  if (!longest || !step) throw new Error('The simulated province has no dossier that was late');
  const pages = {
    'drill-figure': '/figures/on-time-rate',
    'drill-dossier': `/dossiers/${longest.code}`,
    'drill-event': `/events/${step.topic}/${step.partition}/${step.offset}`,
  };
  for (const [name, path] of Object.entries(pages)) {
    const page = await openPage(browser, url + path, { width: 1440, height: 900 });
    await page.waitForSelector('main h1');
    await settled(page);
    await keep(browser, page, name);
  }
}

const load = (name: string): Promise<{ default: () => Promise<void> }> =>
  import(pathToFileURL(join(root, 'test', name)).href);
await (await load('global-setup.mjs')).default();
const opened: { api: ApiProcess; base: FreshDatabase }[] = [];
const browser = await openBrowser();
try {
  const only = process.argv[2];
  if (only === undefined) await main(browser, (api, base) => opened.push({ api, base }));
  if (only !== 'alarms') await trustPictures(browser);
  if (only !== 'trust') await alarmPictures(browser);
} finally {
  await browser.close();
  for (const { api, base } of opened) {
    await api.kill();
    await base.close();
  }
  await (await load('global-teardown.mjs')).default();
}
