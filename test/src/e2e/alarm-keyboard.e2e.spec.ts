import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recordChanges } from '@ioc/api/alarms/record-changes.sql';
import { aCell, aRule } from '@ioc/api/alarms/rule.spec-support';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import type { Health } from '@ioc/shared/answers/health';
import type { SystemAction } from '@ioc/shared/alarms/lifecycle';
import { tabTo } from '@ioc/test/support/keyboard';
import { leadingSession } from '@ioc/test/support/leading-session';
import { look } from '@ioc/test/support/look';
import { type OpenPages, openPages } from '@ioc/test/support/open-pages';
import { until } from '@ioc/test/support/until';
import type { Page } from 'playwright-core';

// Everything that an operator does with an alarm and with the shift is done by the keyboard alone.
let pages: OpenPages;
let base: OpenPages['base'];
let api: OpenPages['api'];
let browser: OpenPages['browser'];
beforeAll(async () => {
  pages = await openPages();
  ({ base, api, browser } = pages);
  // What stands when it begins is judged by the evaluator; what comes after it is the spec's own.
  await until(
    () => leadingSession(base.db),
    (judge) => judge !== null,
    60_000,
  );
  await pause(2000);
}, 180_000);
afterAll(() => pages?.close(), 60_000);

/** A rule of no file: the evaluator, which has begun, leaves what it did not raise alone. */
const rule = aRule({ code: 'keyboard-test', name: 'Đơn vị có nhiều hồ sơ quá hạn', nameEn: 'Many overdue dossiers' });
async function found(action: SystemAction, units: readonly string[]): Promise<void> {
  const runner = base.db.createQueryRunner();
  try {
    const cells = units.map((unit) => aCell('active', { of: rule, unit }));
    await recordChanges(
      runner,
      cells.map((cell) => ({ id: cell.id, action, cell })),
      new Date(),
    );
  } finally {
    await runner.release();
  }
}

