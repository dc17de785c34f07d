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
    // A database that is too busy for a moment is asked again.
    const figures = await figuresOf(url).catch(() => null);
    if (figures && (await showsAll(page, figures))) return;
    await setTimeout(500);
  }
}

/** What is asked of one unit alone the province has not, or otherwise: it is left out. */
async function showsAll(page: Page, figures: Awaited<ReturnType<typeof figuresOf>>): Promise<boolean> {
  const shown = await shownFigures(page);
  return (
    differencesOf(
      shown.filter(({ indicator }) => (figures.get(indicator)?.value ?? null) !== null),
      figures,
    ).length === 0
  );
}
