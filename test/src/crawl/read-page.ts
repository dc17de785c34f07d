import { numberIn, numbersIn, sumsOf } from '@ioc/test/crawl/kinds';
import { leaked, wordsOf } from '@ioc/test/support/browser';
import type { Page } from 'playwright-core';

/** A number that a page shows, and where a click on it, or on the links of the row that it stands in, leads. */
export interface ShownFigure {
  readonly text: string;
  readonly number: number;
  readonly hrefs: readonly string[];
  /** The link is the number's own, not that of its row or card. */
  readonly own: boolean;
  /** The row or card that it stands in, for the report. */
  readonly of: string;
  /** Of the last line of a table, or of the first of a section of one: what the rows that it sums up add up to. */
  readonly parts: readonly number[];
}
export interface PageFacts {
  /** Address within the wall. */
  readonly address: string;
  /** Addresses that links of the page lead to. */
  readonly links: readonly string[];
  /** Links to files of the API. */
  readonly files: readonly string[];
  readonly figures: readonly ShownFigure[];
  /** All numbers of the page. */
  readonly numbers: readonly number[];
  /** How many rows its list has, over all its pages; null: none of its lists says. */
  readonly total: number | null;
  /** How many rows its tables have here. */
  readonly rows: readonly number[];
  /** What columns of its tables add up to, and the first lines of their sections. */
  readonly sums: readonly number[];
  /** Hashes of records that the page shows, each with the record's address. */
  readonly records: readonly { readonly place: string; readonly hash: string }[];
  /** It says in a sentence that there is nothing yet, or why. */
  readonly explains: boolean;
  /** It says something: rows, a sentence, something to fill in. */
  readonly says: boolean;
  /** A map stands on it. */
  readonly map: boolean;
  /** What no page should say: names of the program. */
  readonly leaks: readonly string[];
  /** Pixels by which it is wider than the screen. */
  readonly over: number;
  /** What it asked the API for. */
  readonly asked: readonly string[];
}

/** Runs in the page: whether what stands there is what the address says, and no part of it is still loading. */
function stands() {
  const { pathname, search } = window.location;
  const desk = document.querySelector<HTMLElement>('[data-address]');
  const isHere = desk
    ? desk.dataset['address'] === pathname + search
    : /^\/($|scenes\/|sign-in|invitation)/.test(pathname);
  const said = document.querySelector('main :is(h1, h2, .page-note, form)');
  const loading = document.querySelector('main :is(.page-note[role=status], .map-waiting, [aria-busy=true])');
  return isHere && said !== null && loading === null;
}

/** Waits for the page that the address names. @throws an Error that says what stood there instead */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(stands, null, { timeout: 60_000 }).catch(async () => {
    const seen = await page.evaluate(() => {
      const at = document.querySelector<HTMLElement>('[data-address]')?.dataset['address'] ?? 'the wall';
      return `${window.location.pathname}${window.location.search} on ${at}: ${document.querySelector('main')?.innerText.slice(0, 120) ?? ''}`;
    });
    throw new Error(`still not there after a minute: ${seen}`);
  });
}

