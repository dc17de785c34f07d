import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { untilTaken } from '@ioc/infra/scenarios/post';
import type { CloudEvent } from '@ioc/infra/simulator/travel/cloud-event';
import type { CaseList } from '@ioc/shared/answers/cases';
import type { Figure } from '@ioc/shared/figures/figure';
import { get, post, postBytes } from '@ioc/test/support/api';
import { wordsOf } from '@ioc/test/support/browser';
import { type OpenPages, openPages } from '@ioc/test/support/open-pages';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';
import { until } from '@ioc/test/support/until';
import { wallAddresses } from '@ioc/test/support/wall-addresses';
import { differencesOf, figuresOf, openWall, shownFigures, vietnameseNumber } from '@ioc/test/support/wall-page';
import type { Page } from 'playwright-core';

/** Headline figures of our own counting; a rate is followed down through what its numerator counts. */
const indicators = ['received-today', 'resolved-today', 'open', 'overdue', 'on-time-rate', 'open-complaints'];

let pages: OpenPages;
let api: OpenPages['api'];
let browser: OpenPages['browser'];
let sent: CloudEvent[];

beforeAll(async () => {
  pages = await openPages();
  ({ api, browser } = pages);
  const events = await provinceUpTo(Date.now(), await loadCatalogue('catalogue', 'quang-tri'), { seed: 23 });
  sent = events.map(({ event }) => event);
  await publish(api.url, events);
  await untilTaken(api.url, 60);
}, 180_000);
afterAll(() => pages?.close(), 60_000);

const settled = async (page: Page) => {
  await page.waitForSelector('main h1');
  await page.waitForFunction(() => !document.querySelector('main .page-note[role=status]'));
};
/** What a page says, but for the way that led to it and what runs on with the clock. */
const essence = (page: Page) =>
  page.$eval('main', (main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('nav[aria-label], .sr, time').forEach((one) => one.remove());
    return copy.innerText.replaceAll(/\d+ (giây|phút)|\d\d:\d\d:\d\d|vừa xong/g, '').replaceAll(/\s+/g, ' ');
  });

/**
 * The page that opens for somebody who was sent the address says the same, as soon as names and minor parts have arrived:
 * those come by answers of their own, for which no page waits.
 */
async function opensAlone(page: Page): Promise<string> {
  const fresh = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await fresh.goto(page.url());
  await settled(fresh);
  const until = Date.now() + 10_000;
  while ((await essence(fresh)) !== (await essence(page)) && Date.now() < until) await fresh.waitForTimeout(100);
  expect([page.url(), await essence(fresh)]).toEqual([page.url(), await essence(page)]);
  await fresh.close();
  return new URL(page.url()).pathname;
}

interface Table {
  readonly rows: { readonly name: string; readonly numbers: number[] }[];
  readonly sum: number[];
}
const partsTable = async (page: Page): Promise<Table> => {
  await page.waitForSelector('main tfoot');
  const read = await page.$eval('main table', (table) => {
    const numbers = (row: Element) =>
      [...row.querySelectorAll('td[data-numeric]')].map((cell) => cell.querySelector('.sr')?.textContent ?? '');
    return {
      rows: [...table.querySelectorAll('tbody tr')].map((row) => ({
        name: row.querySelector('th')?.textContent ?? '',
        numbers: numbers(row),
      })),
      sum: numbers(table.querySelector('tfoot tr') as Element),
    };
  });
  const parsed = (texts: string[]) => texts.map((text) => (text === '' ? NaN : vietnameseNumber(text)));
  return { rows: read.rows.map(({ name, numbers }) => ({ name, numbers: parsed(numbers) })), sum: parsed(read.sum) };
};

/** Column that counts cases: the numerator of a rate, the value of a count. */
const column = (figure: Figure) => (figure.denominator === null ? 0 : 1);
const counted = (figure: Figure) => (figure.denominator === null ? figure.value : figure.numerator) as number;

function sumsUp(table: Table, figure: Figure): void {
  const at = column(figure);
  const total = table.rows.reduce((sum, { numbers }) => sum + (numbers[at] as number), 0);
  expect([figure.indicator, total, table.sum[at]]).toEqual([figure.indicator, counted(figure), counted(figure)]);
}

/** Follows the row with the most cases. @returns how many it says there are */
async function followLargest(page: Page, at: number): Promise<number> {
  const { rows } = await partsTable(page);
  const largest = Math.max(...rows.map(({ numbers }) => numbers[at] as number));
  const index = rows.findIndex(({ numbers }) => numbers[at] === largest);
  const before = page.url();
  await page.locator('main tbody tr').nth(index).locator('a').click();
  await page.waitForFunction((old) => window.location.href !== old, before);
  await settled(page);
  return largest;
}

