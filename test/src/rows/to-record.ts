import { createHash } from 'node:crypto';
import type { ElementHandle, Page } from 'playwright-core';
import type { Province } from '@ioc/test/crawl/province';
import { settled } from '@ioc/test/crawl/read-page';

/** Pages that there may be between a figure and its record. */
const deepest = 5;
/** A list may come a moment after the page that it stands on. */
const waitMs = 5000;

/** Runs in the page: the next link down, a record before a case before a list. */
function next(been: readonly string[]) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter(
    (one) =>
      one.checkVisibility() &&
      one.getBoundingClientRect().width > 1 &&
      !one.closest('nav') &&
      !one.hasAttribute('download') &&
      !been.includes(one.pathname + one.search),
  );
  const kinds = [
    /^\/events\//,
    /^\/observations\//,
    /^\/(dossiers|complaints|tasks|documents)\/(?!list|officials|overview|states)/,
    /[?&]measure=|\/list\?/,
    /\/procedures\/|^\/figures\/[^/]+\/units\//,
    /^\/(layers|processes|hospitals)\/|^\/figures\//,
  ];
  for (const kind of kinds) {
    const found = links.find((one) => kind.test(one.getAttribute('href') ?? ''));
    if (found) return found;
  }
  return null;
}

/** Clicks a link and waits for where it leads. A link that the page has drawn again meanwhile is found by its address. */
export async function follow(page: Page, link: ElementHandle<HTMLAnchorElement>): Promise<void> {
  const [href, asWritten] = await link.evaluate((one) => [one.href, one.getAttribute('href') ?? '']);
  await link.click().catch(async (error: Error) => {
    if (!error.message.includes('not attached')) throw error;
    await page.locator(`main a[href="${asWritten}"]:visible`).first().click();
  });
  await page.waitForFunction((to) => window.location.href === to, href);
  await settled(page);
}

/** Goes on from what stands there, click by click, to the record of an event. @returns its address, or null: none is reached */
export async function toRecord(page: Page): Promise<string | null> {
  const been: string[] = [];
  for (let depth = 0; depth <= deepest; depth++) {
    const here = new URL(page.url());
    if (here.pathname.startsWith('/events/')) return here.pathname;
    been.push(here.pathname + here.search);
    const found = page.waitForFunction(next, been, { timeout: waitMs });
    const link = await found.then((handle) => handle.asElement()).catch(() => null);
    if (!link) return null;
    await follow(page, link as ElementHandle<HTMLAnchorElement>);
  }
  return null;
}

/** Whether the hash that the page of a record shows is that of the bytes that the log keeps, computed again. */
export async function hashHolds(page: Page, province: Province, place: string): Promise<boolean> {
  const [, , topic = '', partition, offset = ''] = place.split('/');
  const bytes = await province.recordAt(decodeURIComponent(topic), Number(partition), offset);
  if (!bytes) return false;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const stands = (wanted: string) =>
    [...document.querySelectorAll('main .code-line')].some((one) => one.textContent === wanted);
  return page.waitForFunction(stands, hash, { timeout: waitMs }).then(
    () => true,
    () => false,
  );
}
