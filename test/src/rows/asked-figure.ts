import type { ElementHandle, Page } from 'playwright-core';
import { stands } from '@ioc/test/crawl/kinds';

/** A figure that nobody published: what must stand beside its words is what the API answers at the same time. */
export interface AskedFigure {
  /** What the figure is called on the screen; a way into the answer where the answer says it. */
  readonly words: string | Pointer;
  /** Address of the API, without its prefix. */
  readonly at: string;
  readonly value: Pointer;
}
/** Steps into an answer: a name, a place in a list (-1: the last), or what an entry of a list has. */
type Step = string | number | Readonly<Record<string, string>>;
export type Pointer = readonly Step[];

/** What lies in an answer where steps lead; undefined: nothing. Pure. */
export function pointed(answer: unknown, steps: Pointer): unknown {
  return steps.reduce((at: unknown, step) => {
    if (typeof step === 'number') return (at as unknown[] | undefined)?.at(step);
    if (typeof step === 'string') return (at as Record<string, unknown> | undefined)?.[step];
    const wanted = Object.entries(step);
    return (at as Record<string, unknown>[] | undefined)?.find((one) => wanted.every(([key, is]) => one[key] === is));
  }, answer);
}

/** Whether a number that is shown is the one that was answered: as many digits of it as are shown. Pure. */
export const isSaid = (shown: string, value: number): boolean => {
  const decimals = shown.split(',')[1]?.length ?? 0;
  const said = Number(shown.replaceAll('.', '').replace(',', '.'));
  if (decimals === 0 && !Number.isInteger(value) && Math.abs(value) < 10) return false;
  return stands(said, [Number(value.toFixed(decimals))]);
};

/** Runs in the page: the smallest things that say some words and a number beside them, the shortest first. */
function beside(words: string) {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const most = 400;
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((one) => one.checkVisibility() && !one.matches('script, option, select'))
    .map((one) => ({ one, text: plain(one.innerText ?? '') }))
    .filter(({ text }) => text.length <= most && text.includes(words) && /\d/.test(text.replace(words, '')))
    .sort((a, b) => a.text.length - b.text.length);
}

const numbers = /\d[\d.]*(?:,\d+)?/g;

interface Stands {
  /** What is wrong; null: nothing. */
  readonly wrong: string | null;
  /** Where a click on the figure, or on what it stands in, leads; null: nowhere. */
  readonly link: ElementHandle<HTMLAnchorElement> | null;
}
const not = (wrong: string): Stands => ({ wrong, link: null });

/** Asks the API and looks whether its answer stands beside the words. */
async function look(page: Page, url: string, { words, at, value }: AskedFigure): Promise<Stands> {
  const response = await fetch(`${url}/api${at}`);
  if (!response.ok) return not(`the API answers ${response.status} at ${at}`);
  const answer: unknown = await response.json();
  const [said, number] = [typeof words === 'string' ? words : String(pointed(answer, words)), pointed(answer, value)];
  if (typeof number !== 'number') return not(`the API has no number for "${said}" at ${at}`);
  const found = await page.evaluateHandle(beside, said);
  const texts = await found.evaluate((all) => all.map(({ text }) => text));
  const says = (text: string) => (text.replace(said, ' ').match(numbers) ?? []).some((one) => isSaid(one, number));
  const nth = texts.findIndex(says);
  if (nth < 0) return not(`"${said}" does not say ${number}, as the API does`);
  const link = await found.evaluateHandle((all, i) => {
    const own = (one: HTMLAnchorElement) =>
      /^[/?]/.test(one.getAttribute('href') ?? '') && !one.closest('nav') && !one.hasAttribute('download');
    const { one } = all[i] as { one: HTMLElement };
    const inside = [...one.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(own);
    return one.closest<HTMLAnchorElement>('a[href]') ?? inside[0] ?? null;
  }, nth);
  return { wrong: null, link: link.asElement() as ElementHandle<HTMLAnchorElement> | null };
}

const waitMs = 20_000;

/** Waits until the figure stands there; says what is wrong still. */
export async function figureStands(page: Page, url: string, figure: AskedFigure): Promise<Stands> {
  for (const end = Date.now() + waitMs; ;) {
    const seen = await look(page, url, figure);
    if (seen.wrong === null || Date.now() > end) return seen;
    await page.waitForTimeout(500);
  }
}
