import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { apiSettings, post, health } from '@ioc/test/support/api';
import { complaintsOf, leaked, openBrowser, wordsOf } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { layoutFaults } from '@ioc/test/support/layout-faults';
import { keepPaintedWords, paintedWords } from '@ioc/test/support/painted-words';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';
import { until } from '@ioc/test/support/until';
import { differencesOf, figuresOf, openWall, shownFigures } from '@ioc/test/support/wall-page';
import { faultsOf } from '@ioc/test/walls/faults-of';
import { desk, largest, phone, states } from '@ioc/test/walls/looks';
import type { Browser } from 'playwright-core';

const person = { applicantName: 'Nguyễn Thị Hoa Sen', phone: '0912345678', citizenId: '044199001234' };
const personal = /Hoa Sen|0912345678|044199001234/;
let base: FreshDatabase;
let empty: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
let emptyApi: typeof api;
let browser: Browser;
const open = async (query = '', size = { width: 1920, height: 1080 }, at = api) => {
  const page = await browser.newPage({ viewport: size });
  await keepPaintedWords(page);
  const complaints = complaintsOf(page);
  if (at === api) await openWall(page, `${at.url}/${query}`);
  else await page.goto(`${at.url}/${query}`);
  return { page, complaints };
};
const reception = (id: string, data: object = {}) => ({
  specversion: '1.0',
  id,
  source: 'urn:ioc:source:mot-cua',
  type: 'vn.ioc.dossier.received.v1',
  subject: `H50-${id}`,
  time: new Date(Date.now() - 1000).toISOString(),
  data: { procedure: '1.001193', channel: 'online', unit: 'H50.16', dueAt: '2099-01-05T17:00:00+07:00', ...data },
});

beforeAll(async () => {
  [base, empty, browser] = await Promise.all([freshDatabase(), freshDatabase(), openBrowser()]);
  api = await bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url })));
  emptyApi = await bootApi(readConfig(await apiSettings({ DATABASE_URL: empty.url })));
  const events = await provinceUpTo(Date.now(), await loadCatalogue('catalogue', 'quang-tri'));
  await publish(api.url, events);
  await until(
    () => health(api.url),
    ({ log }) => log.lag === 0,
    60_000,
  );
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all([api?.close(), emptyApi?.close()]);
  await Promise.all([base?.close(), empty?.close()]);
}, 60_000);