/** Rows and pager of one moment; the page of `before` (its first row) is waited out, and so is one that loads. */
async function readPage(page: Page, before: string | undefined): Promise<{ codes: string[]; goesOn: boolean }> {
  const seen = await page.waitForFunction((old) => {
    const table = document.querySelector('main table[data-wide]');
    if (document.querySelector('main .page-note[role=status]') || !(table ?? document.querySelector('main .page-note')))
      return null;
    const codes = [...(table?.querySelectorAll('tbody tr th') ?? [])].map(({ textContent }) => textContent ?? '');
    return codes.length > 0 && codes[0] === old
      ? null
      : { codes, goesOn: document.querySelector('.pager a.button') !== null };
  }, before);
  return (await seen.jsonValue()) as { codes: string[]; goesOn: boolean };
}

/** Every row of a list, page after page. */
async function readList(page: Page): Promise<string[]> {
  const codes: string[] = [];
  for (let first: string | undefined; ;) {
    const seen = await readPage(page, first);
    codes.push(...seen.codes);
    if (!seen.goesOn) return codes;
    [first] = seen.codes;
    await page.locator('.pager a.button').click();
  }
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const factsOf = (page: Page) =>
  page.$$eval('main dl div', (rows) =>
    Object.fromEntries(
      rows.map((row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? '']),
    ),
  );

/** Fields that are shown in our own codes and words, or (a place) only to about 100 m. */
const translated = new Set([
  ...['unit', 'receivingUnit', 'helpingUnit', 'commune', 'procedure', 'channel', 'code'],
  'place',
]);
/** What is shown exactly as it was sent; within a replacement too. */
const asSent = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).flatMap(([field, value]: [string, unknown]) => {
      if (translated.has(field)) return [];
      return [[field, typeof value === 'object' && value !== null && !Array.isArray(value) ? asSent(value) : value]];
    }),
  );

describe('a headline figure', () => {
  it.each(indicators)(
    '%s leads in five steps down to the bytes that were sent',
    async (indicator) => {
      const figure = (await figuresOf(api.url)).get(indicator) as Figure;
      expect(counted(figure)).toBeGreaterThan(0);
      const at = column(figure);
      const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
      await openWall(page, api.url);
      const paths: string[] = [];

      await page.locator(`a[href^="/figures/${indicator}"]`).first().click();
      await settled(page);
      sumsUp(await partsTable(page), figure);
      paths.push(await opensAlone(page));

      const ofUnit = await followLargest(page, at);
      const { rows } = await partsTable(page);
      expect(rows.reduce((sum, { numbers }) => sum + (numbers[at] as number), 0)).toBe(ofUnit);
      paths.push(await opensAlone(page));

      const ofTopic = await followLargest(page, at);
      paths.push(await opensAlone(page));
      const codes = await readList(page);
      expect([indicator, codes.length, new Set(codes).size]).toEqual([indicator, ofTopic, ofTopic]);

      await page.locator('main table[data-wide] tbody a').first().click();
      await page.waitForSelector('[data-effect] a.link');
      paths.push(await opensAlone(page));

      await page.locator('[data-effect] a.link').last().click();
      await page.waitForSelector('main pre.code');
      paths.push(await opensAlone(page));

      const [, , topic, partition, offset] = (paths.at(-1) as string).split('/');
      const facts = await factsOf(page);
      expect(facts).toMatchObject({ Topic: topic, Partition: partition, Offset: offset });
      const event = sent.find(({ id, source }) => id === facts['id'] && source.endsWith(facts['source'] as string));
      expect(facts['SHA-256 của bản gốc']).toBe(sha256(JSON.stringify(event)));
      const shown = await page.innerText('main pre.code');
      expect(JSON.parse(shown)).toMatchObject(asSent(event?.data as object));
      expect(shown).not.toMatch(/"(lat|lon)": -?\d+\.\d{4}/); // nobody's doorstep
      expect(new Set(paths).size).toBe(5);
      await page.close();
    },
    120_000,
  );

  it('has a list as long as it is, page by page, for the whole province, of its denominator too', async () => {
    const figures = await figuresOf(api.url);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    for (const indicator of indicators) {
      const figure = figures.get(indicator) as Figure;
      const list = `${api.url}/figures/${indicator}/units/${figure.of}/procedures/all`;
      await page.goto(list);
      await settled(page);
      expect([indicator, (await readList(page)).length]).toEqual([indicator, counted(figure)]);
      if (figure.denominator === null) continue;
      await page.goto(`${list}?of=denominator`);
      await settled(page);
      expect([indicator, 'of', (await readList(page)).length]).toEqual([indicator, 'of', figure.denominator]);
    }
    await page.close();
  }, 120_000);
});

