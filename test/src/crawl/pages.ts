import { createHash } from 'node:crypto';
import type { Browser, ElementHandle, Page } from 'playwright-core';
import { Answers } from '@ioc/test/crawl/answers';
import { caughtUp } from '@ioc/test/crawl/caught-up';
import { kindOf } from '@ioc/test/crawl/kinds';
import type { Province } from '@ioc/test/crawl/province';
import { type PageFacts, readPage, settled } from '@ioc/test/crawl/read-page';
import { complaintsOf } from '@ioc/test/support/browser';

export interface Fault {
  readonly at: string;
  readonly what: string;
}
export interface Look {
  readonly viewport: { width: number; height: number };
  readonly language: 'vi' | 'en';
}

const linkMs = 10_000;
/** A page that shows something else by the clock. */
const movesOn = (address: string): boolean => address.startsWith('/scenes/play');

/** One tab of a browser at a wall: opens addresses and clicks links, reads what stands there, and keeps what went wrong. */
export class Pages {
  private readonly seen = new Map<string, PageFacts>();
  private readonly loaded = new Set<string>();
  private readonly hashes = new Map<string, string | null>();
  /** Requests to the API since the last page was left. */
  private readonly asked = new Set<string>();
  readonly faults: Fault[] = [];
  readonly answers: Answers;

  private constructor(
    private readonly province: Province,
    private readonly page: Page,
    private readonly complaints: string[],
    readonly routes: readonly string[],
    private readonly say: (line: string) => void,
  ) {
    this.answers = new Answers(province.url, routes);
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (request.method() === 'GET' && pathname.startsWith('/api/')) this.asked.add(pathname + search);
    });
  }

  static async open(
    browser: Browser,
    province: Province,
    routes: readonly string[],
    { viewport, language }: Look,
    say: (line: string) => void = () => undefined,
  ): Promise<Pages> {
    const page = await browser.newPage({ viewport });
    await page.addInitScript((lang) => window.localStorage.setItem('ioc.lang', lang), language);
    const complaints = complaintsOf(page);
    await caughtUp(page, province.url);
    return new Pages(province, page, complaints, routes, say);
  }

  fault(at: string, what: string): void {
    this.faults.push({ at, what });
    this.say(`✗ ${at}: ${what}`);
  }

  /** What stands at an address; opened once. Null: it does not open. */
  async at(address: string): Promise<PageFacts | null> {
    const before = this.seen.get(address);
    if (before) return before;
    try {
      await this.go(address);
      return await this.here(address);
    } catch (error) {
      this.fault(address, `does not open: ${(error as Error).message.split('\n')[0]}`);
      return null;
    }
  }

  /** Reads a page again when it is asked for next. */
  forget(address: string): void {
    this.seen.delete(address);
  }

  /** What stands where a click on a link of `from` leads. */
  async clicked(from: PageFacts, href: string): Promise<PageFacts | null> {
    const before = this.seen.get(href);
    if (before) return before;
    try {
      const here = await this.page.evaluate(() => window.location.pathname + window.location.search);
      if (here !== from.address) {
        await this.go(from.address);
        await settled(this.page);
      }
      const link = await this.linkTo(href, movesOn(from.address) ? 0 : linkMs);
      // A playlist is at another scene by now: the link is opened as it was.
      if (!link && movesOn(from.address)) return await this.at(href);
      if (!link) throw new Error('the link is there no more');
      this.asked.clear();
      await link.click();
      await this.page.waitForFunction((to) => window.location.pathname + window.location.search === to, href);
      return await this.here(href);
    } catch (error) {
      this.fault(from.address, `no click reaches ${href}: ${(error as Error).message.split('\n')[0]}`);
      return this.at(href);
    }
  }

  /** A part that asks for something by itself may come a moment after the page. */
  private async linkTo(href: string, withinMs: number): Promise<ElementHandle | null> {
    const end = Date.now() + withinMs;
    for (;;) {
      const link = await this.page.evaluateHandle(
        (to) =>
          [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].find(
            (one) => one.pathname + one.search === to,
          ),
        href,
      );
      const found = link.asElement() as ElementHandle | null;
      if (found || Date.now() > end) return found;
      await this.page.waitForTimeout(100);
    }
  }

  /** The status of a file of the API. */
  async statusOf(file: string): Promise<number> {
    const { status, body } = await fetch(this.province.url + file);
    await body?.cancel();
    return status;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** The first page of each kind is loaded as a whole, the others as the wall's own links open them. */
  private async go(address: string): Promise<void> {
    const kind = kindOf(address, this.routes) ?? address;
    this.asked.clear();
    if (this.loaded.has(kind) && this.page.url().startsWith(this.province.url)) {
      await this.page.evaluate((to) => {
        window.history.pushState(null, '', to);
        window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
      }, address);
    } else await this.page.goto(this.province.url + address);
    this.loaded.add(kind);
  }

  private async here(address: string): Promise<PageFacts> {
    await settled(this.page);
    const facts = await readPage(this.page, [...this.asked]);
    for (const what of this.complaints.splice(0)) this.fault(address, what);
    for (const { place, hash } of facts.records) await this.hold(address, place, hash);
    this.seen.set(address, facts);
    return facts;
  }

  /** The hash that a page shows is that of the bytes that the log keeps. */
  private async hold(address: string, place: string, hash: string): Promise<void> {
    if (!this.hashes.has(place)) {
      const [, , topic = '', partition, offset = ''] = place.split('/');
      const bytes = await this.province.recordAt(decodeURIComponent(topic), Number(partition), offset);
      this.hashes.set(place, bytes && createHash('sha256').update(bytes).digest('hex'));
    }
    if (this.hashes.get(place) !== hash) this.fault(address, `the hash of ${place} is not that of its bytes`);
  }
}
