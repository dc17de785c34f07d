import type { Figure } from '@ioc/shared/figures/figure';
import { get } from '@ioc/test/support/api';
import type { Page } from 'playwright-core';

/** A figure as it can be read off the wall. */
export interface Shown {
  readonly indicator: string;
  /** What stands large: "1,23", "92,4", "5/7", "–". */
  readonly text: string;
  /** All its digits, parsed; null where the wall shows no number. */
  readonly value: number | null;
  readonly state: string | null;
}

/** The figures on the wall, in their order; those of the list "further indicators" at the end. */
export async function shownFigures(page: Page): Promise<Shown[]> {
  const read = await page.$$eval('a[href^="/figures/"][data-state]', (links) =>
    links.map((link) => {
      const number = link.querySelector('.figure-number .number, .figure-row-value .number');
      const href = new URL((link as HTMLAnchorElement).href).pathname;
      return {
        indicator: href.split('/').at(-1) ?? '',
        text: number?.querySelector('.sr')?.textContent ?? '',
        title: number?.getAttribute('title') ?? null,
        state: link.getAttribute('data-state'),
      };
    }),
  );
  return read.map(({ title, ...rest }) => ({ ...rest, value: title === null ? null : vietnameseNumber(title) }));
}

/** "1.234,5 %" → 1234.5 */
export const vietnameseNumber = (text: string): number =>
  Number(
    text
      .replace(/[^\d.,-].*$/s, '')
      .replaceAll('.', '')
      .replace(',', '.'),
  );

/** The province's figures by code, as the API answers them. */
export async function figuresOf(url: string): Promise<Map<string, Figure>> {
  const { figures } = await get<{ figures: Figure[] }>(url, '/api/figures');
  return new Map(figures.map((figure) => [figure.indicator, figure]));
}

/** Values that the wall shows otherwise than the API answers; empty: all are equal. */
export function differencesOf(shown: readonly Shown[], figures: ReadonlyMap<string, Figure>): string[] {
  return shown.flatMap(({ indicator, value, text }) => {
    const told = figures.get(indicator)?.value ?? null;
    const rounded = told === null ? null : Math.round(told * 1000) / 1000;
    return rounded === value ? [] : [`${indicator}: ${text} (${value}) on the wall, ${told} in the API`];
  });
}

/** Waits for the first figures to stand on the wall. */
export async function openWall(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('a[href^="/figures/"][data-state]', { timeout: 30_000 });
}
