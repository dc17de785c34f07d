import { expect } from '@jest/globals';
import { barriersOf } from '@ioc/test/support/accessibility';
import { leaked, wordsOf } from '@ioc/test/support/browser';
import type { Page } from 'playwright-core';

/** The page as it stands: no barrier, no word of the program's own, nothing cut off, on a desk and on a phone. */
export async function look(page: Page, name: string): Promise<void> {
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const seen = { barriers: await barriersOf(page), leaked: leaked(await wordsOf(page)), wide: Math.max(0, wide) };
    expect({ name, size, ...seen }).toEqual({ name, size, barriers: [], leaked: [], wide: 0 });
    const dir = process.env['LOOK_DIR'];
    if (dir)
      await page.screenshot({ fullPage: true, path: `${dir}/${name.replaceAll(/\W+/g, '-')}-${size.width}.png` });
  }
}
