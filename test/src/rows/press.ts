import type { Page } from 'playwright-core';
import { settled } from '@ioc/test/crawl/read-page';

/** Something to click, by the words that stand on it; `choose`: an entry of a list of choices, opened and taken. */
export type Click = string | { readonly choose: string };

/** How many times the pointer was pressed for it. */
export const pressesOf = (click: Click): number => (typeof click === 'string' ? 1 : 2);

/** Words of a click as the table says them. */
export const wordsOf = (click: Click): string => (typeof click === 'string' ? click : click.choose);

/** Runs in the page: the visible thing to click that says some words; its whole text before one that begins so or has them. */
function find(wanted: string) {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const said = (one: HTMLElement) => {
    const copy = one.cloneNode(true) as HTMLElement;
    for (const twice of copy.querySelectorAll('[aria-hidden=true]')) twice.remove();
    return [plain(one.innerText), plain(copy.textContent ?? ''), plain(one.getAttribute('aria-label') ?? '')];
  };
  const seen = (one: HTMLElement) => one.checkVisibility() && one.getBoundingClientRect().width > 1;
  const all = [...document.querySelectorAll<HTMLElement>('a[href], summary, button')].filter(seen);
  const by = (fits: (text: string) => boolean) => all.filter((one) => said(one).some(fits));
  const whole = by((text) => text === wanted);
  const beginning = by((text) => text.startsWith(wanted));
  return [...whole, ...beginning, ...by((text) => text.includes(wanted))][0] ?? null;
}

const waitMs = 20_000;

/** Clicks what says some words, and waits for where it leads. @throws an Error where nothing visible says so */
export async function press(page: Page, click: Click): Promise<void> {
  if (typeof click !== 'string') return choose(page, click.choose);
  const { href, isButton, before } = await clickFound(page, click);
  // A button may lead elsewhere or only change what stands here.
  if (isButton) await page.waitForURL((url) => url.href !== before, { timeout: 2000 }).catch(() => undefined);
  if (href) {
    const { pathname, search } = new URL(href, page.url());
    await page.waitForFunction((to) => window.location.pathname + window.location.search === to, pathname + search);
  }
  await settled(page);
}

/**
 * Presses what says some words. A live page may put another element in its place between looking and pressing: then it is
 * looked for again.
 */
async function clickFound(page: Page, words: string) {
  const before = page.url();
  for (const until = Date.now() + waitMs; ;) {
    await page.waitForFunction(find, words, { timeout: waitMs }).catch(() => {
      throw new Error(`nothing to click says "${words}" at ${new URL(page.url()).pathname}`);
    });
    const thing = (await page.evaluateHandle(find, words)).asElement();
    const [href, isButton] =
      (await thing?.evaluate((one) => [one.getAttribute('href'), one.localName === 'button'])) ?? [];
    try {
      await thing?.click({ timeout: waitMs });
      if (thing) return { href, isButton, before };
    } catch (error) {
      if (Date.now() > until || !(error as Error).message.includes('not attached')) throw error;
    }
  }
}

/** Takes the entry of a list of choices whose words begin so. */
async function choose(page: Page, wanted: string): Promise<void> {
  const lists = page.locator('select:visible', { has: page.locator('option', { hasText: wanted }) });
  await lists.first().waitFor({ timeout: waitMs });
  const entry = await lists.first().locator('option', { hasText: wanted }).first().textContent();
  await lists.first().selectOption({ label: entry ?? wanted });
  await settled(page);
}