const open = async (address: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${api.url}${address}`);
  return page;
};
const inState = (page: Page, state: string) => page.locator(`tbody tr[data-state="${state}"]`).first().waitFor();
const answered = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor();

/** A desk that was opened and left: Chromium lets no sound out of a page that nobody has touched. */
let untouched: Page;
const soundBlocked = () => untouched.getByRole('button', { name: 'Trình duyệt chặn âm thanh: bấm để bật' });
it('says that the browser blocks its sound, which is a problem', async () => {
  untouched = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  // What a spec looks for counts as a touch: the page is left alone until the browser has refused.
  const refused = untouched.waitForEvent('console', (said) => said.text().includes('AudioContext was not allowed'));
  await untouched.goto(`${api.url}/alarms`);
  await refused;
  await soundBlocked().waitFor();
  const problems = async () => {
    const { problems: all } = (await (await fetch(`${api.url}/health`)).json()) as Health;
    return all.map(({ code }) => code);
  };
  await until(problems, (codes) => codes.includes('desk-silent'), 40_000);
}, 60_000);

// Before the other tests, whose pages are the same person's and are heard.
it('has an alarm of a desk that cannot be heard, until somebody has touched it', async () => {
  const states = async () =>
    ((await base.db.query(`select state from alarm where rule = 'desk-silent'`)) as { state: string }[]).map(
      ({ state }) => state,
    );
  await until(states, ([state]) => state === 'new', 120_000);
  await untouched.locator('h1').click();
  await soundBlocked().waitFor({ state: 'detached' });
  await until(states, ([state]) => state === 'returned', 40_000);
}, 180_000);

it('acknowledges, notes, shelves, closes and hands over by keys alone', async () => {
  await found('recur', ['18859']);
  const page = await open('/alarms?rule=keyboard-test');
  await inState(page, 'new');
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await inState(page, 'acknowledged');
  await page.keyboard.press('n');
  await page.keyboard.type('Đã gọi đầu mối');
  // The next action is on the alarm as it then stands.
  const listed = page.waitForResponse((response) => /api\/alarms\?/.test(response.url()));
  await page.keyboard.press('Enter');
  await answered(page, 'Đã ghi: ghi chú');
  await listed;
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('s');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bảo trì theo kế hoạch');
  await page.keyboard.press('Enter');
  await inState(page, 'shelved');
  await found('recur', ['18871']);
  await found('clear', ['18871']);
  await inState(page, 'returned');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/alarms\/[0-9a-f]+$/);
  await tabTo(page, 'đóng');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đã hết');
  await page.keyboard.press('Enter');
  await answered(page, 'Đã ghi: đóng');
  await page.goto(`${api.url}/shift`);
  await page.getByRole('button', { name: 'Giao ca' }).waitFor();
  await tabTo(page, 'Lời dặn ca sau');
  await page.keyboard.type('Theo dõi đơn vị Đồng Thuận');
  await page.keyboard.press('Enter');
  await answered(page, 'Đã ghi');
  await page.getByRole('cell', { name: 'Theo dõi đơn vị Đồng Thuận' }).waitFor();
  const rows: { unit: string; action: string; note: string | null }[] = await base.db.query(
    `select a.unit, h.action, h.note from alarm_history h join alarm a on a.id = h.alarm
     where a.rule = 'keyboard-test' and h.actor is not null order by h.id`,
  );
  expect(rows).toEqual([
    { unit: '18859', action: 'acknowledge', note: null },
    { unit: '18859', action: 'note', note: 'Đã gọi đầu mối' },
    { unit: '18859', action: 'shelve', note: 'Bảo trì theo kế hoạch' },
    { unit: '18871', action: 'close', note: 'Đã hết' },
  ]);
  await page.close();
}, 180_000);

/** A trial with many hits, of a rule with a long name, and one that failed. @returns their ids */
async function trials(): Promise<string[]> {
  const at = Date.parse('2026-06-02T03:05:00Z');
  const hits = Array.from({ length: 60 }, (_, n) => ({
    ...{ unit: n % 2 ? 'H50.15' : '18859', cause: 'overdue', value: 21 + n, isNight: n % 3 === 0 },
    detail: n % 4 === 0 ? { vi: 'Trưởng ca, 05/06 15:00–23:00', en: 'shift lead, 05/06 15:00–23:00' } : null,
    ...{ at: at + n * 6 * 3_600_000, until: n % 5 === 0 ? null : at + n * 6 * 3_600_000 + 1_800_000 },
  }));
  const days = Array.from({ length: 15 }, (_, n) => ({
    day: `2026-06-${String(n + 2).padStart(2, '0')}`,
    count: 4,
    night: 1,
  }));
  const limits = [{ code: 'path-by-alarms' }];
  const done = { total: 60, night: 20, standing: 3, hits, days, limits };
  const rows: { id: string }[] = await base.db.query(
    `insert into alarm_trial (asked_by, rule, from_day, to_day, state, progress, error, result)
     select 'an', $1::jsonb, '2026-06-01', '2026-06-30', state, '{}', error, result
     from (values ('done', null, $2::jsonb), ('failed', $3::jsonb, null)) as one (state, error, result) returning id`,
    [
      JSON.stringify({ ...rule, name: `${rule.name} chưa giải quyết và chưa có người phụ trách xử lý trong tháng` }),
      JSON.stringify(done),
      JSON.stringify({ code: 'too-many-events', most: 300_000 }),
    ],
  );
  return rows.map(({ id }) => id);
}

/** A drill that is over, and a time in which nothing was judged. @returns pages that nothing leads to before */
async function pastShift(): Promise<string[]> {
  const [drill] = (await loadCatalogue('catalogue', 'quang-tri')).books.drills;
  const runs: { id: string }[] = await base.db.query(
    `insert into drill_run (drill, definition, started_at, started_by, ends_at)
     values ($1, $2::jsonb, now() - interval '1 hour', 'an', now() - interval '30 minutes') returning id`,
    [drill?.code, JSON.stringify(drill)],
  );
  const hold = { since: new Date(Date.now() - 3_600_000), why: 'clock', raised: 2, cleared: 1, unknown: 0, waiting: 3 };
  await base.db.query(`insert into shift_entry (at, kind, text, data) values (now(), 'hold', 'x / y', $1::jsonb)`, [
    JSON.stringify(hold),
  ]);
  const given: { id: string }[] = await base.db.query('select id from shift_handover limit 1');
  return [...runs.map(({ id }) => `/shift/drills?run=${id}`), ...given.map(({ id }) => `/shift?handover=${id}`)];
}

it.each(['vi', 'en'])(
  'shows every page of the desk and the shift whole in %s, with many alarms and without',
  async (lang) => {
    const addresses = [
      '/alarms?unit=H50.15',
      '/alarms',
      '/alarms/rules',
      '/alarms/quality',
      '/shift',
      '/shift/drills',
      '/shift/timeline',
      '/shift?words=goi',
      '/alarms/quality/list?of=raised',
      '/roster',
      '/sources',
      '/displays',
      ...(await pastShift()),
      ...(await trials()).map((id) => `/alarms/rules?trial=${id}`),
    ];
    await found('recur', [
      '18880',
      '18901',
      '18904',
      '18919',
      '18922',
      'H50.01',
      'H50.02',
      'H50.03',
      'H50.04',
      'H50.05',
      'H50.06',
    ]);
    const [alarm] = (await base.db.query(`select id from alarm where rule = 'keyboard-test' limit 1`)) as {
      id: string;
    }[];
    for (const address of [...addresses, `/alarms/${alarm?.id}`]) {
      const page = await open(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
      await page.waitForLoadState('networkidle');
      await page.locator('main h1').waitFor();
      await look(page, `${lang} ${address.replace(/\/alarms\/[0-9a-f]{20}/, '/alarms/one')}`);
      await page.close();
    }
  },
  240_000,
);
