import type { Page } from 'playwright-core';

/** Tab until what has the focus, or the label around it, says this on its first line. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      return [at?.innerText, at?.closest('label')?.innerText].map((text) => text?.trim().split('\n')[0]);
    });
    if (focused.includes(words)) return;
  }
  throw new Error(`no Tab leads to "${words}"`);
}

/** Whether what has the focus is seen to have it: a line around it, a shadow, or the browser's own mark. */
export const seesFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
