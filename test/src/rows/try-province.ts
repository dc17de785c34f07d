import type { Browser, Page } from 'playwright-core';
import { caughtUp } from '@ioc/test/crawl/caught-up';
import { openProvince, type Province, type ProvinceName } from '@ioc/test/crawl/province';
import { type Found, waysOf } from '@ioc/test/rows/table';
import { visit } from '@ioc/test/rows/visit';
import type { Row, Way } from '@ioc/test/rows/way';
import { complaintsOf, openBrowser } from '@ioc/test/support/browser';

type Tried = Omit<Found, 'on'>;

/** Opens a province and walks every way to it that rows have. @returns what was found, by the keys of the ways */
export async function tryProvince(
  name: ProvinceName,
  rows: readonly Row[],
  say: (line: string) => void,
  keep: (page: Page, name: string) => Promise<void> = async () => undefined,
): Promise<Record<string, Tried>> {
  const ways = rows.flatMap(waysOf).filter(({ way }) => way.at === name);
  const found: Record<string, Tried> = {};
  if (ways.length === 0) return found;
  const province = await openProvince(name);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await caughtUp(page, province.url);
    await page.close();
    for (const { key, way } of ways) {
      found[key] = await walk(browser, province, way, `${key}.webp`, keep);
      const { clicks, address, down, faults } = found[key];
      say(`${faults.length === 0 ? '✓' : '✗'} ${key} ${clicks} ${address} → ${down ?? '–'} ${faults.join('; ')}`);
    }
    return found;
  } finally {
    await browser.close();
    await province.close();
  }
}

/** One way in a window of its own, in Vietnamese; an error of the console is a fault too. */
async function walk(
  browser: Browser,
  province: Province,
  way: Way,
  picture: string,
  keep: (page: Page, name: string) => Promise<void>,
): Promise<Tried> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' });
  await page.addInitScript(() => window.localStorage.setItem('ioc.lang', 'vi'));
  const complaints = complaintsOf(page);
  const seen = await visit(page, province, way, () => keep(page, picture));
  const faults = [...seen.faults, ...complaints];
  await page.context().close();
  return { ...seen, faults, picture };
}
