import type { Page } from 'playwright-core';

interface Shown {
  readonly ids: readonly string[];
  readonly hasNext: boolean;
}

/** Follows the pager of the desk to its end. @throws with the page's own words when a page does not come */
export async function pagedThrough(page: Page): Promise<{ pages: number; rows: number }> {
  const seen = new Set<string>();
  let before = '';
  for (let pages = 1; ; pages += 1) {
    const { ids, hasNext } = await pageAfter(page, before);
    for (const id of ids) seen.add(id);
    if (!hasNext) return { pages, rows: seen.size };
    before = ids[0] as string;
    await page.locator('.pager .button').click();
  }
}

/**
 * The page after the one that begins with the alarm `before`. Rows and pager are read in one instant: a page that still loads has
 * neither, or not all of its rows, which is no end; and the rows are those of the desk, for the list of causes comes and goes by itself.
 */
async function pageAfter(page: Page, before: string): Promise<Shown> {
  const found = await page.waitForFunction((last): Shown | { failed: string } | null => {
    const failed = document.querySelector<HTMLElement>('.page-note[role="alert"]');
    if (failed) return { failed: failed.innerText };
    const pager = document.querySelector('.pager');
    const links = document.querySelectorAll('table:not([aria-busy]) tbody tr[data-state] a[href^="/alarms/"]');
    const ids = [...links].map((one) => one.getAttribute('href') ?? '');
    return pager === null || ids.length === 0 || ids[0] === last
      ? null
      : { ids, hasNext: pager.querySelector('.button') !== null };
  }, before);
  const shown = (await found.jsonValue()) as Shown | { failed: string };
  if ('failed' in shown) throw new Error(`a page of the desk did not come: ${shown.failed}`);
  return shown;
}
