import type { Page } from 'playwright-core';

/** What is wrong with a wall on a phone beyond what is wrong on any: it is wider than that, or a word ends with "…". */
export const phoneFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>('.phone-frame');
    if (!frame) return [];
    const wide = Math.max(
      frame.scrollWidth - frame.clientWidth,
      document.documentElement.scrollWidth - window.innerWidth,
    );
    const shortens = (one: Element) => {
      const { textOverflow, webkitLineClamp, overflowX } = getComputedStyle(one);
      return overflowX !== 'visible' && (textOverflow === 'ellipsis' || webkitLineClamp !== 'none');
    };
    const shortened = [...frame.querySelectorAll<HTMLElement>('*')].filter(
      (one) => shortens(one) && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1),
    );
    return [
      ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
      ...shortened.map((one) => `shortened: "${one.innerText.slice(0, 60)}" in .${one.className}`),
    ];
  });
