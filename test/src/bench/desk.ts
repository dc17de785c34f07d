import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { recordChanges } from '@ioc/api/alarms/record-changes.sql';
import { aCell, aRule } from '@ioc/api/alarms/rule.spec-support';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { commandLine } from '@ioc/infra/commands/command-line';
import { pagedThrough } from '@ioc/test/bench/paging';
import { wholeNumber } from '@ioc/test/bench/positive';
import { apiProcess } from '@ioc/test/support/api-process';
import { get, root } from '@ioc/test/support/api';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { inTestRun } from '@ioc/test/support/in-test-run';
import { percentile } from '@ioc/shared/figures/percentile';
import type { Browser, Page } from 'playwright-core';

const usage = `npm run bench:desk -- [--alarms 10000] [--loads 10]
Mở bàn cảnh báo khi có nhiều cảnh báo đang đứng, và lật tới trang cuối / opens the desk of alarms with many that stand, and
pages to the last.`;
const { values } = commandLine(usage, {
  alarms: { type: 'string', default: '10000' },
  loads: { type: 'string', default: '10' },
});
const alarms = wholeNumber('alarms', values.alarms);
const loads = wholeNumber('loads', values.loads);
const limitMs = 1000;
const size = { width: 1920, height: 1080 };

/** Raises alarms as the evaluator does, after it has begun: it leaves alone what it did not raise. */
async function raise({ db }: FreshDatabase): Promise<void> {
  const { units } = await loadCatalogue(join(root, 'catalogue'), 'quang-tri');
  const inForce = [...units.values()].filter(({ validTo }) => validTo === null).map(({ code }) => code);
  const cells = Array.from({ length: alarms }, (_, index) => {
    const consequence = (['severe', 'major', 'minor'] as const)[index % 17 === 0 ? 0 : index % 5 === 0 ? 1 : 2];
    const of = aRule({ code: `bench-${Math.floor(index / inForce.length)}`, consequence });
    return aCell('active', { of, unit: inForce[index % inForce.length] as string, value: 21 + (index % 40) });
  });
  const runner = db.createQueryRunner();
  for (let at = 0; at < cells.length; at += 500) {
    const some = cells.slice(at, at + 500).map((cell) => ({ id: cell.id, action: 'recur' as const, cell }));
    await recordChanges(runner, some, new Date(Date.now() - (cells.length - at) * 10));
  }
  await runner.release();
}

async function load(browser: Browser, url: string): Promise<{ page: Page; ms: number }> {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(`${url}/alarms`, { waitUntil: 'commit' });
  await page.locator('tbody tr').first().waitFor({ state: 'visible' });
  return { page, ms: performance.now() - began };
}

const at = (numbers: readonly number[], percent: number): string =>
  `${Math.round(percentile(numbers, percent) ?? 0)} ms`;

async function measure(base: FreshDatabase, browser: Browser): Promise<string[]> {
  const api = await apiProcess({ DATABASE_URL: base.url });
  await api.start();
  try {
    await new Promise((later) => setTimeout(later, 3000));
    await raise(base);
    const answers: number[] = [];
    for (let n = 0; n < 50; n += 1) {
      const began = performance.now();
      await get(api.url, '/api/v1/alarms?limit=100');
      answers.push(performance.now() - began);
    }
    console.log(`GET /api/v1/alarms?limit=100 with ${alarms} standing: p50 ${at(answers, 50)}, p95 ${at(answers, 95)}`);
    const opened: number[] = [];
    let last: Page | null = null;
    for (let n = 0; n < loads; n += 1) {
      await last?.context().close();
      const { page, ms } = await load(browser, api.url);
      opened.push(ms);
      last = page;
    }
    console.log(
      `/alarms at ${size.width} px, first row visible in ${loads} loads with an empty cache: p50 ${at(opened, 50)}, p95 ${at(opened, 95)} (limit ${limitMs} ms)`,
    );
    const page = last as Page;
    const said = await page.locator('.pager span').innerText();
    const { pages, rows } = await pagedThrough(page);
    console.log(`the page says "${said}"; ${pages} pages with ${rows} alarms`);
    const total = alarms.toLocaleString('vi-VN');
    return [
      ...(said.includes(total) ? [] : [`the page does not say ${total}`]),
      ...(rows === alarms ? [] : [`${rows} alarms were paged through`]),
    ];
  } finally {
    await api.stop();
  }
}

Logger.overrideLogger(['fatal', 'error', 'warn']);
process.exitCode = await inTestRun(async () => {
  const [base, browser] = [await freshDatabase(), await openBrowser()];
  try {
    const wrong = await measure(base, browser);
    for (const line of wrong) console.error(`WRONG: ${line}`);
    return wrong.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
    await base.close();
  }
});
