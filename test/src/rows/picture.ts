import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@ioc/test/support/api';
import type { Page } from 'playwright-core';

/** Where the pictures of the rows lie, as docs/systems.md names them. */
export const pictures = 'docs/screenshots/rows';
const look = { width: 1920, height: 1080, kept: 1280, quality: 60 };

/** Keeps what stands on the screen of 1920×1080, at two thirds of it. */
export async function keepPicture(page: Page, name: string, folder = pictures): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(600); // a number that just came has faded in
  const session = await page.context().newCDPSession(page);
  const { width, height, kept, quality } = look;
  // A clip is of the page, not of what is seen of it.
  const y = await page.evaluate(() => window.scrollY);
  const clip = { x: 0, y, width, height, scale: kept / width };
  const shot = await session.send('Page.captureScreenshot', { format: 'webp', quality, clip });
  await session.detach();
  await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, folder, name), Buffer.from(shot.data, 'base64'));
}
