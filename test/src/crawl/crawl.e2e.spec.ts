import { describe, expect, it } from '@jest/globals';
import { kindOf, numberIn, stands, sumsOf } from '@ioc/test/crawl/kinds';
import { Pages } from '@ioc/test/crawl/pages';
import { openProvince } from '@ioc/test/crawl/province';
import { walk } from '@ioc/test/crawl/walk';
import { openBrowser } from '@ioc/test/support/browser';
import { wallAddresses } from '@ioc/test/support/wall-addresses';

const routes = await wallAddresses();

describe('the kind of an address', () => {
  it.each([
    ['/', '/'],
    ['/figures/open', '/figures/:indicator'],
    ['/documents/list?unit=H1&lang=en&class=urgent', '/documents/list?class&unit'],
    ['/documents/1-2', '/documents/:code'],
    ['/nothing/there', null],
  ])('of %s is %s', (address, kind) => expect(kindOf(address, routes)).toBe(kind));
});

describe('a number on a page', () => {
  it('is read as it is written', () => {
    expect(['1.668', '78,88 %', '−4,55', '230/577', 'không'].map(numberIn)).toEqual([1668, 78.88, -4.55, 230, NaN]);
  });

  it('stands where it has its digits or more', () => {
    expect([stands(38.5, [38.47]), stands(38.5, [38.44]), stands(12, [1, 12]), stands(12, [1.2, 120])]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('rows', () => {
  it('add up column by column, and so do both sides of their fractions', () => {
    const rows = [
      ['Xã A', '75 % 3/4', '–'],
      ['Xã B', '100 % 2/2', '1.200'],
    ];
    expect(sumsOf(rows, 2)).toEqual([175, 5, 6]);
    expect(sumsOf(rows, 1)).toEqual([175, 5, 6, 1200]);
  });
});

describe('a visitor of a small province', () => {
  it('finds no fault: every figure that is clicked leads to a list as long, or to a record with its hash', async () => {
    const province = await openProvince('dak-lak-so-tttt-2023');
    const browser = await openBrowser();
    const bounds = { pages: 1, figures: 2, most: 40 };
    const look = { viewport: { width: 1440, height: 900 }, language: 'vi' } as const;
    const { faults, pages, ledDown } = await walk(await Pages.open(browser, province, routes, look), bounds);
    await browser.close();
    await province.close();
    expect(faults).toEqual([]);
    expect(pages).toBe(40);
    expect(ledDown).toBeGreaterThan(20);
  }, 300_000);
});
