import { apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase } from '@ioc/test/support/database';
import { type HalfLoaded, halfLoaded } from '@ioc/test/support/half-loaded';
import { desk, keep, openPage, settled, wall } from '@ioc/test/support/pictures';
import type { Browser } from 'playwright-core';

const phone = { width: 390, height: 844 };

/** What the screens say when figures cannot be trusted: half of the history in, a topic stopped, nothing simulated. */
export async function trustPictures(browser: Browser): Promise<void> {
  const province = await halfLoaded(0.43, 60, 0.06);
  try {
    await picture(browser, province.api.url, 'half-loaded', '.band[data-kind="catch-up"]');
    await stopTopic(province);
    await picture(browser, province.api.url, 'topic-stopped', '.band:not([data-kind])');
  } finally {
    await province.close();
  }
  const base = await freshDatabase();
  const api = await apiProcess({ DATABASE_URL: base.url, SIMULATED: 'false' });
  await api.start();
  const page = await openPage(browser, api.url, desk);
  await settled(page);
  await keep(browser, page, 'wall-1080-no-simulate');
  await api.stop();
  await base.close();
}

/** An ingest process of its own finds that the log is not the one that it has read. */
async function stopTopic({ base, caughtUp, api }: HalfLoaded): Promise<void> {
  caughtUp();
  await base.db.query(`update log_position set next = next + 1000000 where topic = 'dossier.events'`);
  const ingest = await apiProcess({ DATABASE_URL: base.url, ROLE: 'ingest' });
  await ingest.start();
  for (let tries = 0; tries < 120; tries++) {
    const ready = await fetch(`${api.url}/ready`);
    if (ready.status === 503) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`The topic is not said to be stopped.\n${ingest.output()}`);
}

async function picture(browser: Browser, url: string, name: string, band: string): Promise<void> {
  for (const [kind, size] of [
    ['wall-1080', desk],
    ['wall-4x3', wall],
  ] as const) {
    const page = await openPage(browser, `${url}/${size.query}`, size);
    await page.waitForSelector(band, { timeout: 60_000 });
    await settled(page);
    await keep(browser, page, `${kind}-${name}`);
  }
  const page = await openPage(browser, `${url}/figures/on-time-rate`, phone);
  await page.waitForSelector('.desk-health.trouble', { timeout: 60_000 });
  await settled(page);
  await keep(browser, page, `desk-390-${name}`);
}
