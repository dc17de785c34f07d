import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openBrowser } from '@ioc/test/support/browser';
import type { Browser } from 'playwright-core';
import { pagedThrough } from '@ioc/test/bench/paging';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

/**
 * A desk on a machine that is busy: a page stands a while after "next", then only says that it loads, then has its rows, and the
 * list of causes comes by itself long after them. `fails`: this page never comes.
 */
const desk = (pages: number, fails = 0) => `<main></main><script>
  const causes = '<table><tbody><tr><td><a href="/alarms/first">the first</a></td></tr></tbody></table>';
  const show = (at, extra) => {
    const rows = [1, 2, 3].map((n) => '<tr data-state="new"><td><a href="/alarms/' + at + '-' + n + '">one</a></td></tr>');
    const next = at < ${pages} ? '<a class="button">next</a>' : '';
    document.querySelector('main').innerHTML =
      extra + '<table><tbody>' + rows.join('') + '</tbody></table><nav class="pager"><span>3</span>' + next + '</nav>';
    document.querySelector('.pager .button')?.addEventListener('click', () => {
      setTimeout(() => (document.querySelector('main').innerHTML = '<p role="status">loading</p>'), 60);
      setTimeout(() => open(at + 1), 180);
    });
  };
  const open = (at) => {
    if (at === ${fails}) return (document.querySelector('main').innerHTML = '<div class="page-note" role="alert">busy</div>');
    show(at, '');
    setTimeout(() => document.querySelector('tr[data-state] a[href^="/alarms/' + at + '-"]') && show(at, causes), 30);
  };
  open(1);
</script>`;

it('is at its end where the last page is, and not where one still loads or the causes come late', async () => {
  const page = await browser.newPage();
  await page.setContent(desk(9));
  expect(await pagedThrough(page)).toEqual({ pages: 9, rows: 27 });
  await page.close();
});

it('says which words stood in the place of a page that did not come', async () => {
  const page = await browser.newPage();
  await page.setContent(desk(9, 4));
  await expect(pagedThrough(page)).rejects.toThrow(/did not come: busy/);
  await page.close();
});
