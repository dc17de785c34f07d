import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AlarmItem } from '@ioc/shared/answers/alarms';
import type { DrillReport, DrillRun, Drills } from '@ioc/shared/answers/drills';
import type { Browser } from 'playwright-core';
import { root } from '@ioc/test/support/api';
import { openBrowser } from '@ioc/test/support/browser';
import { Running } from '@ioc/test/support/command';
import { runDirectory } from '@ioc/test/support/run-directory';
import { until } from '@ioc/test/support/until';

/** The rule of the shipped province without its delays, and a drill that is over soon. */
const rules = `
- code: overdue-unit
  name: Đơn vị có nhiều hồ sơ quá hạn
  nameEn: A unit has many overdue dossiers
  version: 1
  on: { figure: overdue, units: [commune] }
  above: 20
  consequence: major
  actWithinMinutes: 240
  owner: unit-contact
  action: Gọi đầu mối đơn vị
  actionEn: Call the unit
`;
const drills = `
- code: short
  name: Hồ sơ dồn về một phường
  nameEn: A backlog lands on one ward
  minutes: 20
  injects:
    - atMinute: 0
      name: Ba mươi hồ sơ quá hạn
      nameEn: Thirty overdue dossiers
      do: { overdue: dossier, unit: "19360", cases: 30 }
      expect: { rule: overdue-unit, withinMinutes: 10, answeredWithinMinutes: 15 }
`;

let program: Running;
let browser: Browser;
let url: string;
beforeAll(async () => {
  const data = await mkdtemp(join(runDirectory(), 'drill-'));
  const catalogue = join(data, 'catalogue');
  await cp(join(root, 'catalogue'), catalogue, { recursive: true });
  await writeFile(join(catalogue, 'quang-tri', 'alarms.yaml'), rules);
  await writeFile(join(catalogue, 'quang-tri', 'drills.yaml'), drills);
  const own = { DATA_DIR: data, CATALOGUE_DIR: catalogue, HOST: '127.0.0.1', PORT: '0', ACCESS: 'open' };
  program = new Running(['start', '--', '--history-scale', '0.005', '--rate', '1'], own);
  url = await program.says(/(http:\/\/127\.0\.0\.1:\d+)/);
  await program.says(/history is in/);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  program?.interrupt();
  expect((await program?.ended())?.all).toMatch(/stopped: API/);
}, 60_000);

const get = async <T>(path: string): Promise<T> => (await (await fetch(`${url}/api/v1${path}`)).json()) as T;
const post = async <T>(path: string, body: object): Promise<T> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as T;
};
const ward = async () =>
  (await get<{ rows: AlarmItem[] }>('/alarms?rule=overdue-unit&unit=19360')).rows.find(({ unit }) => unit === '19360');
const overdue = async () => (await get<{ figure: { value: number } }>('/figures/overdue?unit=19360')).figure.value;

it('a drill is staged by the simulator, found by the desk, said on the wall, and leaves nothing behind', async () => {
  const before = await overdue();
  expect(await get<Drills>('/drills')).toMatchObject({ possible: true, running: null, drills: [{ code: 'short' }] });
  const { id } = await post<DrillRun>('/drills', { drill: 'short' });

  const alarm = await until(ward, (seen) => seen?.state === 'new', 120_000);
  if (!alarm) throw new Error('an alarm was expected');
  expect(alarm.drill).toBe(true);
  await post(`/alarms/${alarm.id}/actions`, { action: 'acknowledge', version: alarm.version });
  const { outcomes } = await get<DrillReport>(`/drills/${id}`);
  expect(outcomes?.map(({ expected: one }) => [one?.finding, one?.answering])).toEqual([['in-time', 'in-time']]);

  expect(await until(overdue, (seen) => seen >= before + 30, 60_000)).toBe(before + 30);

  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(url);
  await page.getByText('DIỄN TẬP').waitFor({ timeout: 60_000 });
  expect(await page.locator('.drill-frame').count()).toBe(1);

  await post(`/drills/${id}/end`, {});
  await page.getByText('DIỄN TẬP').waitFor({ state: 'detached', timeout: 60_000 });
  expect(await until(overdue, (seen) => seen === before, 120_000)).toBe(before);
  const closed = () => get<{ alarm: AlarmItem }>(`/alarms/${alarm.id}`).then((one) => one.alarm.state);
  expect(await until(closed, (state) => state === 'closed', 60_000)).toBe('closed');
}, 480_000);