/** Runs in the page. */
function look() {
  const main = document.querySelector('main') as HTMLElement;
  const own = (link: HTMLAnchorElement) => /^[/?]/.test(link.getAttribute('href') ?? '');
  const here = (link: HTMLAnchorElement) => link.pathname + link.search;
  const all = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(own);
  const file = (link: HTMLAnchorElement) => link.hasAttribute('download') || link.pathname.startsWith('/api/');
  const numeric = (text: string) => /^[−-]?\d[\d.,]*(\s*(%|\/\s*\d[\d.,]*))?$/.test(text);
  // Of history a line says its day where one of today says its time; neither is a figure.
  const instant = (text: string) => /^(\d{1,2}:\d{2}(:\d{2})?|\d{2}\/\d{2}\/\d{4})$/.test(text);
  const textOf = (one: Element) => (one.querySelector('.sr') ?? one).textContent?.trim() ?? '';
  const candidates = [...main.querySelectorAll<HTMLElement>('.number, td[data-numeric], a[href]')].filter(
    (one) =>
      (!one.matches('a') || numeric(textOf(one))) &&
      !one.parentElement?.closest('.number') &&
      !one.closest('nav, [data-meter]') &&
      !one.querySelector('[data-meter]'),
  );
  const shown = candidates.filter(
    (one) =>
      !candidates.some((other) => other !== one && one.contains(other)) &&
      /\d/.test(textOf(one)) &&
      !instant(textOf(one)),
  );
  const holder = (one: Element) => one.closest('tr, article, li, .panel, header, dl > div, p, section');
  const within = (one: Element | null) =>
    [...(one?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])].filter((link) => own(link) && !file(link));
  const ownOf = (one: Element) => {
    const around = one.closest<HTMLAnchorElement>('a[href^="/"], a[href^="?"]');
    const inner = within(one).find((link) => textOf(link) === textOf(one));
    return around ?? inner ?? null;
  };
  const linksOf = (one: Element) => {
    const link = ownOf(one);
    return link ? [link] : [...within(one), ...within(holder(one))];
  };
  /** All that a cell says, without what is drawn beside it, and without what says of itself that no sum has it. */
  const said = (cell: Element) => {
    const copy = cell.cloneNode(true) as Element;
    for (const beside of copy.querySelectorAll('[aria-hidden=true], [data-beside]')) beside.remove();
    return copy.textContent?.trim() ?? '';
  };
  const cellsOf = (rows: readonly HTMLTableRowElement[]) => rows.map((row) => [...row.cells].map(said));
  const rowsOf = (table: HTMLTableElement) => [...table.tBodies].flatMap((body) => [...body.rows]);
  const headsOf = (table: HTMLTableElement) => [...table.tBodies].flatMap((body) => [...body.rows].slice(0, 1));
  /** The rows that the line of a number sums up. */
  const partsOf = (one: Element) => {
    const [row, table] = [one.closest('tr'), one.closest('table')];
    if (!row || !table) return [];
    if (one.closest('tfoot')) return cellsOf(rowsOf(table));
    const [head, ...others] = [...(row.closest('tbody')?.rows ?? [])];
    return table.tBodies.length > 1 && row === head ? cellsOf(others) : [];
  };
  return {
    address: window.location.pathname + window.location.search,
    links: all.filter((link) => !file(link)).map(here),
    files: all.filter(file).map(here),
    figures: shown.map((one) => {
      return {
        text:
          one
            .closest('[title]')
            ?.getAttribute('title')
            ?.match(/^[−-]?\d[\d.,]*/)?.[0] ?? textOf(one),
        own: ownOf(one) !== null,
        hrefs: [...new Set(linksOf(one).map(here))],
        part: partsOf(one),
        of: (holder(one) as HTMLElement | null)?.innerText.replaceAll(/\s+/g, ' ').slice(0, 200) ?? '',
      };
    }),
    words: main.innerText,
    total: main.querySelector('[data-total]')?.getAttribute('data-total') ?? null,
    rows: [...main.querySelectorAll('table')].map((table) => table.querySelectorAll('tbody tr').length),
    cells: [...main.querySelectorAll('table')].flatMap((table) => [cellsOf(rowsOf(table)), cellsOf(headsOf(table))]),
    hashes: [...main.querySelectorAll('.code-line')].map((one) => one.textContent ?? ''),
    places: [...main.querySelectorAll<HTMLAnchorElement>('a.button[href^="/events/"]')].map(here),
    map: main.querySelector('.leaflet-container') !== null,
    explains: main.querySelector('.page-note') !== null,
    says: main.querySelector('.page-note, .panel-empty, table tbody tr, form, .number, dl, li') !== null,
    over: document.documentElement.scrollWidth - window.innerWidth,
  };
}

/** Reads a page that stands. */
export async function readPage(page: Page, asked: readonly string[]): Promise<PageFacts> {
  const { words, total, hashes, places, figures, cells, ...seen } = await page.evaluate(look);
  const found = hashes.filter((text) => /^[0-9a-f]{64}$/.test(text));
  const ofRecord = seen.address.startsWith('/events/') ? [seen.address] : places;
  // A record shows its own attributes, the type of its event among them.
  const leaks = seen.address.startsWith('/events/') ? [] : leaked(await wordsOf(page));
  return {
    ...seen,
    ...{ leaks, asked },
    figures: figures.map(({ part, ...one }) => ({ ...one, number: numberIn(one.text), parts: sumsOf(part, 1) })),
    numbers: numbersIn(words),
    // Of one row a sum is that row again.
    sums: cells.flatMap((rows) => sumsOf(rows, 2)),
    total: total === null ? null : Number(total),
    records: found.map((hash, at) => ({ hash, place: ofRecord[at] ?? '' })),
  };
}