describe('the wall', () => {
  it('shows every figure as the API answers it, without a word of complaint in the console', async () => {
    const { page, complaints } = await open();
    const differences = async () => differencesOf(await shownFigures(page), await figuresOf(api.url));
    await until(differences, (found) => found.length === 0);
    const shown = await shownFigures(page);
    expect(shown.length).toBeGreaterThanOrEqual(6);
    for (const code of ['received-today', 'resolved-today', 'open', 'overdue', 'on-time-rate', 'open-complaints'])
      expect(shown.find(({ indicator }) => indicator === code)?.value).toEqual(expect.any(Number));
    expect(shown.find(({ indicator }) => indicator === 'open')?.value).toBeGreaterThan(50);
    await page.waitForTimeout(2500); // two beats more: what goes wrong later than the first picture counts too
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it('changes by the one dossier that comes in now', async () => {
    const { page } = await open();
    const received = async () =>
      (await shownFigures(page)).find(({ indicator }) => indicator === 'received-today')?.value ?? null;
    await until(received, (value) => value !== null);
    const before = (await figuresOf(api.url)).get('received-today')?.value as number;
    await post(api.url, reception('now-1'));
    await until(received, (value) => value === before + 1, 5000);
    await until(
      () => wordsOf(page),
      (shown) => shown.includes('H50-now-1'),
      5000,
    );
    await page.close();
  }, 60_000);

  it('draws the province on a map that names both archipelagos, in either language', async () => {
    const { page } = await open();
    await until(
      () => paintedWords(page),
      (words) => /Hoàng Sa/.test(words) && /Trường Sa/.test(words),
    );
    expect(await page.locator('.map-body canvas').count()).toBeGreaterThan(0);
    await page.close();
    const english = await open('?lang=en');
    await until(
      () => paintedWords(english.page),
      (words) => /Hoàng Sa/.test(words) && /Trường Sa/.test(words),
    );
    await english.page.close();
  }, 60_000);

  it.each([
    ['a desk', '?room=desk', { width: 1920, height: 1080 }],
    ['a television', '?room=tv', { width: 1920, height: 1080 }],
    ['a wall of 3 × 2 panels', '?room=wall-3x2', { width: 5760, height: 2160 }],
    ['a wall of 4 × 2 panels', '?room=wall-4x2', { width: 7680, height: 2160 }],
    ['a wall of 4 × 3 panels', '?room=wall-4x3', { width: 7680, height: 3240 }],
    ['a wall of 3 × 4 panels', '?room=wall-3x4', { width: 5760, height: 4320 }],
  ])(
    'has its words whole, large enough and off the seams on %s, in both languages',
    async (_name, room, size) => {
      for (const query of [`${room}&lang=vi`, `${room}&lang=en`]) {
        const { page } = await open(query, size);
        await page.evaluate(() => document.fonts.ready);
        await until(
          () => paintedWords(page),
          (words) => /Hoàng Sa/.test(words) && /Trường Sa/.test(words),
        );
        // Panels count what fits once they know their size, and names look for a place once they know the marks.
        await until(
          async () => [query, await layoutFaults(page, { width: 1920, height: 1080 })],
          ([, faults]) => faults?.length === 0,
        );
        await page.close();
      }
    },
    60_000,
  );

  it.each(states.filter((state) => state !== 'stale'))(
    'keeps words clear, whole and apart on its scenes: %s',
    async (state) => {
      for (const [scene, screen] of [
        ['overview', desk],
        ['leaders', desk],
        ['documents', largest],
      ] as const)
        for (const language of ['vi', 'en'] as const) {
          const look = { scene, screen, state, language };
          const { url } = state === 'empty' ? emptyApi : api;
          expect([look, await faultsOf(browser, url, look)]).toEqual([look, []]);
        }
    },
    180_000,
  );

  it.each(['live', 'empty', 'disconnected'] as const)(
    'stands in one column on a phone, no word shortened or too small: %s',
    async (state) => {
      const scenes =
        state === 'live' ? ['overview', 'complaints', 'leaders', 'deadlines', 'departments'] : ['overview'];
      for (const scene of scenes)
        for (const language of ['vi', 'en'] as const) {
          const look = { scene, screen: phone, state, language };
          expect([look, await faultsOf(browser, (state === 'empty' ? emptyApi : api).url, look)]).toEqual([look, []]);
        }
    },
    180_000,
  );

  it('leads down from a phone too', async () => {
    const { page } = await open('', { width: 390, height: 844 });
    const figures = await shownFigures(page);
    expect(figures.length).toBeGreaterThanOrEqual(20);
    await page.locator('.phone a[href^="/figures/"][data-state]').last().click();
    await page.waitForSelector('main h1');
    expect(new URL(page.url()).pathname).toBe(`/figures/${figures.at(-1)?.indicator}`);
    await page.close();
  }, 60_000);

  it('takes nothing of a person from an event, neither onto the screen nor into the socket', async () => {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const frames: string[] = [];
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void frames.push(String(payload))));
    await openWall(page, api.url);
    const { topic, partition, offset } = await post(api.url, reception('private-1', person));
    await until(
      () => frames.join('\n'),
      (all) => all.includes('H50-private-1'),
    );
    expect(frames.join('\n')).not.toMatch(personal);
    for (const path of ['/', '/dossiers/H50-private-1', `/events/${topic}/${partition}/${offset}`]) {
      await page.goto(api.url + path);
      await until(
        () => wordsOf(page),
        (words) => words.includes('H50-private-1'),
      );
      expect(await page.content()).not.toMatch(personal);
    }
    await page.close();
  }, 60_000);

  it('speaks English when asked', async () => {
    const { page, complaints } = await open('?lang=en');
    await until(
      () => wordsOf(page),
      (words) => /Live/.test(words),
    );
    const words = await wordsOf(page);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(words).toMatch(/Quang Tri/);
    expect(words).not.toMatch(/trực tiếp|toàn tỉnh|Nguồn dữ liệu|Cần xử lý|Bản đồ|Vừa diễn ra/i);
    const { indicators } = await loadCatalogue('catalogue', 'quang-tri');
    const headlines = [...indicators.values()].filter(({ headline }) => headline !== null);
    for (const { name, nameEn } of headlines) expect([nameEn, words.includes(name)]).toEqual([nameEn, false]);
    expect(headlines.filter(({ nameEn }) => words.includes(nameEn)).length).toBeGreaterThanOrEqual(6);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it('says calmly that nothing has come yet', async () => {
    const { page, complaints } = await open('', { width: 1920, height: 1080 }, emptyApi);
    const words = await until(
      () => wordsOf(page),
      (text) =>
        ['chưa có số liệu', 'Chưa có việc nào hôm nay', 'Chưa có đơn vị nào gửi số liệu'].every((one) =>
          text.includes(one),
        ),
    );
    expect(words).not.toMatch(/Mất kết nối|không trả lời/);
    expect((await shownFigures(page)).filter(({ value }) => value === 0)).toEqual([]); // unknown is not zero
    expect(await page.locator('.league .number', { hasText: /^0/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it.each([
    ['with figures', () => api],
    ['empty', () => emptyApi],
  ])(
    'never shows what a program says when it has nothing to say, %s',
    async (_name, at) => {
      const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
      const codes = [...(await figuresOf(at().url)).keys()];
      const figures = codes.flatMap((code) => [`/figures/${code}`, `/figures/${code}/units/H50.16`]);
      const lists = codes.slice(0, 3).map((code) => `/figures/${code}/units/H50/procedures/all`);
      const others = ['/', '/?room=wall-4x3', '/sources', '/quarantine', '/dossiers/none', '/events/a/0/0', '/nowhere'];
      for (const path of [...others, ...figures, ...lists, '/figures/none']) {
        await page.goto(at().url + path);
        const words = await until(
          () => wordsOf(page),
          (said) => said.length > 100 && !/Đang tải/.test(said),
        );
        expect([path, leaked(words)]).toEqual([path, []]);
      }
      await page.close();
    },
    300_000, // a hundred pages
  );
});
