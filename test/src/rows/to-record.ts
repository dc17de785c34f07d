import { createHash } from 'node:crypto';
import type { ElementHandle, Page } from 'playwright-core';
import type { Province } from '@ioc/test/crawl/province';
import { settled } from '@ioc/test/crawl/read-page';

/** Pages that there may be between a figure and its record. */
const deepest = 5;

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

/** Clicks a link and waits for where it leads. */
export async function follow(page: Page, link: ElementHandle<HTMLAnchorElement>): Promise<void> {
  const href = await link.evaluate((one) => one.href);
  await link.click();
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
    const link = (await page.evaluateHandle(next, been)).asElement();
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
  return page.evaluate(
    (wanted) => [...document.querySelectorAll('main .code-line')].some((one) => one.textContent === wanted),
    hash,
  );
}