describe('the raw event', () => {
  const event = {
    specversion: '1.0',
    id: 'bytes-1',
    source: 'urn:ioc:source:mot-cua',
    type: 'vn.ioc.dossier.received.v1',
    subject: 'H50-bytes-1',
    time: '2026-03-09T08:00:00+07:00',
    data: { procedure: '1.001193', channel: 'online', unit: 'H50.16', unknown: 'chữ có dấu' },
  };

  it('carries the hash of exactly the bytes that came in, blanks and unknown fields included', async () => {
    const bytes = `${JSON.stringify(event, null, 3)}\n\n`;
    const [place] = await postBytes(api.url, 'mot-cua', bytes, 'application/cloudevents+json; charset=UTF-8');
    const address = `${api.url}/events/${place?.topic}/${place?.partition}/${place?.offset}`;
    const page = await browser.newPage();
    await until(
      async () => (await page.goto(address), await settled(page), factsOf(page)),
      (facts) => 'Offset' in facts,
    ).catch(() => undefined);
    expect((await factsOf(page))['SHA-256 của bản gốc']).toBe(sha256(bytes));
    expect(await wordsOf(page)).not.toContain('chữ có dấu');
    await page.close();
  }, 60_000);

  it('of a correction stays what it was, and the case says what became of it', async () => {
    const { topic, partition, offset } = await post(api.url, { ...event, id: 'wrong-1', subject: 'H50-wrong-1' });
    const wrong = { ...event, id: 'wrong-2', subject: 'H50-wrong-1', time: '2026-03-09T09:00:00+07:00' };
    await post(api.url, { ...wrong, type: 'vn.ioc.dossier.retracted.v1', data: { event: 'wrong-1' } });
    const page = await browser.newPage();
    await page.goto(`${api.url}/dossiers/H50-wrong-1`);
    await until(
      async () => (
        await page.reload(),
        await page.waitForSelector('main'),
        page.$$eval('[data-effect]', (all) => all.map((one) => one.getAttribute('data-effect')))
      ),
      (effects) => effects.includes('retracted') && effects.includes('correction'),
    );
    await page.goto(`${api.url}/events/${topic}/${partition}/${offset}`);
    await settled(page);
    expect((await factsOf(page))['id']).toBe('wrong-1');
    await page.close();
  }, 60_000);
});

describe('a scene of the catalogue', () => {
  it('shows the figures that the API answers, and each leads on', async () => {
    const figures = await figuresOf(api.url);
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await openWall(page, `${api.url}/scenes/administration`);
    const shown = (await shownFigures(page)).filter(({ value }) => value !== null);
    expect(shown.map(({ indicator }) => indicator)).toEqual(
      expect.arrayContaining(['on-time-rate', 'overdue', 'open']),
    );
    expect(differencesOf(shown, figures)).toEqual([]);
    await page.locator('[data-panel="1"] a.figure').click();
    await page.waitForURL('**/figures/overdue');
    await page.close();
  }, 60_000);

  it('stands in its playlist, has each panel alone, and says which address has none', async () => {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${api.url}/scenes/play?of=economy&seconds=10`);
    await page.waitForSelector('[data-panel="8"]');
    await page.goto(`${api.url}/scenes/economy/panels/2`);
    await page.waitForSelector('[data-panel="0"] .figure-number');
    expect(await page.locator('[data-panel]').count()).toBe(1);
    await page.goto(`${api.url}/scenes/nothing`);
    await page.waitForSelector('a[href="/scenes"]');
    await page.close();
  }, 60_000);
});

/** Of a screen of their own, outside the frame of the desk. */
const screens = ['/', '/sign-in', '/two-factor', '/no-rights', '/invitation'];

describe('on a phone', () => {
  it('no page is wider than the screen', async () => {
    const paths = (await wallAddresses()).filter((path) => !path.includes(':') && !screens.includes(path));
    expect(paths.length).toBeGreaterThan(15);
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const wide: Record<string, number> = {};
    const { rows } = await get<CaseList>(api.url, '/api/v1/dossiers?measure=dossier.received&limit=1');
    const own = ['/figures/on-time-rate', '/figures/on-time-rate/units/H50.16', '/units/H50.16'];
    // English words are the longer ones beside names of procedures.
    const inEnglish = [`/dossiers/${rows[0]?.code}?lang=en`, '/observations/PAR-INDEX'];
    for (const path of [...paths, ...own, ...inEnglish]) {
      await page.goto(api.url + path);
      await page.waitForSelector('main :is(h1, h2)').catch(() => (wide[path] = Infinity));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide[path] = over;
    }
    expect(wide).toEqual({});
    await page.close();
  }, 240_000);
});
