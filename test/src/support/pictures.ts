import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@ioc/test/support/api';
import type { Browser, Page } from 'playwright-core';

/** Where the pictures of the documents lie. */
const out = join(root, 'docs', 'screenshots');
const limit = 400_000; // bytes a picture in the repository may have
export const desk = { query: '?dim=off', width: 1920, height: 1080 };
export const wall = { query: '?room=wall-4x3&dim=off', width: 7680, height: 3240 };

export async function openPage(
  browser: Browser,
  address: string,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: size.width, height: size.height }, colorScheme: 'dark' });
  await page.goto(address);
  return page;
}

/** Figures, map and letters are there, and one change of a figure has faded. */
export async function settled(page: Page) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'), undefined, { timeout: 60_000 });
  await page.waitForTimeout(4000);
}

/** Writes the picture, smaller by steps until it is light enough to keep. */
export async function keep(browser: Browser, page: Page, name: string, close = true) {
  await mkdir(out, { recursive: true });
  const size = page.viewportSize() as { width: number; height: number };
  const shot = await page.screenshot({ type: 'png', animations: 'disabled' });
  if (close) await page.close();
  const file = join(out, `${name}.png`);
  for (const width of [size.width, 2560, 1920, 1600, 1440, 1280].filter((one) => one <= Math.min(size.width, 2560))) {
    await writeFile(file, width === size.width ? shot : await drawn(browser, shot, width, size.height / size.width));
    const { size: bytes } = await stat(file);
    if (bytes <= limit) return console.log(`${name}.png ${width} px, ${Math.round(bytes / 1000)} kB`);
  }
  throw new Error(`${file} stays larger than ${limit} bytes`);
}

async function drawn(browser: Browser, shot: Buffer, width: number, ratio: number): Promise<Buffer> {
  const height = Math.round(width * ratio);
  const page = await browser.newPage({ viewport: { width, height } });
  const source = `data:image/png;base64,${shot.toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img src="${source}" style="display:block;width:${width}px;height:${height}px">`,
  );
  await page.waitForFunction(() => document.images[0]?.complete);
  const small = await page.screenshot({ type: 'png' });
  await page.close();
  return small;
}
