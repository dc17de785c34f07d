import { recordChanges } from '@ioc/api/alarms/record-changes.sql';
import { aCell } from '@ioc/api/alarms/rule.spec-support';
import type { AlarmRule } from '@ioc/api/catalogue/alarm-rules';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import type { AlarmList } from '@ioc/shared/answers/alarms';
import { keepPicture } from '@ioc/test/rows/picture';
import { health } from '@ioc/test/support/api';
import { apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { said, type Person } from '@ioc/test/support/people';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';
import { personWith } from '@ioc/test/support/signed-in';
import { until } from '@ioc/test/support/until';
import type { Browser, Page } from 'playwright-core';

const folder = 'docs/screenshots/alarms';
const hour = 3_600_000;
const size = { width: 1920, height: 1080 };

/** The six pictures of docs/alarms.md, of a simulated province with a shift that has done its work. */
export async function alarmPictures(browser: Browser): Promise<void> {
  const base = await freshDatabase();
  const api = await apiProcess({ DATABASE_URL: base.url, ACCESS: 'accounts' });
  await api.start();
  try {
    const catalogue = await loadCatalogue('catalogue', 'quang-tri');
    await publish(api.url, await provinceUpTo(Date.now(), catalogue, { days: 30, scale: 0.05, perMinute: 4 }));
    await until(
      () => health(api.url),
      ({ log }) => log.lag === 0,
      300_000,
    );
    await pictures(browser, base, catalogue, {
      an: await named(api.url, base, 'nguyen.an', ['operator']),
      binh: await named(api.url, base, 'tran.binh', ['shift-lead', 'administrator']),
    });
  } finally {
    await api.stop();
    await base.close();
  }
}

type People = Readonly<Record<'an' | 'binh', Person>>;

async function pictures(browser: Browser, base: FreshDatabase, catalogue: Catalogue, people: People): Promise<void> {
  const { an, binh } = people;
  await pastAlarms(base, ruleOf(catalogue, 'overdue-unit'), await worstCommunes(browser, binh));
  await shiftWork(an, binh);
  const look = async (name: string, path: string, seen: string, of = binh) => {
    const page = await open(browser, of, path);
    await page.locator(seen).first().waitFor({ timeout: 60_000 });
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    await keepPicture(page, `${name}.webp`, folder);
    await page.context().close();
  };
  await look('badges', '/?dim=off', 'li[data-row] .alarm-badge');
  await look('handover', '/shift', 'main details[open] tbody tr');
  await look('quality', '/alarms/quality', 'main table tbody tr');
  await look('roster', '/roster', 'main table tbody tr');
  await look('trial', `/alarms/rules?trial=${await trialOf(binh, ruleOf(catalogue, 'overdue-unit'))}`, 'main ol li i');
  const worst = {
    ...ruleOf(catalogue, 'overdue-unit'),
    ...{ code: 'overdue-severe', on: { figure: 'overdue', units: ['province'] }, phone: '0233 3852 000' },
    ...{ consequence: 'severe', actWithinMinutes: 15, owner: 'shift-lead' },
  } as AlarmRule;
  await raise(base, worst, [{ unit: catalogue.province.rootUnit, at: Date.now() }]);
  await look('takeover', '/?room=tv&dim=off', '[role=alertdialog]');
}

async function open(browser: Browser, { url, cookie }: Person, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: size, colorScheme: 'dark' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}

/** Those that the wall's ranking shows; the story is about them. */
async function worstCommunes(browser: Browser, of: Person): Promise<string[]> {
  const page = await open(browser, of, '/?dim=off');
  const codes = await until(
    () =>
      page
        .locator('.league-box li[data-row]')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row'] ?? '')),
    (found) => found.filter((code) => /^\d+$/.test(code)).length >= 5,
  );
  await page.context().close();
  return codes.filter((code) => /^\d+$/.test(code)).slice(0, 5);
}

async function named(url: string, base: FreshDatabase, name: string, roles: readonly string[]): Promise<Person> {
  const person = await personWith(url, base.db, roles);
  await base.db.query('update account set name = $1, display_name = $1 where id = (select max(id) from account)', [
    name,
  ]);
  return person;
}

function ruleOf({ books }: Catalogue, code: string): AlarmRule {
  const rule = books.alarms.find((one) => one.code === code);
  if (!rule) throw new Error(`There is no rule ${code}`);
  return rule;
}

async function raise(base: FreshDatabase, of: AlarmRule, found: readonly { unit: string; at: number; over?: true }[]) {
  const runner = base.db.createQueryRunner();
  for (const { unit, at, over } of found) {
    const cell = aCell(over ? 'normal' : 'active', {
      of,
      unit,
      cause: 'overdue',
      value: 21 + ((Number.parseInt(unit, 10) || 10) % 20),
    });
    await recordChanges(runner, [{ id: cell.id, action: over ? 'clear' : 'recur', cell }], new Date(at));
  }
  await runner.release();
}

/** A week in which units had too many overdue dossiers: some twice, one of them in the last hours. */
async function pastAlarms(base: FreshDatabase, rule: AlarmRule, communes: readonly string[]): Promise<void> {
  const of = { ...rule, code: 'overdue-unit-story' }; // the evaluator leaves alone what it did not raise
  const now = Date.now();
  for (const [at, unit] of communes.entries())
    await raise(base, of, [
      { unit, at: now - (150 - 20 * at) * hour },
      { unit, at: now - (140 - 20 * at) * hour, over: true },
      { unit, at: now - (6 - at) * hour },
    ]);
}

/** What was done in the shift: seen, taken with a promise, written down, and the roster of the week. */
async function shiftWork(an: Person, binh: Person): Promise<void> {
  const { rows } = await an.get<AlarmList>('/api/v1/alarms?limit=100&rule=overdue-unit-story');
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('The story has no alarms');
  const order = (of: Person, path: string, body: object) => of.ask('POST', path, body).then(said);
  // The program escalates meanwhile: an action is on the alarm as it stands then.
  const act = (one: { id: string }, body: object) =>
    until(
      async () => {
        const now = await an.get<AlarmList>('/api/v1/alarms?limit=100&rule=overdue-unit-story');
        const version = now.rows.find(({ id }) => id === one.id)?.version;
        return (await an.ask('POST', `/api/v1/alarms/${one.id}/actions`, { version, ...body })).status;
      },
      (status) => status === 200,
    );
  await act(first, {
    action: 'take',
    ...{ promise: 'Trả 12 hồ sơ đất đai', promiseAt: new Date(Date.now() + 3 * hour).toISOString() },
  });
  await act(second, { action: 'acknowledge', note: 'Đã gọi bộ phận một cửa' });
  await order(an, '/api/v1/shift/entries', { text: 'Cổng dịch vụ công chậm từ 6 giờ, đã báo đơn vị vận hành' });
  await order(an, '/api/v1/shift/handovers', { note: 'Gọi lại các đơn vị còn hẹn trước 9 giờ' });
  const slot = async (more: object) => {
    const { version } = await binh.get<{ version: string }>('/api/v1/roster');
    await order(binh, '/api/v1/roster/slots', { version, unit: 'H50', duty: 'operator', deputy: 'Lê Cường', ...more });
  };
  await slot({ from: '07:00', to: '19:00', person: 'Nguyễn An' });
  await slot({ from: '19:00', to: '07:00', person: null });
}

/** What a stricter rule would have raised in the last month. @returns the trial's id, when it has ended */
async function trialOf(of: Person, rule: AlarmRule): Promise<string> {
  const day = (ago: number) => new Date(Date.now() - ago * 24 * hour + 7 * hour).toISOString().slice(0, 10);
  const { version: _, ...shape } = rule;
  const asked = { ...shape, code: 'overdue-unit-strict', name: `${rule.name} (từ 2)`, above: 1, clear: 0, version: 0 };
  const made = await of.ask('POST', '/api/v1/alarm-trials', { rule: asked, from: day(29), to: day(1) });
  const { id } = await said<{ id: string }>(made);
  await until(
    () => of.get<{ state: string }>(`/api/v1/alarm-trials/${id}`),
    ({ state }) => state !== 'running',
    180_000,
  );
  return id;
}
