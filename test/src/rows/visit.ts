import type { Page } from 'playwright-core';
import type { Province } from '@ioc/test/crawl/province';
import { settled } from '@ioc/test/crawl/read-page';
import { figureStands } from '@ioc/test/rows/asked-figure';
import { mostClicks } from '@ioc/test/rows/most-clicks';
import { press, pressesOf } from '@ioc/test/rows/press';
import type { Way } from '@ioc/test/rows/way';
import { follow, hashHolds, toRecord } from '@ioc/test/rows/to-record';

const waitMs = 20_000;

export interface Visit {
  readonly clicks: number;
  /** The address where it stands, within the wall. */
  readonly address: string;
  /** The record that its figure led to; a list: how many rows; null: neither. */
  readonly down: string | null;
  /** What is wrong; empty: nothing. */
  readonly faults: readonly string[];
}

/** Runs in the page: the first of the smallest things that show some words as they are, not as a part of a longer number. */
function showing(wanted: string) {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
  const escaped = wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const words = new RegExp(`(?<![\\d.,−-])${escaped}(?![\\d]|[.,]\\d)`);
  const all = [...document.querySelectorAll<HTMLElement>('main, main *')].filter(
    (one) => one.checkVisibility() && words.test(plain(one instanceof HTMLOptionElement ? '' : (one.innerText ?? ''))),
  );
  return all.find((one) => !all.some((other) => other !== one && one.contains(other))) ?? null;
}

/** Finds a row from the wall on as somebody does who has only what stands there to click. */
export async function visit(page: Page, province: Province, way: Way, look: () => Promise<void>): Promise<Visit> {
  const faults: string[] = [];
  let clicks = 0;
  try {
    await page.goto(`${province.url}/`);
    await settled(page);
    for (const click of way.clicks) {
      await press(page, click);
      clicks += pressesOf(click);
    }
    for (const words of way.shows) if (!(await shows(page, words))) faults.push(`"${words}" does not stand there`);
    const asked = way.figure && (await figureStands(page, province.url, way.figure));
    if (asked?.wrong) faults.push(asked.wrong);
    if (clicks > mostClicks) faults.push(`${clicks} clicks`);
    const { pathname, search } = new URL(page.url());
    await bringIntoSight(page, way.shows);
    await look();
    if (asked?.link && !way.down && way.rows === undefined) await follow(page, asked.link);
    const down = await followed(page, province, way, faults);
    return { clicks, address: pathname + search, down, faults };
  } catch (error) {
    await look();
    const { pathname, search } = new URL(page.url());
    return { clicks, address: pathname + search, down: null, faults: [...faults, (error as Error).message] };
  }
}

const shows = (page: Page, words: string) =>
  page.waitForFunction(showing, words, { timeout: waitMs }).then(
    () => true,
    () => false,
  );

async function bringIntoSight(page: Page, [words = '']: readonly string[]): Promise<void> {
  const thing = (await page.evaluateHandle(showing, words)).asElement();
  await thing?.evaluate((one) => {
    const { top, bottom } = (one as HTMLElement).getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) (one as HTMLElement).scrollIntoView({ block: 'center' });
  });
}

/** Follows one figure down: to a record whose hash is computed again, or, of standing facts, to a list of as many rows. */
async function followed(page: Page, province: Province, way: Way, faults: string[]): Promise<string | null> {
  for (const click of way.down ?? []) await press(page, click);
  if (way.rows !== undefined) {
    const total = page.locator(`main [data-total="${way.rows}"]`);
    const lines = async () => page.locator('main table tbody tr').count();
    if ((await total.count()) === 0 && (await lines()) !== way.rows) faults.push(`no list of ${way.rows} rows`);
    return `${way.rows} rows`;
  }
  const place = await toRecord(page);
  if (place === null) faults.push('no record is reached');
  else if (!(await hashHolds(page, province, place))) faults.push(`the hash of ${place} is not that of its bytes`);
  return place;
}
