import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { differencesOf, figuresOf, openWall, shownFigures } from '@ioc/test/support/wall-page';

const waitMs = 60_000;

/**
 * Waits until the wall shows what the API answers: what was just taken in is drawn a little later on a busy machine, and a
 * figure that changes under the pointer leads to a page with another number.
 */
export async function caughtUp(page: Page, url: string): Promise<void> {
  await openWall(page, `${url}/`);
  const end = Date.now() + waitMs;
  while (Date.now() < end) {
    const figures = await figuresOf(url);
    // What is asked of one unit alone the province has not, or otherwise.
    const shown = (await shownFigures(page)).filter(
      ({ indicator }) => (figures.get(indicator)?.value ?? null) !== null,
    );
    if (differencesOf(shown, figures).length === 0) return;
    await setTimeout(500);
  }
}
